import type { OwnDeadline } from './own-deadlines.js';

/** Late is what cannot be made in time any more, or what should have been done; `today` is a day where the event is. */
export const isLate = ({ slackDays, doneBy }: Pick<OwnDeadline, 'slackDays' | 'doneBy'>, today: string): boolean =>
  (slackDays ?? 0) < 0 || doneBy < today;
