import { describe, expect, test } from '@jest/globals';
import type { BudgetFacts, BudgetLine, Material } from '@backcast/planning/budget-facts';
import { emptySections } from '@backcast/planning/event-sections';
import type { VenueCandidate } from '@backcast/planning/venue-facts';
import fc from 'fast-check';
import { hall, seminar, today } from '../../test/seminar-facts.js';
import { comparePlans } from '../compare-plans.js';
import { derivePlan } from '../derive-plan.js';
import { deriveMoves } from '../moves/derive-moves.js';
import { nextActions } from '../next-actions.js';
import { formulaKeys, inputNames, numberKeys } from '../plan-keys.js';
import type { EventFacts } from '../plan-shape.js';
import { deadlineKinds, gapCodes } from '../step-keys.js';

// The seminar is on Saturday 10 July 2027; today is Tuesday 22 June.
const material = (more: Partial<Material> = {}): Material => ({
  ...{ id: 'gifts', key: 'gifts', name: '', rule: { per: 'customers', count: 1, each: 1, from: 0 }, pinned: null },
  ...{ sparePercent: 5, unitMinor: 3500, leadDays: 5, readyDays: 2, supplierId: null, ownerId: 'he' },
  ...{ orderedOn: null, orderedCount: null, received: null, note: '', ...more },
});
const line = (more: Partial<BudgetLine> = {}): BudgetLine => ({
  ...{
    id: 'meals',
    group: 'staff',
    name: '',
    rule: { per: 'fixed', amountMinor: 100_000 },
    supplierId: null,
    note: '',
  },
  ...{ committedMinor: null, paidMinor: null, ...more },
});
const venue: VenueCandidate = {
  ...{ id: 'hotel', name: 'Hotel', address: '', setting: 'indoors', status: 'held', contactId: null },
  rooms: [{ id: 'ballroom', name: '', capacities: { theatre: 400 }, exits: 4 }],
  ...{ priceMinor: 3_600_000, depositMinor: null, depositBy: null, bookBy: null, equipment: [], equipmentNote: '' },
  ...{ fireSafety: 'seen', fireSafetyFileIds: [], freeWindows: [], travelMinutes: null, travelNote: '' },
  ...{ inspection: [], weatherPlan: '', fallbackId: null },
};
type Given = { materials?: Material[]; budget?: Partial<BudgetFacts>; venues?: VenueCandidate[]; balanced?: number };
const event = ({ materials = [], budget = {}, venues = [], balanced = 60 }: Given = {}): EventFacts => ({
  ...seminar({ balanced, staffPeople: 12 }, [hall(400)]),
  sections: {
    ...emptySections,
    materials: { materials },
    budget: { ...emptySections.budget, ...budget },
    venue: {
      candidates: venues,
      uses: venues.slice(0, 1).map(({ id }) => ({
        ...{ sessionId: 'session-1', candidateId: id, roomId: 'ballroom', style: 'theatre' },
      })),
    },
  },
});
const on = (day: string) => ({ ...today, today: day });
const planOf = (given: Given, day = today.today) => derivePlan(event(given), on(day));
const valueOf = (given: Given, key: string) => planOf(given).numbers[key]!.value;
const stepOf = (given: Given, day?: string) => planOf(given, day).steps.find(({ step }) => step === 'budget')!;
const codesOf = (given: Given, day?: string) => stepOf(given, day).gaps.map(({ code }) => code);
const first = (more: Partial<Material>, day?: string) => planOf({ materials: [material(more)] }, day).materials[0]!;

