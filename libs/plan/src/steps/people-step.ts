import { isGuestBusy } from '@backcast/planning/guest-freedom';
import { isGuestOpen } from '@backcast/planning/guest-status';
import { guestAlarms } from '../guest-alarm.js';
import type { PlanStep, StepGap } from '../plan-shape.js';
import { postNeeds } from '../post-needs.js';
import { doubleBookings, fillViolations } from '../staff-findings.js';
import { gap, stepOf, type StepInput } from './step-of.js';

/** Guests, staff, suppliers and personas (method, section 7): first what is late, then what contradicts itself. */
export const peopleStep = (input: StepInput): PlanStep => {
  const { guests, personas, suppliers } = input.facts.sections;
  const late = [...alarms(input), ...passedDays(input)];
  const gaps = [
    ...late,
    ...busyGuests(input),
    ...wrongShifts(input),
    ...openGuests(input),
    ...ownerless(input),
    ...shortPosts(input),
  ];
  const isEmpty =
    guests.guests.length === 0 &&
    personas.personas.length === 0 &&
    suppliers.suppliers.length === 0 &&
    !hasShift(input);
  return stepOf('people', isEmpty, [...gaps, ...personaGaps(input)], late.length > 0);
};

const hasShift = ({ facts }: StepInput): boolean => facts.sections.staff.posts.some(({ shifts }) => shifts.length > 0);

const alarms = ({ facts, context }: StepInput): StepGap[] =>
  guestAlarms(facts, context.today).map(({ guest, daysLeft }) =>
    gap('guest-alarm', [], { subjectId: guest.id, values: { days: daysLeft } }),
  );

/** Checkpoints and deliveries whose day is over. */
function passedDays({ facts, context }: StepInput): StepGap[] {
  const isPassed = (day: string | null): boolean => day !== null && day < context.today;
  const { guests } = facts.sections.guests;
  const checkpoints = guests
    .filter(({ status }) => status !== 'declined')
    .flatMap(({ id, checkpoints: all }) =>
      all
        .filter(({ by, isDone }) => !isDone && isPassed(by))
        .map(({ what }) => gap('checkpoint-passed', [], { subjectId: id, values: { what } })),
    );
  const deliveries = facts.sections.suppliers.suppliers
    .filter(({ by, status }) => status !== 'delivered' && status !== 'dropped' && isPassed(by))
    .map(({ id }) => gap('delivery-passed', [], { subjectId: id }));
  return [...checkpoints, ...deliveries];
}

const busyGuests = ({ facts }: StepInput): StepGap[] =>
  facts.sections.guests.guests
    .filter(({ status, freeTimes }) => status !== 'declined' && isGuestBusy(freeTimes, facts.sessions))
    .map(({ id }) => gap('guest-busy', ['timing'], { subjectId: id }));

function wrongShifts({ facts }: StepInput): StepGap[] {
  const booked = new Set(doubleBookings(facts).map(({ second }) => second.postId));
  const wrong = new Set(fillViolations(facts).map(({ postId }) => postId));
  return [
    ...[...wrong].map((id) => gap('post-wrongly-filled', [], { subjectId: id })),
    ...[...booked].map((id) => gap('post-double-booked', [], { subjectId: id })),
  ];
}

/** Key guests who have not said yes, before their alarm; and nobody to call instead. */
function openGuests({ facts, context }: StepInput): StepGap[] {
  const { guests } = facts.sections.guests;
  const alarmed = guestAlarms(facts, context.today).map(({ guest }) => guest.id);
  const open = guests.filter(({ isKey, status }) => isKey && isGuestOpen(status));
  return [
    ...(guests.length === 0 ? [gap('no-guest')] : []),
    ...open.filter(({ id }) => !alarmed.includes(id)).map(({ id }) => gap('key-guest-open', [], { subjectId: id })),
    ...open
      .filter(({ substitutes }) => substitutes.length === 0)
      .map(({ id }) => gap('no-substitute', [], { subjectId: id })),
  ];
}

/** Guests and suppliers whom nobody looks after. */
function ownerless({ facts }: StepInput): StepGap[] {
  const { guests, suppliers } = facts.sections;
  const wanted = [
    ...guests.guests.filter(({ status }) => status !== 'declined'),
    ...suppliers.suppliers.filter(({ status }) => status !== 'dropped'),
  ];
  return wanted.filter(({ ownerId }) => ownerId === null).map(({ id }) => gap('no-owner', [], { subjectId: id }));
}

function shortPosts({ facts, numbers }: StepInput): StepGap[] {
  const needs = postNeeds(facts, numbers['posts.heads']?.value ?? null);
  const { posts } = facts.sections.staff;
  const isDoorless = needs.some(({ doors, postId }) => doors === null && ruleOf(facts, postId) === 'door');
  const short = posts.flatMap(({ id }) => {
    const lacking = needs.filter(({ postId }) => postId === id).reduce((sum, need) => sum + need.short, 0);
    return lacking === 0 ? [] : [gap('posts-short', [], { subjectId: id, values: { short: lacking } })];
  });
  return [...(isDoorless ? [gap('no-doors')] : []), ...short];
}

const ruleOf = ({ sections }: StepInput['facts'], postId: string): string | undefined =>
  sections.staff.posts.find(({ id }) => id === postId)?.rule.per;

function personaGaps({ facts }: StepInput): StepGap[] {
  const { personas } = facts.sections.personas;
  if (personas.length === 0) return [gap('no-persona')];
  const sum = personas.reduce((total, { sharePercent }) => total + (sharePercent ?? 0), 0);
  const isWhole = Math.abs(sum - 100) < 0.01 && personas.every(({ sharePercent }) => sharePercent !== null);
  return isWhole ? [] : [gap('shares-not-whole', [], { values: { percent: Math.round(sum * 100) / 100 } })];
}
