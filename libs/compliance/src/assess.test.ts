import { describe, expect, test } from '@jest/globals';
import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { isWorkingDay } from '@backcast/calendar/working-days';
import fc from 'fast-check';
import { calendarFor } from '../test/calendars.js';
import { eventFacts } from '../test/facts.js';
import { assess } from './assess.js';
import type { EventRuleFacts } from './rule-facts.js';
import type { Rule } from './rule.js';
import { shippedRules } from './shipped-rules.js';

const assessed = (facts: EventRuleFacts, today?: string, rules: readonly Rule[] = shippedRules) =>
  assess(facts, { today, calendarFor, rules });
const codes = (facts: EventRuleFacts) => assessed(facts).map(({ code }) => code);
const one = (code: string, facts: EventRuleFacts, today?: string) =>
  assessed(facts, today).find((obligation) => obligation.code === code);

const exhibition: EventRuleFacts = { kind: 'exhibition', setting: 'indoor', venueType: 'exhibition_hall' };

describe('each threshold, one below and at it', () => {
  test.each<[string, EventRuleFacts, keyof EventRuleFacts, number]>([
    ['ORG-POLICE-FILING-200', {}, 'attendance', 200],
    ['ORG-POLICE-ASK-200', { setting: 'indoor' }, 'attendance', 200],
    ['ORG-PERMIT-1000', {}, 'attendance', 1000],
    ['ORG-COMMS-FIRSTAID-100', {}, 'attendance', 100],
    ['CN-505-PERMIT', exhibition, 'attendance', 1000],
    ['CN-505-CONSULT', { setting: 'indoor' }, 'attendance', 1000],
    ['CN-505-GOV-PLAN', { organizerType: 'government_county_plus' }, 'attendance', 1000],
    ['CN-PERF-REALNAME-5000', { kind: 'performance', commercialPerformance: true }, 'attendance', 5000],
    ['CN-BJ-PERMIT', { ...exhibition, jurisdiction: 'CN-BJ' }, 'attendance', 1000],
    ['CN-BJ-PERMIT', { ...exhibition, jurisdiction: 'CN-BJ' }, 'ticketsPrinted', 1000],
    ['CN-GD-GZ-PERMIT', { ...exhibition, jurisdiction: 'CN-GD-GZ' }, 'attendance', 1000],
    ['GB-PREMISES-LICENCE', { jurisdiction: 'GB-ENG', licensableActivities: true }, 'maxPersonsOnPremises', 500],
    ['US-FXBG-LARGE', { jurisdiction: 'US-VA-FXBG' }, 'attendance', 1000],
    ['US-NFPA101-CROWD', { jurisdiction: 'US', setting: 'indoor' }, 'attendance', 50],
    ['SG-POA-6A', { jurisdiction: 'SG' }, 'attendance', 5001],
    ['SG-POA-6A', { jurisdiction: 'SG', openToPublic: false }, 'attendance', 10001],
  ])('%s in %j: %s %i', (code, facts, fact, from) => {
    expect(codes(eventFacts({ ...facts, [fact]: from - 1 }))).not.toContain(code);
    expect(codes(eventFacts({ ...facts, [fact]: from }))).toContain(code);
  });

  test.each<[string, EventRuleFacts, keyof EventRuleFacts, number]>([
    ['ORG-POLICE-FILING-200', {}, 'attendance', 999],
    ['GB-TEN', { jurisdiction: 'GB-ENG', licensableActivities: true }, 'maxPersonsOnPremises', 499],
    ['US-FXBG-SMALL', { jurisdiction: 'US-VA-FXBG', streetClosure: false }, 'attendance', 999],
  ])('%s in %j holds up to %s %i', (code, facts, fact, to) => {
    expect(codes(eventFacts({ ...facts, [fact]: to }))).toContain(code);
    expect(codes(eventFacts({ ...facts, [fact]: to + 1 }))).not.toContain(code);
  });

  test('a top prize of 50,000 is allowed, one yuan more is not', () => {
    expect(codes(eventFacts({ lottery: { topPrizeCNY: 50_000 } }))).not.toContain('CN-LOTTERY-CAP');
    expect(codes(eventFacts({ lottery: { topPrizeCNY: 50_001 } }))).toContain('CN-LOTTERY-CAP');
  });
});

