import type { MailList, MailView } from '@backcast/contracts/platform/mail';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

export const mailStates = ['waiting', 'kept', 'sent', 'failed'] as const;
export type MailState = MailView['state'];

/** Mails page by page, newest first; null for every state. */
export const mailsQuery = (state: MailState | null) =>
  infiniteQueryOptions({
    queryKey: ['mails', state],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({
        ...(state === null ? {} : { state }),
        ...(pageParam === null ? {} : { before: pageParam }),
      }).toString();
      return request<MailList>('GET', `mails?${query}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
