import { describe, expect, test } from '@jest/globals';
import { emptyTask } from './first-tasks.js';
import { isOwnTask, setTaskState } from './set-task-state.js';

const task = { ...emptyTask, id: 'a' };
const today = '2027-06-22';
const plain = (state: 'open' | 'started' | 'done') => ({ state, blocked: null });

describe('how far a task is', () => {
  test('begun and done take the day on which it was said, and keep it when said again', () => {
    const begun = setTaskState(task, plain('started'), today);
    expect([begun.startedOn, begun.doneOn]).toEqual([today, null]);
    expect(setTaskState(begun, plain('started'), '2027-06-23').startedOn).toBe(today);
    const done = setTaskState(begun, plain('done'), '2027-06-24');
    expect([done.startedOn, done.doneOn]).toEqual([today, '2027-06-24']);
    expect(setTaskState(done, plain('done'), '2027-06-25').doneOn).toBe('2027-06-24');
  });

  test('taking it back takes the days back', () => {
    const done = setTaskState(setTaskState(task, plain('started'), today), plain('done'), today);
    expect(setTaskState(done, plain('open'), today)).toEqual(task);
    expect(setTaskState(done, plain('started'), today)).toMatchObject({ doneOn: null, startedOn: today });
  });

  test('stuck says since when, whom it waits for and why; another reason does not begin anew', () => {
    const said = { state: 'blocked' as const, blocked: { personId: 'li', why: 'no figures' } };
    const stuck = setTaskState(task, said, today);
    expect(stuck.blocked).toEqual({ personId: 'li', since: today, why: 'no figures' });
    const later = setTaskState(stuck, { ...said, blocked: { personId: null, why: 'still none' } }, '2027-06-25');
    expect(later.blocked).toEqual({ personId: null, since: today, why: 'still none' });
    expect(setTaskState(later, plain('started'), '2027-06-26').blocked).toBeNull();
  });
});

test('a task is one’s own by name, by role, or by helping', () => {
  const holders = [{ id: 'h', role: 'organizer' as const, personId: 'li' }];
  expect(isOwnTask(task, holders, 'li')).toBe(true);
  expect(isOwnTask({ ...task, ownerId: 'wu' }, holders, 'li')).toBe(false);
  expect(isOwnTask({ ...task, ownerId: 'wu' }, holders, 'wu')).toBe(true);
  expect(isOwnTask({ ...task, helperId: 'zhou' }, holders, 'zhou')).toBe(true);
  expect(isOwnTask(task, [], 'li')).toBe(false);
});
