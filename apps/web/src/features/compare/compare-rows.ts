import type { DerivedPlan } from '@backcast/plan/plan-shape';
import type { NumberKey } from '@backcast/plan/plan-keys';
import type { ShownUnit } from '@backcast/texts/format';
import type { Speech } from '../../shared/language/texts-context.js';
import { numberName } from '../../shared/plan/number-texts.js';

/** One line of the comparison: what each side comes to, and which is better; null where neither is. */
export type ComparedRow = { key: string; name: string; values: [string, string]; better: 0 | 1 | null };

type Wanted = 'more' | 'less' | null;

const numbers: [NumberKey, Wanted][] = [
  ['room.capacity', null],
  ['funnel.confirmations', 'less'],
  ['floor.chance', 'more'],
  ['balanced.chance', 'more'],
  ['room.overfillChance', 'less'],
  ['people.p90', null],
  ['budget.forecast', 'less'],
  ['budget.perArrival', 'less'],
];

/** What two plans of one event come to, line by line; lines that neither side knows are left out. */
export function comparedRows(plans: [DerivedPlan, DerivedPlan], today: string, speech: Speech): ComparedRow[] {
  const { texts, formats } = speech;
  const text = texts.compare;
  const count = (name: string, key: string, of: (plan: DerivedPlan) => number | null, wanted: Wanted): ComparedRow =>
    row(key, name, plans.map(of), (value) => formats.number(value), wanted, text.notSet);
  const late = ({ deadlines }: DerivedPlan): number =>
    deadlines.filter(({ isDone, date }) => !isDone && date < today).length;
  return [
    count(text.rows.late, 'late', late, 'less'),
    row(
      'slack',
      text.rows.slack,
      plans.map(({ tasks }) => tasks.leastSlack),
      text.workingDays,
      'more',
      text.notSet,
    ),
    count(text.rows.conflicts, 'conflicts', ({ conflicts }) => conflicts.length, 'less'),
    count(text.rows.gaps, 'gaps', ({ steps }) => steps.flatMap(({ gaps }) => gaps).length, 'less'),
    count(text.rows.duties, 'duties', ({ duties }) => duties.length, 'less'),
    firstDuty(plans, speech),
    ...numbers.map(([key, wanted]) => {
      const unit = (plans[0].numbers[key] ?? plans[1].numbers[key])!.unit as ShownUnit;
      const values = plans.map((plan) => plan.numbers[key]?.value ?? null);
      return row(key, numberName(texts, key), values, (value) => formats.amount(value, unit), wanted, text.notSet);
    }),
  ].filter(({ values }) => values.some((value) => value !== text.notSet));
}

function firstDuty(plans: [DerivedPlan, DerivedPlan], { texts, formats }: Speech): ComparedRow {
  const first = ({ duties }: DerivedPlan): string | null =>
    duties
      .flatMap(({ date, isDone }) => (isDone ? [] : (date ?? [])))
      .sort()
      .at(0) ?? null;
  const values = plans.map((plan) => {
    const date = first(plan);
    return date === null ? texts.compare.notSet : formats.day(date);
  }) as [string, string];
  return { key: 'firstDuty', name: texts.compare.rows.firstDuty, values, better: null };
}

function row(
  key: string,
  name: string,
  [a = null, b = null]: (number | null)[],
  show: (value: number) => string,
  wanted: Wanted,
  unknown: string,
): ComparedRow {
  const values = [a, b].map((value) => (value === null ? unknown : show(value))) as [string, string];
  const isTold = wanted !== null && a !== null && b !== null && values[0] !== values[1];
  const isFirst = wanted === 'more' ? a! > b! : a! < b!;
  return { key, name, values, better: isTold ? (isFirst ? 0 : 1) : null };
}
