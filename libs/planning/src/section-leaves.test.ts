import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emptySections } from './event-sections.js';
import { mergeLeaves } from './merge-leaves.js';
import type { OccasionFacts } from './occasion-facts.js';
import { sectionLeaves, withSectionLeaves } from './section-leaves.js';

const bends = fc.uniqueArray(fc.record({ id: fc.uuid(), what: fc.string(), how: fc.string() }), {
  selector: ({ id }) => id,
  maxLength: 6,
});
const occasion = fc
  .record({ theme: fc.string(), mayBend: bends })
  .map((facts): OccasionFacts => ({ ...emptySections.occasion, ...facts }));

test('putting the leaves of another state in place gives that state, whatever was there before', () => {
  fc.assert(
    fc.property(occasion, occasion, (before, after) => {
      const gone = Object.fromEntries(Object.keys(sectionLeaves('occasion', before)).map((path) => [path, null]));
      const leaves = { ...gone, ...sectionLeaves('occasion', after) };
      expect(withSectionLeaves('occasion', before, leaves)).toEqual(after);
    }),
  );
});

test('two people who edit different entries of a list are both kept', () => {
  const base: OccasionFacts = {
    ...emptySections.occasion,
    mayBend: [
      { id: 'a', what: '茶歇', how: '' },
      { id: 'b', what: '抽奖', how: '' },
    ],
  };
  const edit = (id: string, how: string): OccasionFacts => ({
    ...base,
    mayBend: base.mayBend.map((each) => (each.id === id ? { ...each, how } : each)),
  });
  const leaves = (facts: OccasionFacts) => sectionLeaves('occasion', facts);
  const { merged, conflicts } = mergeLeaves(leaves(base), leaves(edit('a', '取消')), leaves(edit('b', '推后')));
  expect(conflicts).toEqual([]);
  expect(withSectionLeaves('occasion', base, merged).mayBend.map(({ how }) => how)).toEqual(['取消', '推后']);
});

test('an entry that is null is taken out, an answer too', () => {
  const facts = { ...emptySections.occasion, mayBend: [{ id: 'a', what: '茶歇', how: '' }] };
  expect(withSectionLeaves('occasion', facts, { 'mayBend.a': null, 'mayBend.order': [] }).mayBend).toEqual([]);
  const rules = { ...emptySections.rules, answers: { lottery: true, foodFair: false } };
  expect(withSectionLeaves('rules', rules, { 'answers.lottery': null }).answers).toEqual({ foodFair: false });
});
