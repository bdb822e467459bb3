import type { RegistrationBoard } from '@backcast/contracts/registration/registration';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/api/request.js';

/** Below the event's own key: whatever makes the event old makes this old, too. */
export const registrationQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['event', eventId, 'registrations'],
    queryFn: () => request<RegistrationBoard>('GET', `events/${eventId}/registrations`),
  });
