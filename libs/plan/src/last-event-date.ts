import type { EventFacts } from './plan-shape.js';

/** The last day of the event, null while no session has a date. */
export const lastEventDate = ({ sessions }: Pick<EventFacts, 'sessions'>): string | null =>
  sessions
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1) ?? null;
