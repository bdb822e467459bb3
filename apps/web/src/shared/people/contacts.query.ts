import type { ContactList, ContactUses } from '@backcast/contracts/people/contact';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

/** Everybody outside the organization whom it knows; for those who have `contact.read`. */
export const contactsQuery = queryOptions({
  queryKey: ['contacts'],
  queryFn: () => request<ContactList>('GET', 'contacts').then(({ contacts }) => contacts),
});

/** In which events they appear; read anew with the contacts. */
export const contactUsesQuery = queryOptions({
  queryKey: ['contacts', 'uses'],
  queryFn: () => request<ContactUses>('GET', 'contacts/uses').then(({ uses }) => uses),
});