describe('who is in charge', () => {
  test.each<[EventRuleFacts, string]>([
    [{ attendance: 4999 }, 'county'],
    [{ attendance: 5000 }, 'prefecture_city'],
    [{ attendance: 5000, crossProvince: true }, 'national'],
  ])('of a national permit with %j: %s', (facts, authority) => {
    expect(one('CN-505-PERMIT', eventFacts({ ...exhibition, ...facts }))?.authority).toBe(authority);
  });

  test.each<[EventRuleFacts, string]>([
    [{ attendance: 10_000 }, 'district'],
    [{ attendance: 10_000, kind: 'sports' }, 'municipality'],
    [{ attendance: 9_999, kind: 'sports' }, 'district'],
    [{ attendance: 1_000, booths: 2000 }, 'municipality'],
    [{ attendance: 1_000, booths: 1999 }, 'district'],
    [{ attendance: 1_000, crossDistrict: true }, 'municipality'],
  ])('of a permit in Beijing with %j: %s', (facts, authority) => {
    const found = one('CN-BJ-PERMIT', eventFacts({ ...exhibition, jurisdiction: 'CN-BJ', ...facts }));
    expect(found?.authority).toBe(authority);
  });
});

describe('place', () => {
  const fair = (jurisdiction?: string) =>
    codes({ ...eventFacts({ ...exhibition, attendance: 1200, foodFair: true }), jurisdiction });
  test.each([
    ['CN', 'CN-FOODFAIR', 'CN-505-PERMIT'],
    ['CN-SH', 'CN-SH-FOODFAIR', 'CN-505-PERMIT'],
    ['CN-SH-PD', 'CN-SH-FOODFAIR', 'CN-505-PERMIT'],
    ['CN-TJ', 'CN-TJ-FOODFAIR', 'CN-505-PERMIT'],
    ['CN-BJ-HD', 'CN-FOODFAIR', 'CN-BJ-PERMIT'],
    ['CN-GD-GZ', 'CN-FOODFAIR', 'CN-GD-GZ-PERMIT'],
    ['CN-GD', 'CN-FOODFAIR', 'CN-505-PERMIT'],
    ['CN-SHX', 'CN-FOODFAIR', 'CN-505-PERMIT'],
  ])('in %s: %s and %s, and no other of their kind', (jurisdiction, food, permit) => {
    const found = fair(jurisdiction).filter((code) => code.includes('FOODFAIR') || code.includes('PERMIT'));
    expect(found.sort()).toEqual([food, permit].sort());
  });

  test('an unknown place has no rules, another country none of these', () => {
    expect(fair()).toEqual([]);
    expect(fair('FR')).toEqual([]);
    expect(fair('CNX')).toEqual([]);
  });
});

describe('absent facts', () => {
  test('an event of which only the place is known owes nothing', () => {
    for (const jurisdiction of ['CN', 'CN-BJ', 'CN-GD-GZ', 'GB-ENG', 'US-VA-FXBG', 'SG', 'HK'])
      expect(codes({ jurisdiction })).toEqual([]);
  });

  test('each fact left out only ever takes rules away that ask for it', () => {
    const { kind: _kind, ...withoutKind } = eventFacts({ ...exhibition, attendance: 1200 });
    expect(codes(withoutKind)).toEqual(['ORG-COMMS-FIRSTAID-100', 'ORG-POLICE-ASK-200']);
    const { attendance: _attendance, ...withoutHeads } = eventFacts(exhibition);
    expect(codes(withoutHeads)).toEqual([]);
  });

  test('without a date a duty has no deadline', () => {
    const { eventDate: _date, ...facts } = eventFacts({});
    expect(one('ORG-POLICE-FILING-200', facts)).toMatchObject({ latest: null, practicalLatest: null, status: 'open' });
  });
});

