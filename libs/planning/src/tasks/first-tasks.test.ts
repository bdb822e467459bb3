import { describe, expect, test } from '@jest/globals';
import { templateKeys } from '../goal-templates.js';
import { firstTasks } from './first-tasks.js';

const idsFrom = () => {
  let next = 0;
  return () => `id-${(next += 1)}`;
};

describe.each(templateKeys)('the first tasks of %s', (template) => {
  const { tasks } = firstTasks(template, idsFrom());

  test('wait only for tasks that are there, never for themselves, never in a circle', () => {
    const done = new Set<string>();
    let left = tasks;
    while (left.length > 0) {
      const ready = left.filter(({ after }) => after.every(({ on }) => done.has(on)));
      expect(ready.length).toBeGreaterThan(0);
      for (const { id } of ready) done.add(id);
      left = left.filter(({ id }) => !done.has(id));
    }
  });

  test('have each key once, ids of their own, a role and nobody named', () => {
    expect(new Set(tasks.map(({ key }) => key)).size).toBe(tasks.length);
    const ids = tasks.flatMap(({ id, after }) => [id, ...after.map((link) => link.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(tasks.every(({ ownerId, name, state }) => ownerId === null && name === '' && state === 'open')).toBe(true);
    expect(tasks.length).toBeGreaterThanOrEqual(18);
  });
});

test('the order of a seminar: a script is approved before the handout is designed, printed and counted', () => {
  const { tasks } = firstTasks('education-seminar', idsFrom());
  const waitsFor = (key: string): string[] =>
    tasks.find((task) => task.key === key)!.after.map(({ on }) => tasks.find(({ id }) => id === on)!.key);
  expect(waitsFor('handouts-counted')).toEqual(['handouts-printed']);
  expect(waitsFor('handouts-printed')).toEqual(['handouts-designed']);
  expect(waitsFor('handouts-designed')).toEqual(['script-approved']);
  expect(waitsFor('rehearsal')).toContain('script-approved');
});
