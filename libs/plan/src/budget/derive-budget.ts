import { compareOutside } from '@backcast/planning/budget/compare-outside';
import { sumCosts, type CostLine } from '@backcast/planning/budget/cost-lines';
import { unitCost } from '@backcast/planning/budget/unit-costs';
import { deriveNumber } from '../derive-number.js';
import type { BudgetNumberKey, FormulaKey, InputName } from '../plan-keys.js';
import type { DerivedNumber, EventFacts } from '../plan-shape.js';
import { factTerm, shownTerm, type Term } from '../term.js';
import { basisTerm } from './basis-term.js';
import { chosenVenues } from './cost-lines-of.js';

type Numbers = Record<string, DerivedNumber>;
const money = (
  key: BudgetNumberKey,
  formula: FormulaKey,
  inputs: Term[],
  calculate: (...values: number[]) => number | null,
): DerivedNumber => deriveNumber({ key, unit: 'money', formula, inputs, calculate, round: Math.round });
const add = (...values: number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The budget in numbers: planned, signed for, paid, what it will come to, what is left, and what each customer costs. */
export function deriveBudget(facts: EventFacts, numbers: Numbers, lines: readonly CostLine[]): DerivedNumber[] {
  const parts = plannedParts(facts, numbers, lines);
  const planned = money(
    'budget.planned',
    'sum-of-costs',
    (['venue', 'materials', 'lines'] as const).map((part, index) => shownTerm(`cost-${part}`, parts[index]!)),
    add,
  );
  const sums = sumCosts(lines);
  const count = (name: InputName, list: CostLine[]): Term =>
    factTerm(name, 'sections.budget.lines', 'count', list.length);
  const signed = lines.filter(({ committedMinor }) => committedMinor !== null);
  const settled = lines.filter(({ paidMinor }) => paidMinor !== null);
  const committed = money('budget.committed', 'sum-signed', [count('signed-costs', signed)], () => sums.committed);
  const paid = money('budget.paid', 'sum-paid', [count('paid-costs', settled)], () => sums.paid);
  const forecast = money(
    'budget.forecast',
    'cost-forecast',
    [shownTerm('planned', planned), shownTerm('committed', committed), shownTerm('paid', paid)],
    () => sums.forecast,
  );
  const limit = limitOf(facts);
  const left = money(
    'budget.left',
    'budget-left',
    [shownTerm('limit', limit), shownTerm('forecast', forecast)],
    (most, cost) => most! - cost!,
  );
  return [
    ...[...parts, planned, committed, paid, forecast, limit, left],
    ...perCustomer(numbers, forecast),
    ...againstOutside(facts, numbers, forecast),
    ...closedCosts(facts),
  ];
}

/** What is planned for the venue, the materials and the entered lines; what has no price yet adds nothing. */
function plannedParts(facts: EventFacts, numbers: Numbers, lines: readonly CostLine[]): DerivedNumber[] {
  const { budget, materials } = facts.sections;
  const plannedOf = (source: CostLine['source']) => () =>
    sumCosts(lines.filter((line) => line.source === source)).planned;
  const prices = chosenVenues(facts)
    .filter(({ priceMinor }) => priceMinor !== null)
    .map(({ priceMinor }) => factTerm('price', 'sections.venue.candidates', 'money', priceMinor));
  const priced = materials.materials.filter(({ unitMinor }) => unitMinor !== null);
  const counted = budget.lines.filter(({ rule }) => rule.amountMinor !== null);
  const rules = (entries: { rule: { per: Parameters<typeof basisTerm>[0] } }[]): Term[] =>
    [...new Set(entries.map(({ rule }) => rule.per))].flatMap((per) => basisTerm(per, facts, numbers) ?? []);
  // A quantity that somebody pinned does not wait for what it would be counted by.
  const derived = priced.filter(({ pinned }) => pinned === null);
  return [
    money('budget.venue', 'sum-of-costs', prices, add),
    money(
      'budget.materials',
      'materials-cost',
      [factTerm('priced-materials', 'sections.materials.materials', 'count', priced.length), ...rules(derived)],
      plannedOf('material'),
    ),
    money(
      'budget.lines',
      'lines-cost',
      [factTerm('priced-lines', 'sections.budget.lines', 'count', counted.length), ...rules(counted)],
      plannedOf('line'),
    ),
  ];
}

/** What was granted holds; before that, the limit that somebody set. */
function limitOf({ sections }: EventFacts): DerivedNumber {
  const { approval, limitMinor } = sections.budget;
  const isGranted = approval.state === 'granted' && approval.grantedMinor !== null;
  const term = isGranted
    ? factTerm('granted', 'sections.budget.approval', 'money', approval.grantedMinor)
    : factTerm('limit', 'sections.budget.limitMinor', 'money', limitMinor);
  return money('budget.limit', 'as-entered', [term], (value) => value!);
}

const perCustomer = (numbers: Numbers, forecast: DerivedNumber): DerivedNumber[] =>
  (
    [
      ['budget.perConfirmed', 'confirmations'],
      ['budget.perArrival', 'arrivals'],
      ['budget.perDeal', 'deals'],
    ] as const
  ).map(([key, stage]) =>
    money(
      key,
      'cost-per',
      [shownTerm('forecast', forecast), shownTerm(stage, numbers[`funnel.${stage}`]!)],
      (cost, customers) => unitCost(cost!, customers!),
    ),
  );

/** Against an outside team: what the same deals would cost, what is saved, and from how many deals on it is. */
function againstOutside({ sections }: EventFacts, numbers: Numbers, forecast: DerivedNumber): DerivedNumber[] {
  const { outside } = sections.budget;
  const path = 'sections.budget.outside';
  const commission = factTerm('commission', path, 'money', outside?.commissionMinor ?? null);
  const spending = factTerm('own-spending', path, 'money', outside?.ownSpendingMinor ?? null);
  const deals = shownTerm('deals', numbers['funnel.deals']!);
  const own = shownTerm('forecast', forecast);
  const compared = (cost: number, count: number) => outside && compareOutside(cost, count, outside);
  const total = money('budget.outside', 'outside-cost', [commission, deals, spending], (_each, count) =>
    outside ? compareOutside(0, count!, outside).outsideMinor : null,
  );
  return [
    total,
    money('budget.saved', 'budget-left', [shownTerm('outside-cost', total), own], (dear, cost) => dear! - cost!),
    deriveNumber({
      key: 'budget.breakEven',
      unit: 'deals',
      formula: 'break-even',
      inputs: [own, spending, commission],
      calculate: (cost) => compared(cost!, 0)?.breakEvenDeals ?? null,
    }),
  ];
}

/** Unit costs counted back from the total at the close. */
function closedCosts({ sections }: EventFacts): DerivedNumber[] {
  const { closed } = sections.budget;
  const path = 'sections.budget.closed';
  const total = factTerm('closed-total', path, 'money', closed?.totalMinor ?? null);
  return (
    [
      ['closed.perConfirmed', 'confirmations'],
      ['closed.perArrival', 'arrivals'],
      ['closed.perDeal', 'deals'],
    ] as const
  ).map(([key, unit]) =>
    money(key, 'cost-per', [total, factTerm(unit, path, 'customers', closed?.[unit] ?? null)], (cost, count) =>
      unitCost(cost!, count!),
    ),
  );
}
