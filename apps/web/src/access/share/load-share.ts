import type { MadeRegistrationLink, RegistrationView } from '@backcast/contracts/registration/registration';
import { request } from '../../shared/api/request.js';

export type Share = { url: string; view: RegistrationView };

/** One's own registration link, made if there is none, and what its page shows. */
export async function loadShare(eventId: string): Promise<Share> {
  const { url } = await request<MadeRegistrationLink>('POST', `events/${eventId}/registration-links`);
  const code = url.slice(url.lastIndexOf('/') + 1);
  return { url, view: await request<RegistrationView>('POST', 'registrations/look', { code }) };
}
