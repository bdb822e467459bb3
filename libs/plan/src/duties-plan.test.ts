import { describe, expect, test } from '@jest/globals';
import { shippedRules } from '@backcast/compliance/shipped-rules';
import type { Rule } from '@backcast/compliance/rule';
import { emptySections } from '@backcast/planning/event-sections';
import type { RuleAnswers } from '@backcast/planning/rule-answers';
import { seminar, today } from '../test/seminar-facts.js';
import { compareDeadlines, compareDuties } from './compare-duties.js';
import { derivePlan } from './derive-plan.js';
import type { DutyRecord } from './duty-record.js';
import { filedFacts } from './filed-facts.js';
import type { DeriveContext, EventFacts, PlanSession } from './plan-shape.js';

const chinese = shippedRules.filter(({ place }) => place.startsWith('CN'));
const context: DeriveContext = { ...today, today: '2026-08-01', rules: chinese };

type Change = {
  people?: number | null;
  setting?: EventFacts['setting'];
  date?: string;
  answers?: RuleAnswers['answers'];
  place?: string;
  duties?: DutyRecord[];
};

/** An opening of a company in Hangzhou; only what a test says is known besides. */
function opening({
  people = null,
  setting = 'outdoors',
  date = '2026-10-17',
  answers = {},
  place,
  duties = [],
}: Change): EventFacts {
  const session: PlanSession = {
    id: 'one',
    name: '',
    room: '',
    capacityPeople: 2000,
    date,
    startTime: '14:00',
    endTime: null,
  };
  const said = { openToPublic: true, kind: 'opening', organizerType: 'company', ...answers };
  const rules = { jurisdiction: place ?? 'CN-ZJ-HZ', declaredPeople: people, answers: said };
  return { ...seminar({ balanced: null }, [session]), setting, duties, sections: { ...emptySections, rules } };
}
const plan = (change: Change, at = context) => derivePlan(opening(change), at);
const codes = (change: Change): string[] => plan(change).duties.map(({ code }) => code);
const duty = (change: Change, code: string, at = context) => plan(change, at).duties.find((each) => each.code === code);

const record = (code: string, values: Partial<DutyRecord> = {}): DutyRecord => ({
  ...{ key: `duty.${code}`, status: 'open', reason: '', ownerId: null, papers: [], answer: null, filed: null },
  overrides: [],
  ...values,
});

describe('thresholds through the plan', () => {
  test.each([
    [199, 'outdoors', ['ORG-COMMS-FIRSTAID-100', 'ORG-OUTDOOR-SAFETY']],
    [200, 'outdoors', ['ORG-POLICE-FILING-200', 'ORG-COMMS-FIRSTAID-100', 'ORG-OUTDOOR-SAFETY']],
    [999, 'outdoors', ['ORG-POLICE-FILING-200', 'ORG-COMMS-FIRSTAID-100', 'ORG-OUTDOOR-SAFETY']],
    [1000, 'outdoors', ['ORG-PERMIT-1000', 'ORG-COMMS-FIRSTAID-100', 'ORG-OUTDOOR-SAFETY']],
    [199, 'indoors', ['ORG-COMMS-FIRSTAID-100']],
    [200, 'indoors', ['ORG-COMMS-FIRSTAID-100', 'ORG-POLICE-ASK-200']],
  ] as const)('%i people %s', (people, setting, expected) => expect(codes({ people, setting })).toEqual(expected));

  test('the larger of declared and forecast counts, and of several sessions the largest', () => {
    const facts = seminar();
    const one = derivePlan(facts, context).numbers;
    expect(one['heads.rules']!.value).toBe(one['people.p90']!.value);
    const [session] = facts.sessions as [PlanSession];
    const halves = { ...facts, sessions: [session, { ...session, id: 'two' }] };
    const two = derivePlan(halves, context).numbers;
    expect(two['heads.rules']!.value).toBeLessThan(two['people.p90']!.value!);
    expect(two['heads.rules']!.value).toBeGreaterThan(two['people.p90']!.value! / 2);
    const rules = { ...facts.sections.rules, declaredPeople: 5000 };
    const declared = derivePlan({ ...facts, sections: { ...facts.sections, rules } }, context).numbers;
    expect(declared['heads.rules']).toMatchObject({ value: 5000, because: { formula: 'larger-of' } });
  });
});