describe('deadlines', () => {
  test('a lead with an hour: that hour of the day before, whatever day it is', () => {
    const flight = one(
      'CN-UAV-FLIGHT',
      eventFacts({ eventDate: '2026-10-05', drone: { overCrowd: true } }),
      '2026-10-04',
    );
    expect(flight).toMatchObject({ latest: '2026-10-04T12:00', practicalLatest: null, status: 'open' });
    expect(
      one('CN-UAV-FLIGHT', eventFacts({ eventDate: '2026-10-05', drone: { overCrowd: true } }), '2026-10-05')?.status,
    ).toBe('overdue');
  });

  test('working days go over the National Day week', () => {
    const permit = one(
      'CN-BJ-PERMIT',
      eventFacts({ ...exhibition, jurisdiction: 'CN-BJ', attendance: 1000, eventDate: '2026-10-17' }),
    );
    expect(permit).toMatchObject({ latest: '2026-09-15', practicalLatest: '2026-09-15', provisionalYears: [] });
  });

  test('a count that touches 2027 is provisional, has no practical day and says which year', () => {
    const permit = one(
      'CN-BJ-PERMIT',
      eventFacts({ ...exhibition, jurisdiction: 'CN-BJ', attendance: 1000, eventDate: '2027-01-15' }),
      '2027-01-10',
    );
    expect(permit).toMatchObject({
      status: 'provisional',
      practicalLatest: null,
      provisionalYears: [2027],
      decidedBy: null,
    });
    expect(permit?.latest).toMatch(/^2026-12-/);
    const filing = one('ORG-POLICE-FILING-200', eventFacts({ eventDate: '2027-05-16' }));
    expect(filing).toMatchObject({
      latest: '2027-05-06',
      practicalLatest: null,
      status: 'provisional',
      provisionalYears: [2027],
    });
  });

  test('a day in a published year counts from the next one without it', () => {
    const filing = one('ORG-POLICE-FILING-200', eventFacts({ eventDate: '2027-01-05' }));
    expect(filing).toMatchObject({ latest: '2026-12-26', practicalLatest: '2026-12-25', status: 'open' });
    const working = one(
      'CN-BJ-PERMIT',
      eventFacts({ ...exhibition, jurisdiction: 'CN-BJ', attendance: 1000, eventDate: '2027-01-01' }),
    );
    expect(working).toMatchObject({ latest: '2026-12-04', status: 'open' });
  });

  test('overdue the day after, not on the day', () => {
    const facts = eventFacts({ eventDate: '2026-10-17' });
    expect(one('ORG-POLICE-FILING-200', facts, '2026-09-30')).toMatchObject({ status: 'open', workingDaysLeft: 0 });
    expect(one('ORG-POLICE-FILING-200', facts, '2026-10-01')).toMatchObject({ status: 'overdue', workingDaysLeft: 0 });
    expect(one('ORG-POLICE-FILING-200', facts, '2026-09-24')).toMatchObject({ workingDaysLeft: 3 });
    expect(one('ORG-POLICE-FILING-200', facts)).toMatchObject({ status: 'open', workingDaysLeft: null });
  });

  test('the authority decides so many working days after the last practical day', () => {
    const permit = one('CN-505-PERMIT', eventFacts({ ...exhibition, attendance: 1001, eventDate: '2026-11-14' }));
    expect(permit).toMatchObject({ practicalLatest: '2026-10-23', decidedBy: '2026-11-03' });
  });

  test("a company's own days off move no official deadline", () => {
    const calendar = { ...cnWorkCalendar, companyDaysOff: ['2026-10-23'] };
    const [first] = assess(eventFacts({ ...exhibition, attendance: 1001, eventDate: '2026-11-14' }), {
      ...{ rules: shippedRules, calendarFor: () => calendar },
    });
    expect(first).toMatchObject({ code: 'CN-505-PERMIT', practicalLatest: '2026-10-23' });
  });

  test('practical days are worked and never later than the latest; both move with the event', () => {
    const days = fc
      .date({ min: new Date('2025-01-15'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [earlier, later] = [one, other].sort() as [string, string];
        const [before, after] = [earlier, later].map((eventDate) =>
          assessed(eventFacts({ eventDate })).find(({ code }) => code === 'ORG-POLICE-FILING-200'),
        );
        const { latest, practicalLatest } = before ?? {};
        expect(isWorkingDay(cnWorkCalendar, practicalLatest ?? '').working).toBe(true);
        expect(String(practicalLatest) <= String(latest)).toBe(true);
        expect(String(practicalLatest) <= String(after?.practicalLatest)).toBe(true);
      }),
    );
  });
});

