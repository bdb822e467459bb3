import { emptySections, type SectionFacts } from '@backcast/planning/event-sections';
import { withoutMoney } from '@backcast/planning/without-money';
import { describe, expect, test } from '@jest/globals';
import { june, withTasks } from '../test/tasks-facts.js';
import { derivePlan } from './derive-plan.js';
import { deriveVenueOptions } from './derive-venue-options.js';
import type { EventFacts } from './plan-shape.js';

/** Amounts that appear nowhere else, so that any trace of one is found. */
const amounts = {
  price: 770_001,
  deposit: 660_002,
  cost: 55_003,
  unit: 4_404,
  limit: 330_005,
  granted: 220_006,
  line: 110_007,
};
const spoken = Object.values(amounts).map(String);

const priced = (): EventFacts => {
  const facts = withTasks([]);
  const { venue, materials, offers, budget } = facts.sections;
  const candidate = {
    ...{ id: 'v', name: '西溪', address: '', setting: 'indoors', status: 'held', contactId: null, rooms: [] },
    ...{ priceMinor: amounts.price, depositMinor: amounts.deposit, depositBy: '2027-06-30', bookBy: null },
    ...{ equipment: [], equipmentNote: '', fireSafety: 'seen', fireSafetyFileIds: [], freeWindows: [] },
    ...{ travelMinutes: null, travelNote: '', inspection: [], weatherPlan: '', fallbackId: null },
  } as unknown as SectionFacts['venue']['candidates'][number];
  const use = { sessionId: facts.sessions[0]!.id, candidateId: 'v', roomId: 'r', style: 'theatre' as const };
  const rule = { per: 'fixed' as const, count: 10, each: 1, from: 0 };
  const material = {
    ...{ id: 'm', key: 'own', name: '椅子', rule, pinned: null, sparePercent: 0, unitMinor: amounts.unit, leadDays: 2 },
    ...{ readyDays: 1, supplierId: null, ownerId: null, orderedOn: null, orderedCount: null, received: null, note: '' },
  } as unknown as SectionFacts['materials']['materials'][number];
  const offer = {
    ...{ id: 'o', kind: 'offer', name: '套餐', priceMinor: 99_900, costMinor: amounts.cost, condition: '' },
    ...{ validFrom: null, validTo: null, stock: null },
  } as SectionFacts['offers']['offers'][number];
  const line = {
    ...{ id: 'l', group: 'other', key: 'own', name: '讲课费', rule: { per: 'fixed', amountMinor: amounts.line } },
    ...{ committedMinor: null, paidMinor: null, note: '' },
  } as unknown as SectionFacts['budget']['lines'][number];
  return {
    ...facts,
    sections: {
      ...facts.sections,
      venue: { ...venue, candidates: [candidate], uses: [use] },
      materials: { ...materials, materials: [material] },
      offers: { ...offers, offers: [offer] },
      budget: {
        ...{ ...budget, lines: [line], limitMinor: amounts.limit },
        approval: { state: 'granted', on: '2027-06-01', personId: null, grantedMinor: amounts.granted },
      },
    },
  };
};
const hidden = (facts: EventFacts): EventFacts => ({
  ...facts,
  isMoneyHidden: true,
  sections: { ...facts.sections, ...withoutMoney(facts.sections) },
});
const traces = (value: unknown): string[] => spoken.filter((amount) => JSON.stringify(value).includes(amount));

describe('an event for who may not read money', () => {
  test('has facts and a plan without any of it; twin: with the right each amount is there', () => {
    expect(traces(priced().sections)).toEqual(spoken);
    expect(traces(hidden(priced()).sections)).toEqual([]);
    expect(traces(derivePlan(priced(), june))).not.toEqual([]);
    const plan = derivePlan(hidden(priced()), june);
    expect(traces(plan)).toEqual([]);
    const money = Object.values(plan.numbers).filter(({ key }) => /^(budget|closed)\./.test(key));
    expect(money.length).toBeGreaterThan(8);
    expect(money.every(({ value, missing }) => value === null && missing.length === 0)).toBe(true);
    expect(plan.budget).toEqual({ lines: [], firstCommitment: null });
  });

  test('has no holes either: nothing asks for prices, and everything else is as it is', () => {
    const [all, less] = [derivePlan(priced(), june), derivePlan(hidden(priced()), june)];
    const gapsOf = (plan: typeof all, step: string) => plan.steps.find((each) => each.step === step)!.gaps;
    const budgetCodes = gapsOf(less, 'budget').map(({ code }) => code);
    expect(budgetCodes.every((code) => ['order-late', 'delivery-late', 'materials-short'].includes(code))).toBe(true);
    for (const { step, gaps } of all.steps) if (step !== 'budget') expect(gapsOf(less, step)).toEqual(gaps);
    expect(less.materials).toEqual(all.materials);
    expect(less.tasks).toEqual(all.tasks);
    const [option] = deriveVenueOptions(hidden(priced()), less);
    expect(option!.lacks).not.toContain('price');
    expect(option!.numbers['venue.costPerArrival']).toBeUndefined();
  });

  test('asks for nothing without materials either', () => {
    const facts = hidden({ ...priced(), sections: { ...priced().sections, materials: emptySections.materials } });
    expect(derivePlan(facts, june).steps.find(({ step }) => step === 'budget')).toEqual({
      step: 'budget',
      state: 'decided',
      gaps: [],
    });
  });
});
