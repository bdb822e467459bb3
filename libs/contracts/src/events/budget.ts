import {
  approvalStates,
  type BudgetFacts,
  budgetGroups,
  materialKeys,
  type MaterialsFacts,
  quantityBases,
} from '@backcast/planning/budget-facts';
import { z } from 'zod';
import { Id, optionalLine, optionalText, PlainDate } from '../fields.js';
import { MoneyMinor, savingOf, sectionOf } from './section.js';

const Pieces = z.number().int().min(0).max(1_000_000);
const WorkingDays = z.number().int().min(0).max(250);

const MaterialBody = z.strictObject({
  id: Id,
  key: z.enum(materialKeys),
  name: optionalLine(80),
  rule: z.strictObject({
    per: z.enum(quantityBases),
    count: z.number().int().min(0).max(100_000),
    each: z.number().int().min(1).max(100_000),
    from: Pieces,
  }),
  pinned: Pieces.nullable(),
  sparePercent: z.number().min(0).max(500),
  unitMinor: MoneyMinor.nullable(),
  leadDays: WorkingDays,
  readyDays: WorkingDays,
  supplierId: Id.nullable(),
  ownerId: Id.nullable(),
  orderedOn: PlainDate.nullable(),
  orderedCount: Pieces.nullable(),
  received: Pieces.nullable(),
  note: optionalText(300),
});
export const MaterialsBody = z
  .strictObject({ materials: z.array(MaterialBody).max(200) })
  .meta({ id: 'MaterialsFacts' }) satisfies z.ZodType<MaterialsFacts>;
export const MaterialsSection = sectionOf('MaterialsSection', MaterialsBody);
export const SaveMaterials = savingOf('SaveMaterials', MaterialsBody);

export const BudgetBody = z
  .strictObject({
    lines: z
      .array(
        z.strictObject({
          id: Id,
          group: z.enum(budgetGroups),
          name: optionalLine(80),
          rule: z.strictObject({ per: z.enum(quantityBases), amountMinor: MoneyMinor.nullable() }),
          committedMinor: MoneyMinor.nullable(),
          paidMinor: MoneyMinor.nullable(),
          supplierId: Id.nullable(),
          note: optionalText(300),
        }),
      )
      .max(200),
    // One for each material and each venue, and for those that are gone.
    actuals: z
      .array(z.strictObject({ id: Id, committedMinor: MoneyMinor.nullable(), paidMinor: MoneyMinor.nullable() }))
      .max(400),
    limitMinor: MoneyMinor.nullable(),
    approval: z.strictObject({
      state: z.enum(approvalStates),
      on: PlainDate.nullable(),
      personId: Id.nullable(),
      grantedMinor: MoneyMinor.nullable(),
    }),
    approvalDays: WorkingDays,
    outside: z.strictObject({ commissionMinor: MoneyMinor, ownSpendingMinor: MoneyMinor }).nullable(),
    closed: z
      .strictObject({ totalMinor: MoneyMinor, confirmations: Pieces, arrivals: Pieces, deals: Pieces })
      .nullable(),
  })
  .meta({ id: 'BudgetFacts' }) satisfies z.ZodType<BudgetFacts>;
export const BudgetSection = sectionOf('BudgetSection', BudgetBody);
export const SaveBudget = savingOf('SaveBudget', BudgetBody);
