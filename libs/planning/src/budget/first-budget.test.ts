import { describe, expect, test } from '@jest/globals';
import { templateKeys } from '../goal-templates.js';
import { firstBudget, firstMaterials } from './first-budget.js';

const ids = () => {
  let last = 0;
  return () => `id-${(last += 1)}`;
};

describe.each(templateKeys)('the template %s', (template) => {
  const { materials } = firstMaterials(template, ids());
  const ofKey = (key: string) => materials.find((material) => material.key === key);

  test('has radios and headsets from 100 people on, a first-aid kit and handbooks always', () => {
    for (const key of ['radios', 'headsets']) expect(ofKey(key)?.rule.from).toBe(100);
    for (const key of ['first-aid-kit', 'handbooks']) expect(ofKey(key)?.rule).toMatchObject({ count: 1, from: 0 });
  });

  test('names each material once, and no price: nobody knows it yet', () => {
    expect(new Set(materials.map(({ key }) => key)).size).toBe(materials.length);
    expect(new Set(materials.map(({ id }) => id)).size).toBe(materials.length);
    expect(materials.every(({ unitMinor, orderedOn, name }) => unitMinor === null && !orderedOn && !name)).toBe(true);
  });

  test('has lines without amounts, in groups that are not counted by themselves', () => {
    const { lines, limitMinor } = firstBudget(template, ids());
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every(({ rule }) => rule.amountMinor === null)).toBe(true);
    expect(lines.map(({ group }) => group)).not.toContain('venue');
    expect(lines.map(({ group }) => group)).not.toContain('materials');
    expect(limitMinor).toBeNull();
  });
});
