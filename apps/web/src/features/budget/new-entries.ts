import type { BudgetGroup, BudgetLine, Material, MaterialKey } from '@backcast/planning/budget-facts';
import { newId } from '../../shared/api/new-id.js';

/** A material of which nothing is known but what it is: one for each person, there the day before. */
export const newMaterial = (key: MaterialKey): Material => ({
  ...{ id: newId(), key, name: '', rule: { per: 'people', count: 1, each: 1, from: 0 } },
  ...{ pinned: null, sparePercent: 0, unitMinor: null, leadDays: 5, readyDays: 1 },
  ...{ supplierId: null, ownerId: null, orderedOn: null, orderedCount: null, received: null, note: '' },
});

export const newLine = (group: BudgetGroup): BudgetLine => ({
  ...{ id: newId(), group, name: '', rule: { per: 'fixed', amountMinor: null } },
  ...{ committedMinor: null, paidMinor: null, supplierId: null, note: '' },
});
