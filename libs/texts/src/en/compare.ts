import type { PlannerTexts } from '../planner.js';

export const compare: PlannerTexts['compare'] = {
  title: 'Two arrangements, side by side',
  lead: 'Another day, another venue, or both: what each comes to, and what moves from left to right. You only look; nothing of the event is changed.',
  variant: (letter) => `Arrangement ${letter}`,
  when: 'Date',
  where: 'Venue',
  asIs: 'as it is',
  notSet: 'open',
  item: 'Item',
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  workingDays: (count) => (Math.abs(count) === 1 ? `${count} working day` : `${count} working days`),
  rows: {
    late: 'Too late already',
    gaps: 'Still missing',
    conflicts: 'Contradictions',
    duties: 'Duties',
    firstDuty: 'First duty due',
    slack: 'Slack of the preparation',
  },
  better: 'better',
  moved: 'What moves from left to right',
  same: 'Both are the same. Choose another date or venue for one of them.',
  choose:
    'To change the date go to Timing, to change the venue go to Venue: both show a preview before anything is saved.',
  toTiming: 'Go to Timing',
  toVenue: 'Go to Venue',
  none: 'There are no candidate dates or venues. Add candidate dates in Timing, or candidate venues in Venue, first.',
};
