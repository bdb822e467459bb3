import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { sumByGroup } from '@backcast/planning/budget/cost-lines';
import type { Speech } from '../../shared/language/texts-context.js';
import { quantityRuleText } from '../../shared/plan/budget-words.js';
import { materialName } from '../../shared/plan/step-texts.js';
import type { Cell, Sheet, SheetTable } from '../../shared/take/sheet.js';
import { costName } from './cost-name.js';
import { shownCosts } from './shown-costs.js';

/** Materials and costs to take along, as they are shown: on paper, as text, as a table. */
export function budgetSheet(event: EventView, plan: DerivedPlan, speech: Speech): Sheet {
  const { texts, formats } = speech;
  const text = texts.budget.money;
  const value = (key: string): number | null => plan.numbers[key]?.value ?? null;
  const [cost, limit, each] = [value('budget.forecast'), value('budget.limit'), value('budget.perArrival')];
  const isMoneyTold = event.permissions.includes('budget.read');
  const verdict =
    cost === null
      ? text.verdictUnknown
      : limit === null
        ? text.verdictNoLimit(formats.money(cost))
        : text.verdict(formats.money(cost), formats.money(limit));
  return {
    title: isMoneyTold
      ? texts.budget.sheet.title(event.basics.name)
      : texts.budget.sheet.materialsTitle(event.basics.name),
    lead: !isMoneyTold
      ? ''
      : [verdict, each === null ? '' : text.perArrival(formats.money(each))].filter(Boolean).join(' · '),
    tables: [materials(event, plan, speech), groups(plan, speech), costs(event, plan, speech)].filter(
      ({ rows }) => rows.length > 0,
    ),
  };
}

function materials(event: EventView, plan: DerivedPlan, speech: Speech): SheetTable {
  const { texts } = speech;
  const { columns, states } = texts.budget.materials;
  const suppliers = event.sections.suppliers.facts.suppliers;
  const rows = event.sections.materials.facts.materials.flatMap((material): Cell[][] => {
    const derived = plan.materials.find(({ id }) => id === material.id);
    if (!derived || derived.state === 'unneeded') return [];
    return [
      [
        materialName(texts, material),
        derived.quantity.value,
        quantityRuleText(material.rule, speech),
        derived.days && { date: derived.days.orderBy },
        states[derived.state],
        suppliers.find(({ id }) => id === material.supplierId)?.name ?? '',
        material.received,
      ],
    ];
  });
  return {
    heading: texts.budget.sheet.materials,
    columns: [
      ...[columns.name, columns.quantity, columns.rule, columns.orderBy, columns.state],
      ...[columns.supplier, columns.received],
    ],
    rows,
  };
}

const amount = (minor: number | null): Cell => (minor === null ? null : { money: minor });

function groups(plan: DerivedPlan, { texts }: Speech): SheetTable {
  const text = texts.budget.money;
  return {
    heading: texts.budget.sheet.groups,
    columns: [text.group, text.planned, text.committed, text.paid],
    rows: sumByGroup(plan.budget.lines).map(({ group, sums }) => [
      texts.steps.budgetGroupNames[group],
      ...[sums.planned, sums.committed, sums.paid].map(amount),
    ]),
  };
}

function costs(event: EventView, plan: DerivedPlan, { texts }: Speech): SheetTable {
  const text = texts.budget.money;
  return {
    heading: texts.budget.sheet.costs,
    columns: [text.line, text.group, text.planned, text.committed, text.paid],
    rows: shownCosts(plan.budget.lines).map((line) => [
      costName(line, event, texts),
      texts.steps.budgetGroupNames[line.group],
      ...[line.plannedMinor, line.committedMinor, line.paidMinor].map(amount),
    ]),
  };
}
