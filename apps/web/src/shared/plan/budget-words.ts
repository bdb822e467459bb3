import type {
  BudgetActual,
  BudgetFacts,
  BudgetLine,
  BudgetRule,
  Material,
  QuantityRule,
} from '@backcast/planning/budget-facts';
import { fieldsFrom, type FieldWords } from './fields-from.js';
import type { Say } from './section-words.js';
import { materialName } from './step-texts.js';

type Words = Pick<Say, 'texts' | 'formats'>;

/** How a material is counted, for example 每 80 人 1 件，满 100 人才要. */
export function quantityRuleText({ per, count, each, from }: QuantityRule, { texts, formats }: Words): string {
  const text = texts.budget.materials;
  const counted = text.rule[per](formats.number(count), formats.number(each));
  return [counted, from > 0 ? text.fromText(formats.number(from)) : '']
    .filter(Boolean)
    .join(formats.language === 'zh-CN' ? '，' : ', ');
}

/** What a line costs, for example 每个会务 ¥30. */
export const budgetRuleText = ({ per, amountMinor }: BudgetRule, { texts, formats }: Words): string =>
  amountMinor === null ? texts.budget.money.noAmount : texts.budget.money.rule[per](formats.money(amountMinor));

const number = (value: number | null, { formats }: Words): string => (value === null ? '' : formats.number(value));
const money = (value: number | null, { formats }: Words): string => (value === null ? '' : formats.money(value));
const day = (value: string | null, { formats }: Words): string => (value === null ? '' : formats.day(value));
const days = (value: number, { texts, formats }: Words): string => texts.budget.workingDays(formats.number(value));

const materialFields = (material: Material, say: Say): FieldWords[] =>
  fieldsFrom(say.texts.budget.fields, {
    key: say.texts.steps.materialNames[material.key],
    name: material.name,
    rule: quantityRuleText(material.rule, say),
    pinned: number(material.pinned, say),
    sparePercent: say.formats.percent(material.sparePercent),
    unitMinor: money(material.unitMinor, say),
    leadDays: days(material.leadDays, say),
    readyDays: days(material.readyDays, say),
    supplierId: material.supplierId === null ? '' : say.entry(material.supplierId),
    ownerId: material.ownerId === null ? '' : say.person(material.ownerId),
    orderedOn: day(material.orderedOn, say),
    orderedCount: number(material.orderedCount, say),
    received: number(material.received, say),
    note: material.note,
  });

const lineFields = (line: BudgetLine, say: Say): FieldWords[] =>
  fieldsFrom(say.texts.budget.lineFields, {
    group: say.texts.steps.budgetGroupNames[line.group],
    name: line.name,
    rule: budgetRuleText(line.rule, say),
    committedMinor: money(line.committedMinor, say),
    paidMinor: money(line.paidMinor, say),
    supplierId: line.supplierId === null ? '' : say.entry(line.supplierId),
    note: line.note,
  });

function actualFields({ committedMinor, paidMinor }: BudgetActual, say: Say): FieldWords[] {
  const { committedMinor: committed, paidMinor: paid } = say.texts.budget.lineFields;
  return fieldsFrom(
    { committedMinor: committed, paidMinor: paid },
    { committedMinor: money(committedMinor, say), paidMinor: money(paidMinor, say) },
  );
}

/** The lists of the materials and the budget, for their history and their bar. */
export const budgetLists = {
  materials: {
    list: (texts: Say['texts']) => texts.budget.parts.materials,
    name: (material: Material, { texts }: Say) => materialName(texts, material),
    fields: materialFields,
  },
  lines: {
    list: (texts: Say['texts']) => texts.budget.money.line,
    name: (line: BudgetLine, { texts }: Say) => line.name || texts.steps.budgetGroupNames[line.group],
    fields: lineFields,
  },
  actuals: {
    list: (texts: Say['texts']) => texts.budget.actualOf,
    name: ({ id }: BudgetActual, say: Say) => say.entry(id) || '…',
    fields: actualFields,
  },
};

/** The name of a field of the budget that is no list; null for what is not one. */
export const budgetFieldName = (path: string, texts: Say['texts']): string | null =>
  (texts.budget.plain as Record<string, string>)[path] ?? null;

/** What such a field holds, in a line; null for what is not one. */
export function budgetFieldText(path: string, value: unknown, say: Say): string | null {
  const { texts, formats } = say;
  switch (path as keyof BudgetFacts) {
    case 'limitMinor':
      return formats.money(value as number);
    case 'approvalDays':
      return days(value as number, say);
    case 'approval': {
      const { state, on, personId, grantedMinor } = value as BudgetFacts['approval'];
      const who = personId === null ? '' : say.person(personId);
      const granted = state === 'granted' ? money(grantedMinor, say) : '';
      return [who, texts.budget.money.approvalStates[state], day(on, say), granted].filter(Boolean).join(' ');
    }
    case 'outside': {
      const { commissionMinor, ownSpendingMinor } = value as NonNullable<BudgetFacts['outside']>;
      return texts.budget.outsideText(formats.money(commissionMinor), formats.money(ownSpendingMinor));
    }
    case 'closed': {
      const { totalMinor, arrivals, deals } = value as NonNullable<BudgetFacts['closed']>;
      return texts.budget.closedText(formats.money(totalMinor), formats.number(arrivals), formats.number(deals));
    }
    default:
      return null;
  }
}
