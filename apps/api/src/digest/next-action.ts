import type { NextActionCode } from '@backcast/texts/mail';

export type EventReadiness = {
  hasLeadMetric: boolean;
  hasTarget: boolean;
  isMeasured: boolean;
  hasDate: boolean;
  hasObservedRates: boolean;
  isAnnounced: boolean;
};

/** The first thing that an event still needs, in the order of the method: purpose and target before dates and rates. */
export const nextAction = (event: EventReadiness): NextActionCode => {
  if (!event.hasLeadMetric) return 'choose-lead-metric';
  if (!event.hasTarget) return 'set-target';
  if (!event.isMeasured) return 'say-how-measured';
  if (!event.hasDate) return 'set-date';
  if (!event.hasObservedRates) return 'observe-rates';
  return event.isAnnounced ? 'follow' : 'announce';
};
