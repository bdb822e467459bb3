import type { EventRuleFacts } from '@backcast/compliance/rule-facts';
import { eventRuleFacts } from './event-rule-facts.js';
import type { DerivedNumber, EventFacts } from './plan-shape.js';
import { eventDate, settingOf } from './seated-sessions.js';
import { staffRuleFacts } from './staff-rule-facts.js';

/** Where rules are looked up while an event does not say. */
export const homeJurisdiction = 'CN';

/** Where an event takes place by law. */
export const jurisdictionIn = ({ sections }: Pick<EventFacts, 'sections'>): string =>
  sections.rules.jurisdiction ?? homeJurisdiction;

/** What the rules know of an event, from its facts and the numbers derived from them. */
export const ruleFactsOf = (facts: EventFacts, numbers: Record<string, DerivedNumber>): EventRuleFacts =>
  eventRuleFacts({
    rules: {
      ...facts.sections.rules,
      answers: { ...facts.sections.rules.answers, ...staffRuleFacts(facts.sections.staff) },
    },
    setting: settingOf(facts),
    firstDate: eventDate(facts),
    forecastPeople: numbers['people.session90']?.value ?? null,
    organizationPlace: homeJurisdiction,
  });