describe('deadlines', () => {
  test('roll back across the National Day week, and say so first once they cannot be kept', () => {
    const filing = duty({ people: 300 }, 'ORG-POLICE-FILING-200');
    // Ten calendar days before 17 October is within the holidays: the last working day is 30 September.
    expect(filing).toMatchObject({ date: '2026-09-30', isProvisional: false, isOverdue: false, isDone: false });
    expect(filing!.obligation.latest).toBe('2026-10-07');
    const late = { ...context, today: '2026-10-08' };
    const step = plan({ people: 300 }, late).steps.find((each) => each.step === 'rules');
    expect(step).toMatchObject({ state: 'late', gaps: [{ code: 'duty-overdue' }, {}, {}, {}, {}] });
    expect(duty({ people: 300 }, 'ORG-POLICE-FILING-200', late)).toMatchObject({ isOverdue: true });
  });

  test('are among the plan’s, done once it was handed in', () => {
    const of = (duties: DutyRecord[]) => plan({ people: 300, duties }).deadlines.find(({ kind }) => kind === 'duty');
    expect(of([])).toMatchObject({
      key: 'duty.ORG-POLICE-FILING-200',
      date: '2026-09-30',
      isDone: false,
      ownerId: null,
    });
    const filed = filedFacts(opening({ people: 300 }), 300);
    const done = record('ORG-POLICE-FILING-200', { status: 'handed-in', filed, ownerId: 'li' });
    expect(of([done])).toMatchObject({ isDone: true, ownerId: 'li' });
  });

  test('a year that is not published makes them provisional, and overdue all the same', () => {
    expect(duty({ people: 300, date: '2028-10-17' }, 'ORG-POLICE-FILING-200')).toMatchObject({ isProvisional: true });
    const late = { ...context, today: '2028-10-12' };
    expect(duty({ people: 300, date: '2028-10-17' }, 'ORG-POLICE-FILING-200', late)).toMatchObject({
      ...{ isProvisional: true, isOverdue: true },
    });
  });
});

describe('a filing', () => {
  const filed = (change: Change, status: DutyRecord['status'] = 'handed-in') =>
    record('ORG-POLICE-FILING-200', { status, filed: filedFacts(opening(change), change.people ?? null) });
  const now = (change: Change, status?: DutyRecord['status']) =>
    duty({ ...change, duties: [filed({ people: 300 }, status)] }, 'ORG-POLICE-FILING-200')!;

  test('stands while nothing differs, or fewer come', () => {
    expect(now({ people: 300 })).toMatchObject({ status: 'handed-in', isDone: true, reopenedBy: [] });
    expect(now({ people: 250 })).toMatchObject({ status: 'handed-in', isDone: true, reopenedBy: [] });
  });

  test.each<[string, Change, { fact: string; before: unknown; after: unknown }]>([
    ['size', { people: 301 }, { fact: 'size', before: 300, after: 301 }],
    [
      'time',
      { people: 300, date: '2026-10-24' },
      { fact: 'time', before: '2026-10-17 14:00', after: '2026-10-24 14:00' },
    ],
    ['place', { people: 300, place: 'CN-ZJ-NB' }, { fact: 'place', before: 'CN-ZJ-HZ', after: 'CN-ZJ-NB' }],
    ['kind', { people: 300, answers: { kind: 'promotion' } }, { fact: 'kind', before: 'opening', after: 'promotion' }],
  ])('is re-opened by another %s, which it says', (_fact, change, expected) => {
    expect(now(change)).toMatchObject({ status: 'open', isDone: false, reopenedBy: [expected] });
    expect(now(change, 'granted')).toMatchObject({ status: 'open', isDone: false });
    const step = plan({ ...change, duties: [filed({ people: 300 })] }).steps.find((each) => each.step === 'rules');
    expect(step!.gaps.map(({ code }) => code)).toContain('duty-reopened');
  });

  test('twin: what was never handed in has nothing that could be re-opened', () => {
    expect(now({ people: 301 }, 'preparing')).toMatchObject({ status: 'preparing', reopenedBy: [] });
  });

  test('that is not asked for any more is kept as an orphan', () => {
    const { orphanDuties, duties } = plan({ people: 150, duties: [filed({ people: 300 })] });
    expect(orphanDuties).toMatchObject([{ key: 'duty.ORG-POLICE-FILING-200', status: 'handed-in' }]);
    expect(duties.map(({ key }) => key)).not.toContain('duty.ORG-POLICE-FILING-200');
  });
});

