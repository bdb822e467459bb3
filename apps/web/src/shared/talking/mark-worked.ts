import type { WorkedCount } from '@backcast/contracts/invitees/talking-point';
import { request } from '../api/request.js';

/** Says that a text won this customer over, or takes it back; said again it is the same. */
export const markWorked = (
  at: { eventId: string; invitationId: string; pointId: string },
  worked: boolean,
): Promise<WorkedCount> =>
  request<WorkedCount>('PUT', `events/${at.eventId}/invitees/${at.invitationId}/worked/${at.pointId}`, { worked });
