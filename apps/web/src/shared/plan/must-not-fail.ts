import type { EventView } from '@backcast/contracts/events/event';
import type { MustNotFail } from '@backcast/planning/occasion-facts';

/** What must not fail at an event, the most pressing first: what happened, what nobody checked, what is ready, what is over. */
export const mustNotFailOf = ({ sections }: Pick<EventView, 'sections'>): MustNotFail[] =>
  sections.occasion.facts.mustNotFail.toSorted((one, other) => urgency[one.status] - urgency[other.status]);

const urgency: Record<MustNotFail['status'], number> = { triggered: 0, open: 1, ready: 2, solved: 3 };
