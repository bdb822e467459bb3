import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hall, seminar, today as context } from '../test/seminar-facts.js';
import { derivePlan } from './derive-plan.js';
import { nextActions, urgencies } from './next-actions.js';
import type { DerivedPlan, EventFacts, PlanDeadline, StepGap } from './plan-shape.js';
import { deadlineKinds, gapCodes, planStepKeys } from './step-keys.js';

const { today } = context;
const facts = seminar();
const empty: DerivedPlan = { ...derivePlan(facts, context), steps: [], deadlines: [], conflicts: [] };
const due = (key: string, date: string, workingDaysLeft: number, more: Partial<PlanDeadline> = {}): PlanDeadline => ({
  ...{ key, kind: 'supplier', date, workingDaysLeft, isProvisional: false, isDone: false, ownerId: null },
  ...{ step: 'people', subjectId: key, values: {}, ...more },
});
const gap = (code: StepGap['code'], blocks: StepGap['blocks'] = [], more: Partial<StepGap> = {}): StepGap => ({
  ...{ code, values: {}, subjectId: null, blocks, ...more },
});
const ofPlan = (plan: Partial<DerivedPlan>, isAnnounced = true, entered: EventFacts = facts) =>
  nextActions(entered, { ...empty, ...plan }, { today, isAnnounced });
const keysOf = (plan: Partial<DerivedPlan>, isAnnounced = true): string[] =>
  ofPlan(plan, isAnnounced).map(({ key }) => key);

describe('what to do next', () => {
  test('announcing is not offered while a duty holds it up, and is while one holds up only ticket sale', () => {
    const blockedBy = [{ key: 'duty.X', code: 'X', canOverride: true }];
    const ready = seminar({ leadMetric: { ...facts.goal.leadMetric!, measuredBy: 'deposits signed on the day' } });
    const keys = (gate: 'promotion' | 'ticket_sale') =>
      ofPlan({ gates: [{ gate, blockedBy }] }, false, ready).map(({ key }) => key);
    expect(keys('promotion')).not.toContain('announce');
    expect(keys('ticket_sale')).toContain('announce');
  });

  test('late before soon, soon before what holds something up, that before the rest', () => {
    const plan: Partial<DerivedPlan> = {
      deadlines: [
        due('late', '2027-06-21', -1),
        due('later', '2027-07-02', 8),
        due('longest-late', '2027-06-10', -8),
        due('soon', '2027-06-28', 4),
      ],
      steps: [
        { step: 'occasion', state: 'started', gaps: [gap('no-occasion'), gap('no-owner', ['people'])] },
        { step: 'venue', state: 'started', gaps: [gap('no-candidate', ['announce', 'timing'])] },
      ],
      conflicts: [{ code: 'room-twice', values: {}, keys: ['a', 'b'], ways: [] }],
    };
    expect(keysOf(plan)).toEqual([
      'due.longest-late',
      'due.late',
      'due.soon',
      'gap.venue.no-candidate',
      'conflict.room-twice.a.b',
      'gap.occasion.no-owner',
      'due.later',
      'gap.occasion.no-occasion',
    ]);
  });

  test('a new event begins with its purpose, as the method does, whatever blocks more', () => {
    const session = { ...hall(null), date: null, startTime: null };
    const bare = seminar({ leadMetric: null, balanced: null }, [session]);
    const actions = nextActions(bare, derivePlan(bare, context), { today, isAnnounced: false });
    expect(actions[0]).toMatchObject({ step: 'goal', urgency: 'blocking', gaps: [{ code: 'no-lead-metric' }] });
    expect(actions.map(({ key }) => key)).not.toContain('announce');
  });

  test('announcing is offered once nothing keeps the event from it, and not twice', () => {
    const measured = { ...facts.goal.leadMetric!, measuredBy: 'deposits signed on the day' };
    const ready = seminar({ leadMetric: measured });
    const keys = (isAnnounced: boolean) =>
      nextActions(ready, derivePlan(ready, context), { today, isAnnounced }).map(({ key }) => key);
    expect(keys(false)).toContain('announce');
    expect(keys(true)).not.toContain('announce');
  });

  test('a gap and the deadline that says the same are one action, with the day of the one and the words of the other', () => {
    const check = { kind: 'must-not-fail-check', step: 'occasion', subjectId: 'talks' } as const;
    const actions = ofPlan({
      deadlines: [due('must-not-fail-check.talks', '2027-06-18', -2, check)],
      steps: [{ step: 'occasion', state: 'late', gaps: [gap('check-passed', [], { subjectId: 'talks' })] }],
    });
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({
      urgency: 'late',
      deadline: { workingDaysLeft: -2 },
      gaps: [{ code: 'check-passed' }],
    });
  });

  test('two checkpoints of one guest stay two, each with its own day', () => {
    const of = (what: string) => ({ kind: 'guest-checkpoint', subjectId: 'gu', values: { what } }) as const;
    const passed = (what: string) => gap('checkpoint-passed', [], { subjectId: 'gu', values: { what } });
    const actions = ofPlan({
      deadlines: [due('one', '2027-06-18', -2, of('topic')), due('two', '2027-06-21', -1, of('script'))],
      steps: [{ step: 'people', state: 'late', gaps: [passed('script'), passed('topic')] }],
    });
    expect(actions.map(({ deadline, gaps }) => [deadline?.key, gaps[0]!.values['what']])).toEqual([
      ['one', 'topic'],
      ['two', 'script'],
    ]);
  });

  test('several gaps of one duty are one action, told by the first; nobody for several duties without a day is one', () => {
    const named = (titleCode: string) => ({ values: { titleCode, title: titleCode } });
    const duty = (code: StepGap['code'], titleCode: string) => gap(code, ['announce'], named(titleCode));
    const actions = ofPlan({
      deadlines: [due('duty.a', '2027-06-28', 4, { kind: 'duty', step: 'rules', subjectId: null, ...named('a') })],
      steps: [
        {
          ...{ step: 'rules', state: 'started' },
          gaps: [
            duty('duty-reopened', 'a'),
            duty('duty-no-owner', 'a'),
            duty('duty-no-owner', 'b'),
            duty('duty-no-owner', 'c'),
          ],
        },
      ],
    });
    expect(
      actions.map(({ key, gaps }) => [key, gaps.map(({ code, values }) => `${code} ${values['titleCode']}`)]),
    ).toEqual([
      ['due.duty.a', ['duty-reopened a']],
      ['gap.rules.duty-no-owner', ['duty-no-owner b', 'duty-no-owner c']],
    ]);
  });

  test('posts that are short are one action with the sum of what lacks', () => {
    const short = (subjectId: string, count: number) => gap('posts-short', [], { subjectId, values: { short: count } });
    const gaps = [short('door', 2), short('sign-in', 5)];
    const [action, ...others] = ofPlan({ steps: [{ step: 'people', state: 'started', gaps }] });
    expect(others).toEqual([]);
    expect(action).toMatchObject({ values: { short: 7 }, gaps: [{ subjectId: 'door' }, { subjectId: 'sign-in' }] });
  });

  test('what lacks alike at several entries is one action that names them all', () => {
    const owner = (subjectId: string, blocks: StepGap['blocks']) => gap('no-owner', blocks, { subjectId });
    const gaps = [owner('a', ['people']), owner('b', ['venue']), owner('c', [])];
    const [action, ...others] = ofPlan({ steps: [{ step: 'occasion', state: 'started', gaps }] });
    expect(others).toEqual([]);
    expect(action?.gaps.map(({ subjectId }) => subjectId)).toEqual(['a', 'b', 'c']);
    expect(action?.blocks).toEqual(['people', 'venue']);
  });

  test('a step that is late in words that are not known here is late by what it names first', () => {
    const gaps = [gap('no-persona'), gap('no-guest')];
    const urgent = ofPlan({ steps: [{ step: 'people', state: 'late', gaps }] });
    expect(urgent.map(({ key, urgency }) => [key, urgency])).toEqual([
      ['gap.people.no-persona', 'late'],
      ['gap.people.no-guest', 'open'],
    ]);
  });

  test('what is done, what is far away and what is over asks for nothing', () => {
    const deadlines = [due('done', '2027-06-21', -1, { isDone: true }), due('far', '2027-09-30', 70)];
    expect(ofPlan({ deadlines })).toEqual([]);
    const over = seminar({}, [{ ...hall(400), date: '2027-06-21' }]);
    expect(ofPlan({ deadlines: [due('late', '2027-06-21', -1)] }, false, over)).toEqual([]);
  });
});

