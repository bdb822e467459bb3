import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureEntries } from './measure-entries.mjs';
import { overBudget } from './over-budget.mjs';

const manifest = {
  'index.html': {
    file: 'index.js',
    isEntry: true,
    imports: ['_shared.js'],
    dynamicImports: ['src/features/goal/goal.page.tsx'],
    css: ['index.css'],
  },
  '_shared.js': { file: 'shared.js', css: ['shared.css'], imports: ['index.html'] },
  'src/features/goal/goal.page.tsx': {
    file: 'goal.js',
    imports: ['_shared.js'],
    dynamicImports: ['src/features/people/people.page.tsx'],
  },
  'src/features/people/people.page.tsx': { file: 'people.js' },
};
const sizes = {
  'index.js': 100_000,
  'index.css': 20_000,
  'shared.js': 90_000,
  'shared.css': 10_000,
  'goal.js': 119_000,
  'people.js': 60_000,
};

test('an entry weighs what it imports at once, each file once; later pages only what they add', () => {
  assert.deepEqual(
    measureEntries(manifest, (file) => sizes[file]),
    [
      { what: 'index.html', kilobytes: 220, budget: 240 },
      { what: 'index.html → src/features/goal/goal.page.tsx', kilobytes: 119, budget: 120 },
      { what: 'index.html → src/features/people/people.page.tsx', kilobytes: 60, budget: 60 },
    ],
  );
});

test('the texts of one language, the larger, belong to the first load', () => {
  const texts = ['../../libs/texts/src/en/planner.ts', '../../libs/texts/src/zh-CN/planner.ts'];
  const entry = { file: 'people.js', isEntry: true, dynamicImports: texts };
  const loads = measureEntries(
    { 'm.html': entry, [texts[0]]: { file: 'en.js' }, [texts[1]]: { file: 'zh.js' } },
    (file) => ({ 'people.js': 60_000, 'en.js': 15_000, 'zh.js': 16_000 })[file],
  );
  assert.deepEqual(loads, [{ what: 'm.html', kilobytes: 76, budget: 100 }]);
});

test('the texts of the plan burden its steps, the texts of a page that page alone', () => {
  const text = (name) => `../../libs/texts/src/zh-CN/${name}.ts`;
  const step = 'src/features/goal/goal.page.tsx';
  const page = 'src/features/rules/rules.page.tsx';
  const files = {
    'index.html': { file: 'a.js', isEntry: true, dynamicImports: [text('core-texts'), text('plan-texts'), step, page] },
    [step]: { file: 'b.js' },
    [page]: { file: 'c.js', dynamicImports: [text('rules')] },
    ...Object.fromEntries(['core-texts', 'plan-texts', 'rules'].map((name) => [text(name), { file: `${name}.js` }])),
  };
  const kB = { 'a.js': 200, 'b.js': 50, 'c.js': 20, 'core-texts.js': 10, 'plan-texts.js': 19, 'rules.js': 4 };
  assert.deepEqual(
    measureEntries(files, (file) => kB[file] * 1000).map(({ kilobytes }) => kilobytes),
    [210, 69, 24],
  );
});

test('within the budgets nothing is said, one kB over each is', () => {
  const weigh = (more) => overBudget(measureEntries(manifest, (file) => sizes[file] + more));
  assert.deepEqual(weigh(0), []);
  assert.equal(weigh(6_000).length, 3);
});

test('an entry without a budget is not let through', () => {
  assert.equal(overBudget(measureEntries({ 'new.html': { file: 'people.js', isEntry: true } }, () => 1)).length, 1);
});
