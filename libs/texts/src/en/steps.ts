import type { PlannerTexts } from '../planner.js';

export const steps: PlannerTexts['steps'] = {
  gaps: {
    'no-lead-metric': () => 'No lead metric yet',
    'lead-metric-without-name': () => 'The custom metric has no name',
    'no-target': () => 'Balanced target open',
    'no-way-of-measuring': () => 'No way of measuring',
    'no-candidate': () => 'No venue considered yet',
    'no-venue-chosen': () => 'Venue not chosen',
    'no-room-capacity': () => 'Capacity unknown',
    'no-date': () => 'Date open',
    'no-start-time': () => 'Start time open',
    'no-occasion': () => 'Occasion not named',
    'no-owner': (subject) => `${subject}: no owner`,
    'no-fallback': (subject) => `${subject}: no fallback`,
    'no-guest': () => 'No guest yet',
    'key-guest-open': (subject) => `${subject} not confirmed`,
    'posts-short': (subject, { short }) => `${subject}: ${short} short`,
  },
  blocks: (what) => `Holds up: ${what}`,
  announce: 'announcing',
  deadlines: {
    'venue-booking': (subject) => `Book ${subject}`,
    'venue-deposit': (subject) => `Pay the deposit for ${subject}`,
    'must-not-fail-check': (subject) => `Check: ${subject}`,
    'guest-checkpoint': (subject, { what }) => `${subject}: ${what}`,
    supplier: (subject, { what }) => `${subject} delivers ${what}`,
  },
  mustNotFail: {
    'main-guest': 'The main guest comes',
    equipment: 'Equipment works',
    talks: 'Talks are approved and rehearsed',
    customers: 'Booked customers arrive',
    own: 'Your own',
  },
};
