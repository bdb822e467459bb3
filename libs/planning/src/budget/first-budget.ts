import type {
  BudgetFacts,
  BudgetGroup,
  BudgetLine,
  BudgetRule,
  Material,
  MaterialKey,
  MaterialsFacts,
  QuantityBasis,
} from '../budget-facts.js';
import { emptySections } from '../event-sections.js';
import type { TemplateKey } from '../goal-templates.js';

type NewId = () => string;
type Outline = [
  MaterialKey,
  QuantityBasis,
  Partial<Pick<Material, 'sparePercent' | 'leadDays' | 'readyDays'>> & { count?: number; each?: number; from?: number },
];

// Starting points of a plausible size, not findings; the organizer changes them. Two of them are the method's: radios and
// headsets from 100 people on, a first-aid kit and its handbook always (section 8).
const everywhere: Outline[] = [
  ['chairs', 'session-people', { leadDays: 5 }],
  ['badges', 'staff', { sparePercent: 10, leadDays: 5 }],
  ['radios', 'staff', { each: 3, from: 100, leadDays: 3 }],
  ['headsets', 'staff', { each: 3, from: 100, leadDays: 3 }],
  ['first-aid-kit', 'session-people', { each: 300, leadDays: 3 }],
  ['handbooks', 'session-people', { each: 300, leadDays: 3 }],
  ['water', 'people', { sparePercent: 5, leadDays: 3 }],
  ['banners', 'fixed', { count: 2, leadDays: 5, readyDays: 2 }],
  ['sign-in-desks', 'session-people', { each: 80, leadDays: 3 }],
];

const outlines: Record<TemplateKey, Outline[]> = {
  'education-seminar': [
    ...everywhere,
    ['handouts', 'customers', { sparePercent: 10, leadDays: 7, readyDays: 2 }],
    ['pens', 'customers', { sparePercent: 10, leadDays: 5 }],
    ['gifts', 'customers', { sparePercent: 5, leadDays: 10, readyDays: 2 }],
    ['seat-cards', 'guests', { leadDays: 2 }],
  ],
  'opening-day': [
    ...everywhere,
    ['gifts', 'customers', { sparePercent: 15, leadDays: 10, readyDays: 2 }],
    ['umbrellas', 'staff', { each: 2, leadDays: 5 }],
  ],
  'product-launch': [
    ...everywhere,
    ['handouts', 'customers', { sparePercent: 10, leadDays: 7, readyDays: 2 }],
    ['gifts', 'customers', { sparePercent: 5, leadDays: 10, readyDays: 2 }],
    ['seat-cards', 'guests', { leadDays: 2 }],
  ],
  'thank-you-dinner': [
    ...everywhere,
    ['gifts', 'customers', { sparePercent: 5, leadDays: 15, readyDays: 2 }],
    ['seat-cards', 'people', { sparePercent: 5, leadDays: 3 }],
  ],
};

const firstMaterial = (newId: NewId, [key, per, rule]: Outline): Material => ({
  ...{ id: newId(), key, name: '', pinned: null, unitMinor: null, sparePercent: rule.sparePercent ?? 0 },
  rule: { per, count: rule.count ?? 1, each: rule.each ?? 1, from: rule.from ?? 0 },
  ...{ leadDays: rule.leadDays ?? 5, readyDays: rule.readyDays ?? 1 },
  ...{ supplierId: null, ownerId: null, orderedOn: null, orderedCount: null, received: null, note: '' },
});

/** The materials that a new event of a template starts with; nobody knows their prices yet. */
export const firstMaterials = (template: TemplateKey, newId: NewId): MaterialsFacts => ({
  materials: outlines[template].map((outline) => firstMaterial(newId, outline)),
});

const amounts: Record<TemplateKey, [BudgetGroup, BudgetRule['per']][]> = {
  'education-seminar': [
    ['guests', 'guests'],
    ['promotion', 'fixed'],
    ['staff', 'staff'],
    ['travel', 'fixed'],
  ],
  'opening-day': [
    ['promotion', 'fixed'],
    ['catering', 'people'],
    ['staff', 'staff'],
  ],
  'product-launch': [
    ['guests', 'guests'],
    ['promotion', 'fixed'],
    ['catering', 'people'],
    ['staff', 'staff'],
  ],
  'thank-you-dinner': [
    ['catering', 'people'],
    ['guests', 'guests'],
    ['staff', 'staff'],
  ],
};

const firstLine = (newId: NewId, [group, per]: [BudgetGroup, BudgetRule['per']]): BudgetLine => ({
  ...{ id: newId(), group, name: '', rule: { per, amountMinor: null } },
  ...{ committedMinor: null, paidMinor: null, supplierId: null, note: '' },
});

/** The lines that a new event of a template starts with, named by their groups, without amounts. */
export const firstBudget = (template: TemplateKey, newId: NewId): BudgetFacts => ({
  ...emptySections.budget,
  lines: amounts[template].map((line) => firstLine(newId, line)),
});
