import type { DatePollList, DatePollView } from '@backcast/contracts/events/date-poll';
import type { SlotAnswer } from '@backcast/planning/rank-dates-shape';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

/** Below the event's own key, so that a hint about the event reads the polls again too. */
export const pollsQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['event', eventId, 'polls'],
    queryFn: () => request<DatePollList>('GET', `events/${eventId}/polls`),
  });

type Answer = DatePollView['answers'][number];

const slotAnswers = ({ slots }: DatePollView, { choices }: Answer): SlotAnswer[] =>
  choices.flatMap(({ slotId, choice }) => {
    const slot = slots.find(({ id }) => id === slotId);
    return slot ? [{ date: slot.date, startTime: slot.startTime, choice }] : [];
  });

/** What a guest answered through links of their own: of each slot the newest word. */
export function answersOfGuest(polls: DatePollView[], guestId: string): SlotAnswer[] {
  const own = polls
    .flatMap((poll) => poll.answers.map((answer) => ({ poll, answer })))
    .filter(({ answer }) => answer.guestId === guestId)
    .sort((a, b) => (a.answer.answeredAt < b.answer.answeredAt ? -1 : 1));
  const newest = new Map<string, SlotAnswer>();
  for (const { poll, answer } of own)
    for (const each of slotAnswers(poll, answer)) newest.set(`${each.date} ${each.startTime}`, each);
  return [...newest.values()];
}

/** Answers through open links. */
export const openAnswersOf = (polls: DatePollView[]): SlotAnswer[] =>
  polls.flatMap((poll) =>
    poll.answers.filter(({ guestId }) => guestId === null).flatMap((answer) => slotAnswers(poll, answer)),
  );
