import type { TemplateKey } from '../goal-templates.js';
import type { Task, TaskKey, TaskRole, TasksFacts } from '../tasks-facts.js';

type NewId = () => string;
type Outline = {
  role: TaskRole;
  days: number;
  after?: TaskKey[];
  /** Finished so many working days before the event; 1 is the last working day before it, 0 the day itself. */
  due?: number;
  load?: number;
};
type Outlines = Partial<Record<TaskKey, Outline>>;

// Durations of a plausible size for a team of five to ten, not findings; the organizer changes them.
const everywhere: Outlines = {
  'goal-agreed': { role: 'organizer', days: 1 },
  'venue-booked': { role: 'venue', days: 3, after: ['goal-agreed'] },
  'date-fixed': { role: 'organizer', days: 1, after: ['venue-booked'] },
  'budget-approved': { role: 'finance', days: 3, after: ['goal-agreed'], load: 25 },
  'program-drafted': { role: 'program', days: 2, after: ['goal-agreed'] },
  'main-visual': { role: 'design', days: 3, after: ['program-drafted'] },
  'invitation-ready': { role: 'design', days: 2, after: ['main-visual', 'date-fixed'] },
  'customer-list': { role: 'invitations', days: 2, after: ['goal-agreed'], load: 50 },
  'invitations-out': { role: 'invitations', days: 8, after: ['invitation-ready', 'customer-list'], due: 3, load: 50 },
  'staff-named': { role: 'staff', days: 2, after: ['program-drafted'], load: 50 },
  'staff-trained': { role: 'staff', days: 1, after: ['staff-named'], due: 2 },
  'layout-drawn': { role: 'venue', days: 2, after: ['venue-booked', 'program-drafted'] },
  'equipment-checked': { role: 'venue', days: 1, after: ['layout-drawn'], due: 2 },
  'radios-and-first-aid': { role: 'materials', days: 1, after: ['staff-named'], due: 2, load: 50 },
  'second-confirmation': { role: 'invitations', days: 1, after: ['invitations-out'], due: 1, load: 50 },
  rehearsal: { role: 'program', days: 1, after: ['staff-trained', 'equipment-checked'], due: 1 },
  'set-up': { role: 'venue', days: 1, after: ['layout-drawn', 'rehearsal'], due: 0 },
};

/** Speakers who have to be won, and what they say. */
const talks: Outlines = {
  'guests-asked': { role: 'guests', days: 2, after: ['venue-booked'], load: 50 },
  'guests-confirmed': { role: 'guests', days: 4, after: ['guests-asked'], load: 25 },
  'script-draft': { role: 'program', days: 4, after: ['guests-confirmed', 'program-drafted'] },
  'script-approved': { role: 'organizer', days: 2, after: ['script-draft'] },
  'slides-ready': { role: 'design', days: 2, after: ['script-draft'], due: 2 },
  rehearsal: {
    ...{ role: 'program', days: 1, due: 1 },
    after: ['script-approved', 'slides-ready', 'staff-trained', 'equipment-checked'],
  },
};

const handouts: Outlines = {
  'handouts-designed': { role: 'design', days: 3, after: ['script-approved'] },
  'handouts-printed': { role: 'materials', days: 4, after: ['handouts-designed'], load: 25 },
  'handouts-counted': { role: 'materials', days: 1, after: ['handouts-printed'], due: 2 },
};

const gifts: Outlines = {
  'gifts-ordered': { role: 'materials', days: 2, after: ['budget-approved'], load: 50 },
  'gifts-received': { role: 'materials', days: 5, after: ['gifts-ordered'], due: 2, load: 25 },
};

const seatCards: Outlines = {
  'seat-cards': { role: 'materials', days: 1, after: ['layout-drawn'], due: 2 },
};

const outlines: Record<TemplateKey, Outlines> = {
  'education-seminar': { ...everywhere, ...talks, ...handouts, ...gifts, ...seatCards },
  // The doors open to everybody: more to build and to give away, nobody to rehearse a talk with.
  'opening-day': {
    ...everywhere,
    ...gifts,
    'guests-asked': { role: 'guests', days: 2, after: ['date-fixed'], load: 50 },
    'guests-confirmed': { role: 'guests', days: 5, after: ['guests-asked'], due: 5, load: 25 },
    'equipment-checked': { role: 'venue', days: 2, after: ['layout-drawn'], due: 2 },
    'set-up': { role: 'venue', days: 2, after: ['layout-drawn', 'equipment-checked'], due: 1 },
    rehearsal: { role: 'program', days: 1, after: ['staff-trained'], due: 1 },
  },
  'product-launch': {
    ...everywhere,
    ...talks,
    ...handouts,
    ...seatCards,
    'main-visual': { role: 'design', days: 5, after: ['program-drafted'] },
    'script-draft': { role: 'program', days: 5, after: ['guests-confirmed', 'program-drafted'] },
    'equipment-checked': { role: 'venue', days: 2, after: ['layout-drawn', 'slides-ready'], due: 2 },
  },
  'thank-you-dinner': {
    ...everywhere,
    ...gifts,
    'guests-asked': { role: 'guests', days: 2, after: ['date-fixed'], load: 50 },
    'guests-confirmed': { role: 'guests', days: 4, after: ['guests-asked'], due: 5, load: 25 },
    'seat-cards': { role: 'materials', days: 1, after: ['layout-drawn', 'invitations-out'], due: 1 },
  },
};

/**
 * The preparation that an event of this template begins with: what waits for what, how many working days it takes, and
 * the role that does it. Nobody is named; a role fills when somebody is.
 */
export function firstTasks(template: TemplateKey, newId: NewId): TasksFacts {
  const chosen = Object.entries(outlines[template]) as [TaskKey, Outline][];
  const ids = new Map(chosen.map(([key]) => [key, newId()]));
  const tasks = chosen.map(([key, { role, days, after = [], due, load = 100 }]): Task => {
    const links = after.flatMap((on) => (ids.has(on) ? [{ id: newId(), on: ids.get(on)!, lagDays: 0 }] : []));
    return { ...emptyTask, ...{ id: ids.get(key)!, key, role, days, load, after: links, dueDays: due ?? null } };
  });
  return { tasks, holders: [], capacities: [] };
}

/** A task before anybody said anything about it: one day of the organizer's. */
export const emptyTask: Omit<Task, 'id'> = {
  ...{
    key: 'own',
    name: '',
    role: 'organizer',
    ownerId: null,
    helperId: null,
    days: 1,
    load: 100,
    after: [],
    dueDays: null,
  },
  ...{ notBefore: null, startOn: null, state: 'open', startedOn: null, doneOn: null, blocked: null, note: '' },
};
