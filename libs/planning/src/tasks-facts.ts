/**
 * The facts of preparation (筹备, method, section 8): tasks, what waits for what, who does how much. Durations and lags
 * are whole working days where the event takes place; days are `YYYY-MM-DD`.
 */

export const taskRoles = [
  'organizer',
  'venue',
  'guests',
  'program',
  'design',
  'invitations',
  'materials',
  'compliance',
  'finance',
  'staff',
] as const;
export type TaskRole = (typeof taskRoles)[number];

export const taskKeys = [
  'goal-agreed',
  'venue-booked',
  'date-fixed',
  'budget-approved',
  'guests-asked',
  'guests-confirmed',
  'program-drafted',
  'main-visual',
  'invitation-ready',
  'customer-list',
  'invitations-out',
  'script-draft',
  'script-approved',
  'slides-ready',
  'handouts-designed',
  'handouts-printed',
  'handouts-counted',
  'gifts-ordered',
  'gifts-received',
  'staff-named',
  'staff-trained',
  'layout-drawn',
  'seat-cards',
  'equipment-checked',
  'radios-and-first-aid',
  'second-confirmation',
  'set-up',
  'rehearsal',
  'own',
] as const;
export type TaskKey = (typeof taskKeys)[number];

/**
 * It starts when `on` is finished and `lagDays` more are over; below zero the two overlap by so many days. `on` is the id
 * of a task or the key of a derived one (a deadline of the plan).
 */
export type TaskLink = { id: string; on: string; lagDays: number };

export const taskStates = ['open', 'started', 'blocked', 'done'] as const;
export type TaskState = (typeof taskStates)[number];

/** Asking for help: whom, since when, why. */
export type Block = { personId: string | null; since: string; why: string };

export type Task = {
  id: string;
  key: TaskKey;
  /** Only an own task is named here; the others are named by the texts. */
  name: string;
  role: TaskRole;
  /** Who does it; null is whoever fills the role. */
  ownerId: string | null;
  /** Who joins in, so that it takes fewer days; works on it as much as the owner. */
  helperId: string | null;
  /** Working days that it takes; 0 is a milestone. */
  days: number;
  /** Share of the owner's day that it takes, in percent (1–100). */
  load: number;
  after: TaskLink[];
  /** Finished at the latest so many working days before the event's first day; null is only what waits for it. */
  dueDays: number | null;
  /** Not before this day. */
  notBefore: string | null;
  /** The start that a person chose or accepted; null follows the count. */
  startOn: string | null;
  state: TaskState;
  startedOn: string | null;
  doneOn: string | null;
  blocked: Block | null;
  note: string;
};

/** Who fills a role until a task says otherwise. */
export type RoleHolder = { id: string; role: TaskRole; personId: string };
/** How much of a full day somebody has for the preparation, and when they are away (both days included). */
export type Capacity = {
  id: string;
  personId: string;
  percent: number;
  awayFrom: string | null;
  awayTo: string | null;
};

export type TasksFacts = { tasks: Task[]; holders: RoleHolder[]; capacities: Capacity[] };
