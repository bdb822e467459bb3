import type { EventRuleFacts } from '../src/rule-facts.js';

/** An outdoor opening for 500 on a square; a builder without surprises. */
export const eventFacts = (facts: EventRuleFacts = {}): EventRuleFacts => ({
  jurisdiction: 'CN',
  organizerType: 'company',
  openToPublic: true,
  kind: 'opening',
  setting: 'outdoor',
  venueType: 'square',
  attendance: 500,
  eventDate: '2026-10-17',
  ...facts,
});
