import { describe, expect, test } from '@jest/globals';
import { emptySections } from '@backcast/planning/event-sections';
import type { VenueCandidate } from '@backcast/planning/venue-facts';
import { june, scriptChain, task, withTasks } from '../../test/tasks-facts.js';
import { derivePlan } from '../derive-plan.js';
import type { DeriveContext, EventFacts } from '../plan-shape.js';
import type { TaskRow } from './task-shape.js';

const planOf = (facts: EventFacts, context: DeriveContext = june) => derivePlan(facts, context);
const rowsOf = (facts: EventFacts, context: DeriveContext = june): Record<string, TaskRow> =>
  Object.fromEntries(planOf(facts, context).tasks.rows.map((row) => [row.key, row]));
const at = (today: string): DeriveContext => ({ ...june, today });

describe('latest days, counted back from 10 July over working days', () => {
  test('of the mockup: the draft should have begun yesterday, over the make-up Saturday', () => {
    const rows = rowsOf(withTasks(scriptChain()));
    expect(Object.fromEntries(Object.entries(rows).map(([key, { latest }]) => [key, latest!.from]))).toEqual({
      ...{ draft: '2027-06-21', approved: '2027-06-25', designed: '2027-06-29', printed: '2027-07-02' },
      ...{ counted: '2027-07-08', rehearsal: '2027-07-09' },
    });
    expect(rows['approved']!.latest!.to).toBe('2027-06-28');
    expect(rows['draft']).toMatchObject({ slackDays: -1, isCritical: true, earliest: { from: '2027-06-22' } });
    expect(rows['draft']!.planned).toEqual({ from: '2027-06-22', to: '2027-06-25' });
  });

  test('slack is what is between; a branch with time has it and is not critical', () => {
    const rows = rowsOf(withTasks([...scriptChain(), task('radios', 1, [], { dueDays: 2 })]));
    expect(rows['radios']).toMatchObject({ slackDays: 13, isCritical: false });
    expect(rows['radios']!.latest).toEqual({ from: '2027-07-08', to: '2027-07-08' });
  });

  test('due on the day itself is the Saturday; nothing said is the day before', () => {
    const rows = rowsOf(withTasks([task('set-up', 1, [], { dueDays: 0 }), task('cards', 1), task('gate', 0)]));
    expect(rows['set-up']!.latest).toEqual({ from: '2027-07-10', to: '2027-07-10' });
    expect(rows['cards']!.latest).toEqual({ from: '2027-07-09', to: '2027-07-09' });
    expect(rows['gate']!.latest).toEqual({ from: '2027-07-09', to: '2027-07-09' });
    expect(rows['gate']!.earliest).toEqual({ from: '2027-06-22', to: '2027-06-22' });
  });

  test('an overlap of a day is a lag below zero, a wait is one above', () => {
    const rows = rowsOf(withTasks([task('a', 4), task('b', 2, ['a:-1']), task('c', 1, ['b:2'], { dueDays: 1 })]));
    expect([rows['a']!, rows['b']!].map(({ latest }) => latest)).toEqual([
      { from: '2027-06-30', to: '2027-07-05' },
      { from: '2027-07-05', to: '2027-07-06' },
    ]);
  });
});

describe('what is done and begun', () => {
  test('holds its followers only by its day and the lag', () => {
    const done = task('a', 3, [], { state: 'done', startedOn: '2027-06-18', doneOn: '2027-06-22' });
    const rows = rowsOf(withTasks([done, task('b', 1, ['a:1'])]));
    expect(rows['b']!.earliest!.from).toBe('2027-06-24');
    expect(rows['b']!.after).toEqual([]);
    expect(rows['a']).toMatchObject({
      latest: null,
      slackDays: null,
      planned: { from: '2027-06-18', to: '2027-06-22' },
    });
  });

  test('what has begun needs what is left of it, at least the rest of today', () => {
    const begun = (startedOn: string) => task('a', 4, [], { state: 'started', startedOn });
    expect(rowsOf(withTasks([begun('2027-06-18')]))['a']).toMatchObject({
      ...{ days: 4, daysLeft: 2, planned: { from: '2027-06-18', to: '2027-06-23' } },
    });
    expect(rowsOf(withTasks([begun('2027-06-01')]))['a']!.daysLeft).toBe(1);
  });

  test('a start that somebody chose is kept where it can be, and said where it cannot', () => {
    const pinned = (startOn: string) => rowsOf(withTasks([task('a', 2), task('b', 1, ['a'], { startOn })]))['b']!;
    expect(pinned('2027-06-28')).toMatchObject({ pin: 'kept', planned: { from: '2027-06-28' } });
    expect(pinned('2027-06-23')).toMatchObject({ pin: 'impossible', planned: { from: '2027-06-24' } });
    expect(pinned('2027-06-28').slackDays).toBe(9);
  });
});