describe('a material', () => {
  test('is counted from the people with its reason', () => {
    const arrivals = valueOf({}, 'funnel.arrivals')!;
    expect(arrivals).toBe(208);
    const { quantity } = first({});
    expect(quantity).toMatchObject({ key: 'material.gifts', value: 219, unit: 'count', pinned: false });
    expect(quantity.because).toMatchObject({ formula: 'material-quantity', unrounded: 218.4 });
    expect(quantity.because.inputs.map(({ name, value }) => [name, value])).toEqual([
      ['pieces', 1],
      ['arrivals', 208],
      ['for-each', 1],
      ['spare', 5],
    ]);
  });

  test('follows every basis', () => {
    const per = (basis: Material['rule']['per']) =>
      first({ rule: { per: basis, count: 1, each: 1, from: 0 }, sparePercent: 0 }).quantity.value;
    const { numbers } = planOf({});
    expect(per('people')).toBe(numbers['people.heads']!.value);
    expect(per('session-people')).toBe(numbers['people.session90']!.value);
    // Without posts the goal's staff is what is known.
    expect(per('staff')).toBe(12);
    expect([per('guests'), per('segments'), per('sessions'), per('fixed')]).toEqual([0, 0, 1, 1]);
  });

  test('what somebody fixed holds, and says what would have been counted', () => {
    const { quantity } = first({ pinned: 300 });
    expect(quantity).toMatchObject({ value: 300, pinned: true, because: { unrounded: 218.4 } });
  });

  test('below its threshold it is not needed, and says so', () => {
    const radios = first({ rule: { per: 'staff', count: 1, each: 3, from: 100_000 } });
    expect(radios).toMatchObject({
      state: 'unneeded',
      quantity: { value: 0, because: { formula: 'below-threshold' } },
    });
    expect(planOf({ materials: [material({ rule: radiosFrom(100_000) })] }).deadlines).not.toContainEqual(
      expect.objectContaining({ kind: 'material-order' }),
    );
    expect(first({ rule: radiosFrom(100), sparePercent: 0 })).toMatchObject({ state: 'open', quantity: { value: 4 } });
  });

  test('without the people it is not known, never zero', () => {
    const facts = event({ materials: [material()] });
    const { materials, numbers } = derivePlan({ ...facts, goal: { ...facts.goal, balanced: null } }, today);
    expect(materials[0]).toMatchObject({ state: 'unknown', quantity: { value: null, missing: ['goal.balanced'] } });
    expect(numbers['budget.planned']).toMatchObject({ value: null, missing: ['goal.balanced'] });
  });

  test('has to be ordered so many working days ahead, and owes that day until it is', () => {
    // Two working days before Saturday 10 July is Thursday 8, five before that Thursday 1 July.
    expect(first({}).days).toEqual({ readyBy: '2027-07-08', orderBy: '2027-07-01', isProvisional: true });
    const order = planOf({ materials: [material()] }).deadlines.find(({ kind }) => kind === 'material-order');
    expect(order).toMatchObject({
      ...{ key: 'material-order.gifts', date: '2027-07-01', isDone: false, ownerId: 'he', workingDaysLeft: 7 },
      ...{ step: 'budget', subjectId: 'gifts', values: { count: 219 } },
    });
    expect(first({}, '2027-07-01').state).toBe('open');
    expect(first({}, '2027-07-02').state).toBe('late');
    expect(codesOf({ materials: [material()] }, '2027-07-02')).toContain('order-late');
    expect(stepOf({ materials: [material()] }, '2027-07-02').state).toBe('late');
  });

  test('ordered, overdue, received; more people than it was ordered for are short', () => {
    const ordered = { orderedOn: '2027-06-22', orderedCount: 219 };
    expect(first(ordered).state).toBe('ordered');
    expect(first(ordered, '2027-07-09').state).toBe('overdue');
    expect(first({ ...ordered, received: 219 }, '2027-07-09')).toMatchObject({ state: 'received', short: 0 });
    expect(first({ ...ordered, received: 200 })).toMatchObject({ state: 'short', short: 19 });
    const more = planOf({ materials: [material(ordered)], balanced: 65 });
    expect(more.materials[0]).toMatchObject({ state: 'short', short: more.materials[0]!.quantity.value! - 219 });
    expect(codesOf({ materials: [material(ordered)], balanced: 65 })).toContain('materials-short');
    const done = planOf({ materials: [material({ ...ordered, received: 219 })] }).deadlines;
    expect(done.filter(({ kind }) => kind.startsWith('material-')).map(({ isDone }) => isDone)).toEqual([true, true]);
  });

  test('more heads never need fewer pieces, whatever it is counted by', () => {
    const per = fc.constantFrom(...(['people', 'session-people', 'customers'] as const));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 20 }), per, (target, more, basis) => {
        const materials = [material({ rule: { per: basis, count: 1, each: 7, from: 100 } })];
        const [few, many] = [target, target + more].map(
          (balanced) => planOf({ materials, balanced }).materials[0]!.quantity.value!,
        );
        expect(many!).toBeGreaterThanOrEqual(few!);
      }),
      { numRuns: 30 },
    );
  });
});

const radiosFrom = (from: number): Material['rule'] => ({ per: 'staff', count: 1, each: 3, from });

