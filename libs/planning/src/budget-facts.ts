/** Materials (物料) and budget (预算), method, section 8. Money in minor units; days `YYYY-MM-DD`; lead times in working days. */

/**
 * What a quantity is counted by. `people` are heads in the room, all sessions together; `session-people` those of the
 * largest session on a full day, for what is used again in the next session; `customers` expected arrivals; `staff`
 * people that the posts need; `guests` who have not declined.
 */
export const quantityBases = [
  'people',
  'session-people',
  'customers',
  'staff',
  'guests',
  'segments',
  'sessions',
  'fixed',
] as const;
export type QuantityBasis = (typeof quantityBases)[number];

/**
 * `count` pieces for every `each` of the basis, rounded up. With fewer than `from` heads in the largest session nothing
 * is needed at all (radios and headsets from 100 people on); 0 for always. `fixed` is `count` alone.
 */
export type QuantityRule = { per: QuantityBasis; count: number; each: number; from: number };

export const materialKeys = [
  'chairs',
  'seat-cards',
  'handouts',
  'gifts',
  'badges',
  'radios',
  'headsets',
  'first-aid-kit',
  'handbooks',
  'water',
  'banners',
  'pens',
  'sign-in-desks',
  'umbrellas',
  'own',
] as const;
export type MaterialKey = (typeof materialKeys)[number];

export type Material = {
  id: string;
  key: MaterialKey;
  /** Only an own material is named here; the others are named by the texts. */
  name: string;
  rule: QuantityRule;
  /** A quantity that a person said holds instead of the rule's. */
  pinned: number | null;
  sparePercent: number;
  /** What a piece costs; 0 is there already or free, null not known. */
  unitMinor: number | null;
  /** Working days from the order to the delivery, and how many before the event it has to be there. */
  leadDays: number;
  readyDays: number;
  supplierId: string | null;
  ownerId: string | null;
  /** Null while it was not ordered; the pieces are those of that order, null where nobody wrote them down. */
  orderedOn: string | null;
  orderedCount: number | null;
  received: number | null;
  note: string;
};
export type MaterialsFacts = { materials: Material[] };

export const budgetGroups = [
  'venue',
  'guests',
  'promotion',
  'materials',
  'catering',
  'staff',
  'travel',
  'other',
] as const;
export type BudgetGroup = (typeof budgetGroups)[number];

/** What a line costs: an amount, or so much for each of something; null while nobody said how much. */
export type BudgetRule = { per: QuantityBasis; amountMinor: number | null };
export type BudgetLine = {
  id: string;
  group: BudgetGroup;
  /** Empty: named by its group. */
  name: string;
  rule: BudgetRule;
  /** Signed for, and paid; null while nothing is. */
  committedMinor: number | null;
  paidMinor: number | null;
  supplierId: string | null;
  note: string;
};

/** What was signed for and paid of a cost that is derived, by the id of the material or of the venue. */
export type BudgetActual = { id: string; committedMinor: number | null; paidMinor: number | null };

export const approvalStates = ['open', 'asked', 'granted', 'refused'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** Who decides on the money, how far that is and since when, and how much was granted. */
export type BudgetApproval = {
  state: ApprovalState;
  on: string | null;
  personId: string | null;
  grantedMinor: number | null;
};

/** Against an outside team: so much commission for each signed customer, and what the own side spends all the same. */
export type OutsideTeam = { commissionMinor: number; ownSpendingMinor: number };

/** What it came to in the end, for counting unit costs back (倒推成本). */
export type BudgetClose = { totalMinor: number; confirmations: number; arrivals: number; deals: number };

export type BudgetFacts = {
  lines: BudgetLine[];
  actuals: BudgetActual[];
  limitMinor: number | null;
  approval: BudgetApproval;
  /** Working days that an approval takes. */
  approvalDays: number;
  outside: OutsideTeam | null;
  /** Null before the close. */
  closed: BudgetClose | null;
};
