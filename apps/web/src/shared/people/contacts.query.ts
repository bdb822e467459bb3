import type { ContactList } from '@backcast/contracts/people/contact';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

/** Everybody outside the organization whom it knows; for those who have `contact.read`. */
export const contactsQuery = queryOptions({
  queryKey: ['contacts'],
  queryFn: () => request<ContactList>('GET', 'contacts').then(({ contacts }) => contacts),
});