describe('one network with what else is due', () => {
  const venue = { id: 'v', name: '会议中心', status: 'visited', bookBy: '2027-06-28', depositBy: null } as unknown;
  const facts = (tasks: ReturnType<typeof task>[]): EventFacts => {
    const plan = withTasks(tasks);
    const use = { sessionId: 'session-1', candidateId: 'v', roomId: 'r', style: 'theatre' as const };
    const known = { rooms: [], freeWindows: [], ...(venue as object) } as unknown as VenueCandidate;
    return {
      ...plan,
      sections: { ...plan.sections, venue: { ...emptySections.venue, candidates: [known], uses: [use] } },
    };
  };

  test('a booking by a day has its latest day, and moves forward for whoever waits for it', () => {
    const alone = rowsOf(facts([]))['venue-booking.v']!;
    expect(alone).toMatchObject({ taskId: null, slackDays: 5, latest: { to: '2027-06-28' } });
    const chain = [task('drawn', 14, ['venue-booking.v'])];
    expect(rowsOf(facts(chain))['venue-booking.v']).toMatchObject({ slackDays: 0, latest: { to: '2027-06-22' } });
  });
});

describe('what does not add up', () => {
  test('a circle is named and left out, the rest still counts', () => {
    const { tasks, steps } = planOf(withTasks([task('a', 1, ['b']), task('b', 1, ['a']), task('c', 2, ['b'])]));
    expect(tasks.problems).toEqual([{ kind: 'cycle', taskIds: expect.arrayContaining(['a', 'b']) }]);
    expect(tasks.rows.map(({ key }) => key).sort()).toEqual(['a', 'b', 'c']);
    expect(steps.find(({ step }) => step === 'tasks')!.gaps).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: 'task-cycle', subjectId: 'a' })]),
    );
    expect(planOf(withTasks([task('a', 1, ['a'])])).tasks.problems).toEqual([{ kind: 'cycle', taskIds: ['a'] }]);
  });

  test('a link to what is gone is ignored and said', () => {
    const { tasks } = planOf(withTasks([task('a', 1, ['gone'])]));
    expect(tasks.problems).toEqual([{ kind: 'dangling', taskId: 'a', on: 'gone' }]);
    expect(tasks.rows[0]!.slackDays).toBe(14);
  });

  test('without a date there is nothing to count back from, but a length', () => {
    const { tasks } = planOf(withTasks(scriptChain(), {}, null));
    expect(tasks.rows.every(({ latest, slackDays }) => latest === null && slackDays === null)).toBe(true);
    expect([tasks.daysNeeded, tasks.leastSlack]).toEqual([16, null]);
  });
});

describe('the step and its deadlines', () => {
  const step = (facts: EventFacts, context = june) =>
    planOf(facts, context).steps.find((each) => each.step === 'tasks')!;

  test('is empty without tasks, and late where a late chain begins', () => {
    expect(step(withTasks([]))).toMatchObject({ state: 'empty', gaps: [{ code: 'no-tasks' }] });
    const late = step(withTasks(scriptChain(), { holders: [{ id: 'h', role: 'organizer', personId: 'li' }] }));
    expect(late).toEqual({
      ...{ step: 'tasks', state: 'late' },
      gaps: [{ code: 'task-late', values: { days: 1 }, subjectId: 'draft', blocks: [] }],
    });
    expect(step(withTasks(scriptChain()), at('2027-06-21')).state).toBe('started');
  });

  test('names what is stuck, what nobody does, and days with too much', () => {
    const own = { ownerId: 'he' };
    const help = { personId: 'li', since: '2027-06-21', why: 'no figures' };
    const { gaps } = step(
      withTasks([
        task('a', 2, [], { ...own, dueDays: 1 }),
        task('b', 1, [], { ...own, dueDays: 1, state: 'blocked', blocked: help }),
        task('c', 1),
      ]),
    );
    expect(gaps.map(({ code, subjectId, values }) => [code, subjectId, values])).toEqual([
      ['task-blocked', 'b', {}],
      ['task-no-owner', 'c', {}],
      ['tasks-over-load', null, { days: 1 }],
    ]);
  });

  test('a task is due by its latest start, once begun by its latest end; the start of preparation is not said twice', () => {
    const begun = task('a', 4, [], { state: 'started', startedOn: '2027-06-21' });
    const { deadlines } = planOf(withTasks([begun, task('b', 2, ['a'])]));
    expect(deadlines.map(({ key, kind, date, workingDaysLeft }) => [key, kind, date, workingDaysLeft])).toEqual([
      ['task.a', 'task-finish', '2027-07-07', 12],
      ['task.b', 'task-start', '2027-07-08', 13],
    ]);
  });
});
