import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { projects } from '../test/project-arbitrary.js';
import { checkSchedule } from './check-schedule.js';
import type { ResourceProject, Schedule } from './resource-project.js';
import { searchSchedule } from './search-schedule.js';

const project: ResourceProject = {
  durations: [2, 2, 1],
  dependencies: [{ before: 0, after: 1, lag: 1 }],
  requests: [[1], [1], [2]],
  capacities: [
    [
      { from: 0, capacity: 2 },
      { from: 5, capacity: 1 },
      { from: 6, capacity: 2 },
    ],
  ],
  notBefore: [null, null, 2],
};
const schedule = (
  starts: number[],
  finishes = starts.map((start, task) => start + project.durations[task]!),
): Schedule => ({
  starts: Int32Array.from(starts),
  finishes: Int32Array.from(finishes),
});

test('a schedule that keeps everything has no fault', () => {
  expect(checkSchedule(project, schedule([0, 3, 2]))).toEqual([]);
});

test.each([
  [{ kind: 'before-its-predecessor', before: 0, after: 1 }, schedule([0, 2, 6])],
  [{ kind: 'too-early', task: 2 }, schedule([2, 5, 1])],
  [{ kind: 'wrong-length', task: 1 }, schedule([0, 3, 2], [2, 4, 3])],
  [{ kind: 'wrong-length', task: 2 }, schedule([0, 3, 2], [2, 5, 2])],
  [{ kind: 'too-much', resource: 0, slot: 3, used: 3, capacity: 2 }, schedule([0, 3, 3])],
  [{ kind: 'too-much', resource: 0, slot: 5, used: 2, capacity: 1 }, schedule([0, 3, 5])],
])('%j is found', (fault, wrong) => {
  expect(checkSchedule(project, wrong)).toEqual([fault]);
});

test('nothing happens before the beginning', () => {
  expect(checkSchedule(project, schedule([-1, 3, 2]))).toContainEqual({ kind: 'too-early', task: 0 });
});

test('a task that pauses may take longer by the days that somebody is away, and by no other', () => {
  const pausing = { ...project, requests: [[1], [2], [2]], pauses: [false, true, false] };
  expect(checkSchedule(pausing, schedule([0, 4, 2], [2, 7, 3]))).toEqual([]);
  expect(checkSchedule(pausing, schedule([0, 4, 2], [2, 8, 3]))).toEqual([{ kind: 'wrong-length', task: 1 }]);
});

test('whatever is moved out of a tight schedule is noticed', () => {
  fc.assert(
    fc.property(projects, fc.nat(11), (given, which) => {
      const found = searchSchedule(given, { schedules: 5, seed: 1 });
      const task = which % given.durations.length;
      found.finishes[task]! += 1;
      fc.pre(!given.pauses![task]);
      expect(checkSchedule(given, found)).toContainEqual({ kind: 'wrong-length', task });
    }),
  );
});
