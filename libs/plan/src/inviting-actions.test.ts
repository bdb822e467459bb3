import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { QuotasFacts } from '@backcast/planning/quotas-facts';
import { seminar, today as context } from '../test/seminar-facts.js';
import { derivePlan } from './derive-plan.js';
import { invitingActions, withInviting, type InvitingState } from './inviting-actions.js';
import { lastEventDate } from './last-event-date.js';
import { urgencies, type Urgency } from './next-actions.js';
import type { EventFacts } from './plan-shape.js';

const share = { id: 's', personId: 'lin', weight: 100, min: null, cap: null, until: null };
const agreed = (values: Partial<QuotasFacts['agreed'][number]> = {}) => ({
  ...{ id: 'a', personId: 'lin', sessionId: null, checkpoint: '2027-07-02', quota: 10, from: '2027-06-01' },
  ...{ acceptedOn: '2027-06-02', ...values },
});
const checkpoints = [
  { id: '1', date: '2027-06-25', percent: 50 },
  { id: '2', date: '2027-07-09', percent: 100 },
];
const quotas = (values: Partial<QuotasFacts> = {}): QuotasFacts => ({
  ...{ inviteFrom: null, checkpoints: [], shares: [], agreed: [], ...values },
});
const event = (values: Partial<QuotasFacts> = {}, customersListed = 100_000): EventFacts => {
  const facts = seminar();
  const goal = { ...facts.goal, prospectsOnList: null };
  return { ...facts, goal, customersListed, sections: { ...facts.sections, quotas: quotas(values) } };
};
const state = (values: Partial<InvitingState> = {}): InvitingState => ({
  ...{ inviteFrom: '2027-06-01', inviters: 3, unlinked: 0, hasReportedYesterday: true, inForce: [], ...values },
});
const lacking = (facts: EventFacts, values: Partial<InvitingState> = {}, today = '2027-06-22') =>
  invitingActions(facts, derivePlan(facts, { ...context, today }), { ...context, today }, state(values));
const codes = (...given: Parameters<typeof lacking>): string[] => lacking(...given).map(({ inviting }) => inviting);

describe('what inviting lacks', () => {
  test('somebody to invite, then quotas, then a yes to them: one after the other', () => {
    expect(codes(event(), { inviters: 0 })).toEqual(['no-inviters']);
    expect(codes(event())).toEqual(['no-quotas']);
    expect(codes(event({ shares: [share] }))).toEqual(['quotas-not-agreed']);
    const two = [agreed({ acceptedOn: null }), agreed({ id: 'b', acceptedOn: null, checkpoint: '2027-07-09' })];
    expect(lacking(event({ shares: [share] }), { inForce: two })).toMatchObject([
      { inviting: 'quotas-not-accepted', count: 1, due: { date: '2027-07-02' } },
    ]);
    expect(codes(event({ shares: [share] }), { inForce: [agreed()] })).toEqual([]);
  });

  test('quotas are due before inviting begins: as set, else four weeks before; then before the next checkpoint, then now', () => {
    const dayOf = (values: Partial<QuotasFacts>, today?: string) => lacking(event(values), {}, today)[0]?.due?.date;
    expect(lastEventDate(event())).toBe('2027-07-10');
    expect(dayOf({ inviteFrom: '2027-06-28' })).toBe('2027-06-28');
    expect(dayOf({}, '2027-06-01')).toBe('2027-06-12');
    expect(dayOf({ checkpoints })).toBe('2027-06-25');
    expect(dayOf({})).toBe('2027-06-22');
  });

  test('names are due by the first checkpoint for whose part they do not reach', () => {
    const names = (listed: number) =>
      lacking(event({ checkpoints }, listed)).find(({ inviting }) => inviting === 'names-missing');
    const plan = derivePlan(event(), context);
    const prospects = plan.numbers['funnel.prospects']!.value!;
    expect(names(0)).toMatchObject({ count: prospects, due: { date: '2027-06-25' } });
    expect(names(Math.ceil(prospects / 2))).toMatchObject({ due: { date: '2027-07-09' } });
    expect(names(prospects)).toBeUndefined();
    const plain = lacking(event({ inviteFrom: '2027-06-28' }, 0)).find(({ inviting }) => inviting === 'names-missing');
    expect(plain).toMatchObject({ due: { date: '2027-06-28' } });
  });

  test('a silent working day is said the day after, once quotas hold; a silent weekend is not', () => {
    const silent = { inForce: [agreed()], hasReportedYesterday: false };
    const facts = event({ shares: [share] });
    expect(lacking(facts, silent)).toMatchObject([
      { inviting: 'nobody-reported', urgency: 'soon', due: { date: '2027-06-22', workingDaysLeft: 0 } },
    ]);
    expect(codes(facts, silent, '2027-06-21')).toEqual([]);
    expect(codes(facts, { ...silent, inForce: [] })).toEqual(['quotas-not-agreed']);
  });

  test('who cannot report is told to those who give out links', () => {
    expect(codes(event(), { unlinked: 2 })).toEqual(['no-quotas', 'no-way-to-report']);
    expect(codes(event(), { unlinked: null })).toEqual(['no-quotas']);
  });

  test('nothing without a need, without a date or after the event', () => {
    const facts = event();
    const dateless = { ...facts, sessions: facts.sessions.map((session) => ({ ...session, date: null })) };
    expect(codes(dateless)).toEqual([]);
    expect(codes(facts, {}, '2027-07-12')).toEqual([]);
    expect(invitingActions(facts, { numbers: {} }, { ...context, today: '2027-06-22' }, state())).toEqual([]);
  });

  test('among what else is to be done it stands by urgency and days, and moves nothing else', () => {
    const urgency = fc.constantFrom<Urgency>(...urgencies);
    const due = (days: number) => ({ workingDaysLeft: days }) as never;
    const plain = fc
      .record({ urgency, days: fc.nat(30) })
      .map(({ urgency: how, days }) => ({ urgency: how, deadline: due(days) }));
    fc.assert(
      fc.property(fc.array(plain), fc.array(fc.tuple(urgency, fc.nat(30)), { maxLength: 4 }), (actions, own) => {
        const order = ({ urgency: how }: { urgency: Urgency }): number => urgencies.indexOf(how);
        const sorted = actions.toSorted((a, b) => order(a) - order(b));
        const inviting = own.map(([how, days], at) => ({
          ...{ key: String(at), urgency: how, inviting: 'no-quotas' as const, count: null, due: due(days) },
        }));
        const all = withInviting(sorted, inviting);
        expect(all.filter((each) => !('inviting' in each))).toEqual(sorted);
        expect(all).toHaveLength(sorted.length + inviting.length);
        expect(all.map(order)).toEqual(all.map(order).toSorted((a, b) => a - b));
      }),
    );
  });
});