describe('the budget', () => {
  const full: Given = {
    venues: [venue],
    materials: [material()],
    budget: { limitMinor: 5_000_000, lines: [line(), line({ id: 'each', rule: { per: 'staff', amountMinor: 3000 } })] },
  };

  test('adds venue, materials and lines, and says what each customer costs', () => {
    const planned = 3_600_000 + 219 * 3500 + 100_000 + 12 * 3000;
    expect(valueOf(full, 'budget.venue')).toBe(3_600_000);
    expect(valueOf(full, 'budget.materials')).toBe(219 * 3500);
    expect(valueOf(full, 'budget.lines')).toBe(136_000);
    expect(valueOf(full, 'budget.planned')).toBe(planned);
    expect(valueOf(full, 'budget.forecast')).toBe(planned);
    expect(valueOf(full, 'budget.left')).toBe(5_000_000 - planned);
    expect(valueOf(full, 'budget.perArrival')).toBe(Math.round(planned / 208));
    expect(valueOf(full, 'budget.perConfirmed')).toBe(Math.round(planned / 260));
    expect(valueOf(full, 'budget.perDeal')).toBe(Math.round(planned / 60));
  });

  test('what is signed and paid counts: a booked venue, an order, and what somebody said', () => {
    const signed: Given = {
      ...full,
      venues: [{ ...venue, status: 'booked' }],
      materials: [material({ orderedOn: '2027-06-01', orderedCount: 220 })],
      budget: { ...full.budget, actuals: [{ id: 'hotel', committedMinor: 3_500_000, paidMinor: 1_000_000 }] },
    };
    expect(valueOf(signed, 'budget.committed')).toBe(3_500_000 + 220 * 3500);
    expect(valueOf(signed, 'budget.paid')).toBe(1_000_000);
    expect(valueOf(signed, 'budget.forecast')).toBe(3_500_000 + 220 * 3500 + 136_000);
  });

  test('pieces that are lacking still have to be paid for', () => {
    const ordered = (orderedCount: number): Given => ({
      ...full,
      materials: [material({ orderedOn: '2027-06-01', orderedCount })],
    });
    expect(valueOf(ordered(200), 'budget.committed')).toBe(200 * 3500);
    expect(valueOf(ordered(200), 'budget.forecast')).toBe(valueOf(full, 'budget.forecast'));
  });

  test('a deposit for a venue that was dropped stays spent', () => {
    const actuals = [{ id: 'old', committedMinor: null, paidMinor: 50_000 }];
    const dropped = { ...full, venues: [venue, { ...venue, id: 'old' }], budget: { ...full.budget, actuals } };
    expect(planOf(dropped).budget.lines).toContainEqual(expect.objectContaining({ id: 'old', source: 'gone' }));
    expect(valueOf(dropped, 'budget.forecast')).toBe(valueOf(full, 'budget.forecast')! + 50_000);
  });

  test('over the limit, over what was granted, and what has no price', () => {
    expect(codesOf({ ...full, budget: { ...full.budget, limitMinor: 4_000_000 } })).toContain('over-limit');
    const granted = { state: 'granted', on: null, personId: null, grantedMinor: 4_000_000 } as const;
    const over = stepOf({ ...full, budget: { ...full.budget, approval: granted } });
    expect(over.gaps).toEqual([{ code: 'over-granted', values: { percent: 13 }, subjectId: null, blocks: [] }]);
    expect(valueOf({ ...full, budget: { ...full.budget, approval: granted } }, 'budget.limit')).toBe(4_000_000);
    const unpriced = { ...full, materials: [material({ unitMinor: null })] };
    expect(stepOf(unpriced).gaps).toContainEqual(
      expect.objectContaining({ code: 'prices-open', values: { count: 1 } }),
    );
    expect(codesOf({ ...full, budget: { ...full.budget, limitMinor: null } })).toContain('no-budget-limit');
  });

  test('has to be asked for before the first thing that has to be signed for', () => {
    // The gifts have to be ordered on 1 July; five working days before that is 24 June.
    const approval = planOf(full).deadlines.find(({ kind }) => kind === 'budget-approval');
    expect(planOf(full).budget.firstCommitment).toEqual({ date: '2027-07-01', subjectId: 'gifts' });
    expect(approval).toMatchObject({ date: '2027-06-24', isDone: false, key: 'budget-approval' });
    expect(codesOf(full, '2027-06-24')).toContain('approval-open');
    expect(codesOf(full, '2027-06-25')).toContain('approval-late');
    const booking = { ...full, venues: [{ ...venue, bookBy: '2027-06-30' }] };
    expect(planOf(booking).budget.firstCommitment).toEqual({ date: '2027-06-30', subjectId: 'hotel' });
  });

  test('asked, granted or refused; what was asked and is not there when it is needed is late', () => {
    const as = (state: BudgetFacts['approval']['state'], day?: string) =>
      codesOf(
        {
          ...full,
          budget: { ...full.budget, approval: { state, on: null, personId: null, grantedMinor: null } },
        },
        day,
      );
    expect(as('asked')).toEqual([]);
    expect(as('asked', '2027-07-02')).toEqual(['order-late', 'approval-overdue']);
    expect(as('granted')).toEqual([]);
    expect(as('refused')).toEqual(['approval-refused']);
  });

  test('nothing said is an empty step with one gap and no approval to ask for', () => {
    expect(stepOf({})).toEqual({
      ...{ step: 'budget', state: 'empty' },
      gaps: [{ code: 'no-budget', values: {}, subjectId: null, blocks: [] }],
    });
    expect(planOf({ materials: [material({ unitMinor: null })] }).deadlines.map(({ kind }) => kind)).not.toContain(
      'budget-approval',
    );
  });

  test('against an outside team, and counted back at the close', () => {
    const compared: Given = {
      ...full,
      budget: {
        ...full.budget,
        outside: { commissionMinor: 200_000, ownSpendingMinor: 1_000_000 },
        closed: { totalMinor: 4_160_000, confirmations: 250, arrivals: 208, deals: 52 },
      },
    };
    const own = valueOf(compared, 'budget.forecast')!;
    expect(valueOf(compared, 'budget.outside')).toBe(60 * 200_000 + 1_000_000);
    expect(valueOf(compared, 'budget.saved')).toBe(13_000_000 - own);
    expect(valueOf(compared, 'budget.breakEven')).toBe(Math.ceil((own - 1_000_000) / 200_000));
    expect(valueOf(compared, 'closed.perArrival')).toBe(20_000);
    expect(valueOf(compared, 'closed.perDeal')).toBe(80_000);
    expect(planOf(full).numbers['budget.outside']).toMatchObject({ value: null, missing: ['sections.budget.outside'] });
  });

  test('a moved number names the facts that moved it, and the moves tell quantity and cost', () => {
    const [before, after] = [event(full), event({ ...full, balanced: 65 })];
    const plans = [derivePlan(before, today), derivePlan(after, today)] as const;
    const moved = comparePlans(before, plans[0], after, plans[1]).find(({ key }) => key === 'budget.forecast');
    expect(moved).toMatchObject({ unit: 'money', causes: expect.arrayContaining(['goal.balanced']) });
    const { entries } = deriveMoves({ facts: before, plan: plans[0] }, { facts: after, plan: plans[1] });
    expect(entries).toContainEqual({
      ...{ step: 'budget', subjectId: 'gifts', field: 'quantity', before: 219 },
      after: plans[1].materials[0]!.quantity.value,
    });
    const dearer = event({ ...full, materials: [material({ unitMinor: 4000 })] });
    expect(
      comparePlans(before, plans[0], dearer, derivePlan(dearer, today)).find(({ key }) => key === 'budget.materials')
        ?.causes,
    ).toEqual(['sections.materials.materials']);
  });

  test('tells what to do next once: the late order with its deadline', () => {
    const facts = event(full);
    const actions = nextActions(facts, derivePlan(facts, on('2027-07-02')), { today: '2027-07-02', isAnnounced: true });
    const late = actions.filter(({ deadline }) => deadline?.key === 'material-order.gifts');
    expect(late).toHaveLength(1);
    expect(late[0]).toMatchObject({ urgency: 'late', step: 'budget', gaps: [{ code: 'order-late' }] });
  });

  test('every number, formula, input, gap and deadline has a key that the texts know', () => {
    const plan = planOf({ ...full, materials: [material(), material({ id: 'radios', rule: radiosFrom(100_000) })] });
    expect(Object.keys(plan.numbers)).toEqual([...numberKeys]);
    for (const number of [...Object.values(plan.numbers), ...plan.materials.map(({ quantity }) => quantity)]) {
      expect(formulaKeys).toContain(number.because.formula);
      for (const { name } of number.because.inputs) expect(inputNames).toContain(name);
    }
    for (const { kind } of plan.deadlines) expect(deadlineKinds).toContain(kind);
    for (const { code } of stepOf(full, '2027-07-09').gaps) expect(gapCodes).toContain(code);
  });
});
