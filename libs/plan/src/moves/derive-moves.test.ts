import { expect, test } from '@jest/globals';
import type { Segment } from '@backcast/planning/program-facts';
import type { Task } from '@backcast/planning/tasks-facts';
import { seminar, today } from '../../test/seminar-facts.js';
import { derivePlan } from '../derive-plan.js';
import type { EventFacts } from '../plan-shape.js';
import { countMoves, deriveMoves } from './derive-moves.js';

const side = (facts: EventFacts) => ({ facts, plan: derivePlan(facts, today) });
const movesOf = (before: EventFacts, after: EventFacts) => deriveMoves(side(before), side(after));
const soon = '2027-07-01';
const onDay = (date: string): EventFacts => {
  const facts = seminar();
  return { ...facts, sessions: facts.sessions.map((session) => ({ ...session, date })) };
};

/** One segment at the start, and one task of three working days that is due the day before. */
function withEntries(facts: EventFacts): EventFacts {
  const [{ program, tasks }, sessions] = [
    facts.sections,
    facts.sessions.slice(0, 1).map((session) => ({ ...session, startTime: '14:00', endTime: '16:30' })),
  ];
  const segment: Segment = {
    ...{ id: 'welcome', name: '', purpose: 'welcome', sessionId: null, personaIds: [], moves: null, importance: 3 },
    ...{ level: 3, expected: null, leastMinutes: 10, minutes: 10, mostMinutes: 10, gapMinutes: 0, setUpMinutes: 0 },
    ...{ start: { kind: 'follows' }, isPinned: false, ownerId: null, guestIds: [], place: '', needs: '', cues: [] },
    ...{ offerIds: [], isPublic: true },
  };
  const task: Task = {
    ...{ id: 'print', key: 'handouts-printed', name: '', role: 'materials', ownerId: null, helperId: null, days: 3 },
    ...{
      load: 100,
      after: [],
      dueDays: 1,
      notBefore: null,
      startOn: null,
      state: 'open',
      startedOn: null,
      doneOn: null,
    },
    ...{ blocked: null, note: '' },
  };
  const sections = {
    ...facts.sections,
    program: { ...program, segments: [segment] },
    tasks: { ...tasks, tasks: [task] },
  };
  return { ...facts, sessions, sections };
}

test('nothing moves without a change', () => {
  expect(countMoves(movesOf(seminar(), seminar()))).toBe(0);
});

test('a higher target moves numbers, and names the fact', () => {
  const moves = movesOf(seminar(), seminar({ balanced: 65 }));
  expect(moves.facts).toEqual(['goal.balanced']);
  expect(moves.numbers[0]).toMatchObject({ key: 'target.balanced', before: 60, after: 65 });
  expect(countMoves(moves)).toBeGreaterThan(5);
});

test('another day moves deadlines, and what the day brings is said as a problem that appears', () => {
  const moves = movesOf(onDay('2027-09-10'), onDay(soon));
  expect(moves.facts).toEqual(['sessions']);
  expect(moves.deadlines.find(({ kind }) => kind === 'preparation-start')).toMatchObject({ change: 'moves' });
  expect(moves.gaps).toContainEqual(expect.objectContaining({ code: 'preparation-late', change: 'appears' }));
});

test('there and back cancel out: what appeared vanishes, and the old values are the new ones', () => {
  const there = movesOf(seminar(), seminar({ balanced: 200 }));
  const back = movesOf(seminar({ balanced: 200 }), seminar());
  expect(back.numbers.map(({ key, before, after }) => [key, after, before])).toEqual(
    there.numbers.map(({ key, before, after }) => [key, before, after]),
  );
  expect(countMoves(back)).toBe(countMoves(there));
});

test('another day moves when tasks have to begin, and an earlier start when segments do', () => {
  const facts = withEntries(onDay('2027-09-10'));
  const later = withEntries(onDay('2027-09-17'));
  const earlier = {
    ...facts,
    sessions: facts.sessions.map((session) => ({ ...session, startTime: '13:00', endTime: '16:00' })),
  };
  const { deadlines, entries } = movesOf(facts, later);
  expect(deadlines.find(({ subjectId }) => subjectId === 'print')).toMatchObject({
    ...{ kind: 'task-start', before: '2027-09-07', after: '2027-09-14' },
  });
  // The deadline says it already.
  expect(entries).toEqual([]);
  expect(movesOf(facts, earlier).entries).toEqual([
    { step: 'program', subjectId: 'welcome', field: 'start', before: '14:00', after: '13:00' },
  ]);
});