describe('gates', () => {
  const gated: Rule = { ...chinese.find(({ code }) => code === 'ORG-OUTDOOR-SAFETY')!, gates: ['announcement'] };
  const law: Rule = { ...gated, code: 'CN-TEST', pack: 'CN' };
  const gatesWith = (rule: Rule, duties: DutyRecord[]) =>
    derivePlan(opening({ people: 50, duties }), { ...context, rules: [rule] }).gates;
  const override = { gate: 'announcement', reason: '已电话确认', personId: 'li', at: '2026-08-01T00:00:00Z' } as const;

  test('an own one can be overridden, a law’s cannot', () => {
    expect(gatesWith(gated, [])).toMatchObject([{ gate: 'announcement', blockedBy: [{ canOverride: true }] }]);
    expect(gatesWith(law, [])).toMatchObject([{ gate: 'announcement', blockedBy: [{ canOverride: false }] }]);
    expect(gatesWith(gated, [record(gated.code, { overrides: [override] })])).toEqual([]);
    expect(gatesWith(law, [record(law.code, { overrides: [override] })])).toHaveLength(1);
  });

  test('opens with what was granted and with an authority’s answer, not with one’s own "not needed"', () => {
    const self = { status: 'not-needed', reason: '不用' } as const;
    const answer = {
      verdict: 'not-needed',
      office: '派出所',
      contactId: null,
      saidOn: '2026-08-01',
      words: '',
      fileIds: [],
    } as const;
    expect(gatesWith(law, [record(law.code, { status: 'granted' })])).toEqual([]);
    expect(gatesWith(law, [record(law.code, { status: 'handed-in' })])).toHaveLength(1);
    expect(gatesWith(law, [record(law.code, self)])).toHaveLength(1);
    expect(gatesWith(law, [record(law.code, { ...self, answer: { ...answer, fileIds: [] } })])).toEqual([]);
  });

  test('a prohibition blocks announcing and opening until the facts change, first of all', () => {
    const answers = { lottery: true, 'lottery.topPrizeCNY': 50_001 };
    const done = record('CN-LOTTERY-CAP', { status: 'granted', overrides: [override] });
    const { duties, gates, steps } = plan({ people: 300, answers, duties: [done] });
    expect(duties[0]).toMatchObject({ code: 'CN-LOTTERY-CAP', isDone: false, isLaw: true });
    expect(gates.map(({ gate }) => gate)).toEqual(['announcement', 'opening']);
    expect(steps.find(({ step }) => step === 'rules')!.gaps[0]).toMatchObject({
      code: 'rule-prohibits',
      blocks: ['announce'],
    });
    expect(plan({ people: 300, answers: { lottery: true, 'lottery.topPrizeCNY': 50_000 } }).gates).toEqual([]);
  });
});

describe('two plans', () => {
  test('a larger event outdoors: what appears, vanishes, moves and passes to somebody else', () => {
    const before = plan({ people: 260, setting: 'indoors' });
    const after = plan({ people: 1000, setting: 'outdoors' });
    expect(compareDuties(before.duties, after.duties).map(({ key, change }) => [change, key])).toEqual([
      ['appears', 'duty.ORG-PERMIT-1000'],
      ['appears', 'duty.ORG-OUTDOOR-SAFETY'],
      ['vanishes', 'duty.ORG-POLICE-ASK-200'],
    ]);
    const later = plan({ people: 1000, setting: 'outdoors', date: '2026-10-31' });
    const moved = { change: 'moves', key: 'duty.ORG-PERMIT-1000', before: '2026-09-24', after: '2026-10-10' };
    // Before the mid-autumn days off, and to a Saturday that is worked for the National Day week.
    expect(compareDeadlines(after.deadlines, later.deadlines)[0]).toMatchObject(moved);
    const large = { kind: 'sports', ...{ crossProvince: false } };
    const county = plan({ people: 4999, answers: large });
    const city = plan({ people: 5000, answers: large });
    expect(compareDuties(county.duties, city.duties)).toMatchObject([
      { change: 'passes', key: 'duty.CN-505-PERMIT', before: 'county', after: 'prefecture_city' },
    ]);
    expect(compareDuties(after.duties, after.duties)).toEqual([]);
  });
});
