import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { emptySections } from '@backcast/planning/event-sections';
import { goalFromTemplate } from '@backcast/planning/goal-templates';
import type { Guest } from '@backcast/planning/guests-facts';
import { newSegment } from '@backcast/planning/program/new-segment';
import type { Segment } from '@backcast/planning/program-facts';
import { expect, test } from '@jest/globals';
import { derivePlan } from './derive-plan.js';
import type { EventFacts } from './plan-shape.js';

const date = '2027-07-10';
const guest = (more: Partial<Guest> = {}): Guest => ({
  ...{
    id: 'guest',
    contactId: 'contact',
    kind: 'speaker',
    isKey: false,
    ownerId: 'li',
    status: 'confirmed',
    movedOn: null,
  },
  ...{ checkpoints: [], freeTimes: [], topic: '', form: 'talk', script: 'approved', scriptFileIds: [] },
  ...{ hospitality: '', gladness: '', substitutes: [] },
  ...more,
});
const ending = newSegment('ending', 'end', { minutes: 5 });
const talk = (more: Partial<Segment> = {}): Segment =>
  newSegment('content', 'talk', { minutes: 40, guestIds: ['guest'], ...more });

function planOf(
  segments: Segment[],
  guests: Guest[] = [guest()],
  more: { today?: string; purpose?: 'conversion' | 'custom' } = {},
) {
  const { today = '2026-11-22', purpose = 'custom' } = more;
  const facts: EventFacts = {
    goal: { ...goalFromTemplate('education-seminar'), purpose, leadMetric: null },
    sessions: [{ id: 'a', name: '', room: '', capacityPeople: 400, date, startTime: '14:00', endTime: '15:00' }],
    ...{ pins: {}, setting: null, place: '', duties: [] },
    sections: {
      ...emptySections,
      guests: { guests, alarmDays: 14 },
      program: { ...emptySections.program, segments },
    },
  };
  const plan = derivePlan(facts, { today, calendar: cnWorkCalendar, rules: [] });
  const { state, gaps } = plan.steps.find(({ step }) => step === 'program')!;
  return { plan, state, gaps: gaps.map(({ code, subjectId, values }) => [code, subjectId, values['minutes'] ?? 0]) };
}

test('nothing said is empty; a program that fits and ends is decided', () => {
  expect(planOf([])).toMatchObject({ state: 'empty', gaps: [['no-program', null, 0]] });
  expect(planOf([talk(), ending])).toMatchObject({ state: 'decided', gaps: [] });
  expect(planOf([talk(), ending]).plan.program.schedules[0]).toMatchObject({ start: 840, over: 885 });
});

test('every program has an ending; one that is to close deals says why now', () => {
  expect(planOf([talk()]).gaps).toEqual([['no-ending', null, 0]]);
  expect(planOf([talk(), ending], [], { purpose: 'conversion' }).gaps).toEqual([['no-reason-now', null, 0]]);
});

test('contradictions are gaps with the guest or the segment, and their minutes', () => {
  expect(planOf([talk({ minutes: 70 }), ending]).gaps).toEqual([['program-over-run', 'end', 15]]);
  expect(planOf([talk(), ending], [guest({ status: 'declined' })]).gaps).toEqual([
    ['program-guest-declined', 'guest', 40],
  ]);
  const late = guest({ freeTimes: [{ id: 'f', date, from: '14:30', to: '16:00' }] });
  expect(planOf([talk(), ending], [late]).gaps).toEqual([['program-guest-outside', 'guest', 30]]);
  const fixed = newSegment('own', 'fixed', { minutes: 5, start: { kind: 'fixed', at: '14:30' } });
  expect(planOf([talk(), fixed, ending]).gaps).toEqual([['program-overlap', 'fixed', 10]]);
});

test('scripts of who speaks in the program are approved three working days before, and late after', () => {
  const open = guest({ script: 'review' });
  const { plan, gaps, state } = planOf([talk(), ending], [open]);
  expect(gaps).toEqual([['script-open', 'guest', 0]]);
  expect(state).toBe('started');
  // 10 July 2027 is a Saturday: Friday, Thursday and Wednesday are worked.
  expect(plan.deadlines.filter(({ kind }) => kind === 'script-approval')).toMatchObject([
    { key: 'script-approval.guest', date: '2027-07-07', subjectId: 'guest', ownerId: 'li', isDone: false },
  ]);
  expect(planOf([talk(), ending], [open], { today: '2027-07-07' }).state).toBe('started');
  expect(planOf([talk(), ending], [open], { today: '2027-07-08' })).toMatchObject({
    state: 'late',
    gaps: [['script-late', 'guest', 0]],
  });
  expect(planOf([ending], [open]).gaps).toEqual([]);
  expect(planOf([talk(), ending], [guest({ script: 'none', form: 'award' })]).gaps).toEqual([]);
});
