import { describe, expect, test } from '@jest/globals';
import type { Task } from '../tasks-facts.js';
import { droppedWith, dropTasks } from './drop-tasks.js';
import { emptyTask } from './first-tasks.js';

/** A task named by its id; `after` names others, with a lag behind a colon. */
const task = (id: string, after: string[] = [], more: Partial<Task> = {}): Task => ({
  ...{ ...emptyTask, id },
  after: after.map((each) => {
    const [on = '', lag = '0'] = each.split(':');
    return { id: `${id}-${on}`, on, lagDays: Number(lag) };
  }),
  ...more,
});
const linksOf = (tasks: readonly Task[], id: string) =>
  tasks.find((each) => each.id === id)!.after.map(({ on, lagDays }) => [on, lagDays]);

describe('what falls with a task', () => {
  const handouts = [
    task('design', [], { key: 'handouts-designed' }),
    task('print', [], { key: 'handouts-printed' }),
    task('count', [], { key: 'handouts-counted', state: 'done' }),
    task('gifts', [], { key: 'gifts-ordered' }),
    task('rehearsal', [], { key: 'rehearsal' }),
    task('call', []),
    task('another', []),
  ];
  const dropped = (id: string) =>
    droppedWith(
      handouts,
      handouts.find((each) => each.id === id)!,
    );

  test('all that is left of a handout falls together, whichever part is dropped', () => {
    expect(dropped('print')).toEqual(['design', 'print']);
    expect(dropped('design')).toEqual(['design', 'print']);
  });
  test('each other thing that an event can do without falls alone', () => {
    expect(dropped('gifts')).toEqual(['gifts']);
    const optional = ['gifts-received', 'slides-ready', 'seat-cards', 'main-visual'] as const;
    for (const key of optional) {
      const one = task('one', [], { key });
      expect(droppedWith([one], one)).toEqual(['one']);
    }
  });
  test('an own task falls alone, and nothing falls that an event needs', () => {
    expect(dropped('call')).toEqual(['call']);
    expect(dropped('rehearsal')).toEqual([]);
  });
});

describe('who waited for what is gone', () => {
  test('waits for what that one waited for, both waits together', () => {
    const left = dropTasks([task('a'), task('b', ['a:2']), task('c', ['b:1']), task('d', ['a'])], ['b']);
    expect(left.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(linksOf(left, 'c')).toEqual([['a', 3]]);
    expect(linksOf(left, 'd')).toEqual([['a', 0]]);
  });
  test('starts when it likes when the one that is gone waited for nothing', () => {
    expect(linksOf(dropTasks([task('b'), task('c', ['b'])], ['b']), 'c')).toEqual([]);
  });
  test('an overlap with what is gone lets nothing begin before its own wait', () => {
    expect(linksOf(dropTasks([task('a'), task('b', ['a:2']), task('c', ['b:-1'])], ['b']), 'c')).toEqual([['a', 2]]);
  });
  test('of several ways to the same task the longest wait counts, also through the same one that is gone', () => {
    const tasks = [task('a'), task('b', ['a']), task('c', ['b:5']), task('d', ['a:1', 'b', 'c'])];
    expect(linksOf(dropTasks(tasks, ['b', 'c']), 'd')).toEqual([['a', 5]]);
    const turned = [task('a'), task('b', ['a']), task('c', ['b:5']), task('d', ['c', 'b', 'a:9'])];
    expect(linksOf(dropTasks(turned, ['b', 'c']), 'd')).toEqual([['a', 9]]);
  });
  test('a circle among what is gone comes to an end, and nobody waits for themselves', () => {
    const tasks = [task('b', ['c', 'd']), task('c', ['b:1']), task('d', ['b'])];
    expect(linksOf(dropTasks(tasks, ['b', 'c']), 'd')).toEqual([]);
  });
  test('whoever waited for nothing that is gone stays the same', () => {
    const [a, b] = [task('a'), task('b', ['a'])];
    expect(dropTasks([a, b, task('c')], ['c'])).toEqual([a, b]);
    expect(dropTasks([a, b], [])[1]).toBe(b);
  });
  test('a link keeps its id, so that what is shown of it stays where it is', () => {
    const [, kept] = dropTasks([task('a'), task('b', ['a']), task('c', ['a', 'b:3'])], ['b']);
    expect(kept!.after).toEqual([{ id: 'c-a', on: 'a', lagDays: 3 }]);
  });
});