test.each([
  [50, 1],
  [250, 1],
  [251, 2],
  [1001, 5],
])('%i indoors in the United States need %i crowd managers', (attendance, quantity) => {
  expect(one('US-NFPA101-CROWD', eventFacts({ jurisdiction: 'US', setting: 'indoor', attendance }))).toMatchObject({
    quantity,
  });
});

const anyEvent = fc.record(
  {
    jurisdiction: fc.constantFrom('CN', 'CN-BJ', 'CN-GD-GZ', 'CN-SH', 'US-VA-FXBG', 'SG', 'HK', 'GB-ENG'),
    organizerType: fc.constantFrom('company', 'government_county_plus'),
    openToPublic: fc.boolean(),
    kind: fc.constantFrom('sports', 'performance', 'opening', 'promotion_meeting'),
    setting: fc.constantFrom('indoor' as const, 'outdoor' as const),
    venueType: fc.constantFrom('cinema', 'hotel'),
    withinVenueDailyBusiness: fc.boolean(),
    attendance: fc.constantFrom(0, 99, 100, 199, 200, 999, 1000, 4999, 5000, 5001, 10_000, 10_001),
    foodFair: fc.boolean(),
    bannersPublicPlace: fc.boolean(),
    bannersNonCommercial: fc.boolean(),
    permitted: fc.boolean(),
    drone: fc.boolean(),
    eventDate: fc.constant('2026-10-17'),
  },
  { requiredKeys: ['jurisdiction'] },
);

test('the order of the rules does not matter', () => {
  fc.assert(
    fc.property(
      anyEvent,
      fc.shuffledSubarray([...shippedRules], { minLength: shippedRules.length }),
      (facts, shuffled) => {
        expect(assessed(facts, '2026-08-01', shuffled)).toEqual(assessed(facts, '2026-08-01'));
      },
    ),
  );
});

test('no rule stands beside one that replaces it, and none is dropped without one', () => {
  fc.assert(
    fc.property(anyEvent, (facts) => {
      const found = assessed(facts);
      for (const { rule } of found)
        expect(rule.supersededBy.filter((code) => found.some((other) => other.code === code))).toEqual([]);
      for (const rule of shippedRules) {
        const alone = assessed(facts, undefined, [rule]).length > 0;
        const dropped = alone && !found.some(({ code }) => code === rule.code);
        const replacing = shippedRules.filter(({ code }) => rule.supersededBy.includes(code));
        expect(dropped).toBe(alone && replacing.some((other) => assessed(facts, undefined, [other]).length > 0));
      }
    }),
  );
});

test('more people never take away the need for radios, nor a permit once it is needed', () => {
  fc.assert(
    fc.property(
      anyEvent,
      fc.integer({ min: 0, max: 12_000 }),
      fc.integer({ min: 1, max: 5000 }),
      (facts, attendance, more) => {
        const lasting = ['ORG-COMMS-FIRSTAID-100', 'CN-505-PERMIT', 'CN-BJ-PERMIT', 'CN-GD-GZ-PERMIT', 'SG-POA-6A'];
        const few = codes({ ...facts, attendance }).filter((code) => lasting.includes(code));
        expect(codes({ ...facts, attendance: attendance + more })).toEqual(expect.arrayContaining(few));
      },
    ),
  );
});

test('a rule holds for events from its first to its last day', () => {
  const [rule] = shippedRules.filter(({ code }) => code === 'ORG-OUTDOOR-SAFETY') as [Rule];
  const dated = { ...rule, validFrom: '2026-10-17', validTo: '2026-10-18' };
  const firing = ['2026-10-16', '2026-10-17', '2026-10-18', '2026-10-19'].map(
    (eventDate) => assessed(eventFacts({ eventDate }), undefined, [dated]).length,
  );
  expect(firing).toEqual([0, 1, 1, 0]);
});