const anyGap = fc.record({
  code: fc.constantFrom(...gapCodes),
  values: fc.constantFrom({}, { what: 'x' }, { title: 'x' }, { days: 2 }),
  subjectId: fc.constantFrom(null, 'a', 'b'),
  blocks: fc.subarray(['announce', ...planStepKeys] as const),
}) as fc.Arbitrary<StepGap>;
const anySteps = fc
  .tuple(
    ...planStepKeys.map((step) =>
      fc.record({
        step: fc.constant(step),
        state: fc.constantFrom('started' as const, 'late' as const),
        gaps: fc.array(anyGap, { maxLength: 4 }),
      }),
    ),
  )
  .map((steps) => [...steps]);
const anyDeadlines = fc
  .array(
    fc.record({ kind: fc.constantFrom(...deadlineKinds), days: fc.integer({ min: -9, max: 9 }), isDone: fc.boolean() }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ kind, days, isDone }, index) =>
      due(`d${index}`, days < 0 ? '2027-06-10' : '2027-06-30', days, { kind, isDone, subjectId: 'a' }),
    ),
  );

test('the order does not depend on the order of what it is made from, each key comes once, and the classes hold', () => {
  fc.assert(
    fc.property(anySteps, anyDeadlines, (steps, deadlines) => {
      const actions = ofPlan({ steps, deadlines });
      const keys = actions.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const classes = actions.map(({ urgency }) => urgencies.indexOf(urgency));
      expect(classes).toEqual([...classes].sort());
      const turned = ofPlan({ steps: steps.toReversed(), deadlines });
      expect(turned.map(({ key }) => key)).toEqual(keys);
    }),
  );
});

test('nothing that is due soon or late is left out', () => {
  fc.assert(
    fc.property(anySteps, anyDeadlines, (steps, deadlines) => {
      const said = new Set(ofPlan({ steps, deadlines }).flatMap(({ deadline }) => deadline?.key ?? []));
      for (const { key, isDone } of deadlines) expect(said.has(key)).toBe(!isDone);
    }),
  );
});
