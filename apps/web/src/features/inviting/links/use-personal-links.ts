import type { MadePersonalLink } from '@backcast/contracts/people/personal-link';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/api/request.js';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { personalLinksQuery } from './personal-links.query.js';

type Person = { id: string; name: string };
export type PersonalLinkDeeds = ReturnType<typeof usePersonalLinks>;

/** What a lead does about personal links; `said` is what the last deed came to. */
export function usePersonalLinks(eventId: string) {
  const { texts } = useSpeech();
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: personalLinksQuery(eventId).queryKey });
  const path = ({ id }: Person): string => `events/${eventId}/personal-links/${id}`;
  const make = useMutation({
    mutationFn: (person: Person) => request<MadePersonalLink>('POST', path(person)),
    onSettled,
  });
  const again = useMutation({ mutationFn: (person: Person) => request('POST', `${path(person)}/open`), onSettled });
  const revoke = useMutation({ mutationFn: (person: Person) => request('DELETE', path(person)), onSettled });
  const newest = [again, revoke].toSorted((a, b) => b.submittedAt - a.submittedAt)[0]!;
  const words = newest === again ? texts.links.opened : texts.links.revoked;
  return {
    make,
    again,
    revoke,
    error: make.error ?? newest.error,
    said: newest.isSuccess ? words(newest.variables.name) : '',
  };
}
