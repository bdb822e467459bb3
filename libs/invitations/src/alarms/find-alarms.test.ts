import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alarmKinds, type AlarmRules, shippedNumbers } from './alarm-rule.js';
import { type AlarmFacts, findAlarms } from './find-alarms.js';
import { isQuiet } from './quiet-hours.js';

const hour = 3_600_000;
const now = Date.parse('2026-11-20T10:30:00Z');
const shipped = Object.fromEntries(alarmKinds.map((kind) => [kind, shippedNumbers(kind)])) as AlarmRules;
const nobody = { confirmed: 0, quota: null, planned: null, checkpoint: null };
const inviter = { id: 'zhang', contactedToday: 9, ...nobody };
const facts = (values: Partial<AlarmFacts> = {}): AlarmFacts => ({
  ...{ now, today: '2026-11-20', hour: 18, isWorkingDay: true, eventDate: '2026-12-12', inviteFrom: '2026-11-01' },
  ...{ inviteFromAt: Date.parse('2026-10-31T16:00:00Z'), inviters: [], together: nobody, invitees: [], guests: [] },
  guestAlarmDays: 14,
  ...values,
});
const invitee = (hours: number, values = {}) => ({
  ...{ id: 'wang', ownerId: 'zhang', state: 'invited' as const, stateSince: now - hours * hour },
  ...values,
});
const guest = { id: 'chen', ownerId: 'li', isKey: true, isOpen: true, movedOn: null };
const kinds = (values: Partial<AlarmFacts>, rules = shipped) =>
  findAlarms(rules, facts(values)).map(({ kind, tells }) => [kind, ...tells]);

describe('alarms of an event', () => {
  test('fewer contacts than the least tell the lead, from the hour on, on working days, until the quota is there', () => {
    const few = [{ ...inviter, contactedToday: 2 }];
    expect(findAlarms(shipped, facts({ inviters: few }))).toEqual([
      {
        ...{ kind: 'few-contacts', cause: 'few-contacts zhang 2026-11-20', personId: 'zhang', tells: ['lead'] },
        subject: { kind: 'person', id: 'zhang' },
        because: { contacted: 2, least: 3, hour: 18, day: '2026-11-20' },
      },
    ]);
    expect(kinds({ inviters: [{ ...inviter, contactedToday: 3 }] })).toEqual([]);
    expect(kinds({ inviters: few, hour: 17 })).toEqual([]);
    expect(kinds({ inviters: few, isWorkingDay: false })).toEqual([]);
    expect(kinds({ inviters: [{ ...few[0]!, quota: 10, confirmed: 10 }] })).toEqual([]);
  });

  test('a customer unmoved for 48 hours tells the owner, for 7 days also the lead', () => {
    expect(kinds({ invitees: [invitee(47.9)] })).toEqual([]);
    expect(kinds({ invitees: [invitee(48)] })).toEqual([['unmoved', 'owner']]);
    expect(kinds({ invitees: [invitee(7 * 24)] })).toEqual([
      ['unmoved', 'owner'],
      ['stuck', 'lead'],
    ]);
    for (const state of ['confirmed', 'secondConfirmed', 'arrived', 'declined', 'noShow'] as const)
      expect(kinds({ invitees: [invitee(1000, { state })] })).toEqual([]);
  });

  test('nobody waits longer than inviting lasts, and nobody before it begins or once it is over', () => {
    const old = [invitee(2000)];
    expect(kinds({ invitees: old, inviteFromAt: now - 47 * hour })).toEqual([]);
    expect(kinds({ invitees: old, inviteFrom: '2026-11-21' })).toEqual([]);
    expect(kinds({ invitees: old, eventDate: '2026-11-20' })).toEqual([]);
    expect(kinds({ invitees: old, eventDate: null })).toEqual([]);
  });

  test('a step makes the next wait another cause', () => {
    const causes = [invitee(50), invitee(50, { state: 'interested' }), invitee(60)].map(
      (one) => findAlarms(shipped, facts({ invitees: [one] }))[0]?.cause,
    );
    expect(new Set(causes).size).toBe(3);
  });

  test('a guest unmoved tells the owner after two days and the organizers after seven', () => {
    const since = (movedOn: string) => kinds({ guests: [{ ...guest, isKey: false, movedOn }] });
    expect(since('2026-11-19')).toEqual([]);
    expect(since('2026-11-18')).toEqual([['unmoved', 'owner']]);
    expect(since('2026-11-13')).toEqual([
      ['unmoved', 'owner'],
      ['stuck', 'organizers'],
    ]);
  });

  test('behind the plan by the threshold tells once for each checkpoint; all together tells the organizers', () => {
    const behind = { ...inviter, quota: 20, planned: 8.6, checkpoint: '2026-11-30' };
    expect(kinds({ inviters: [{ ...behind, confirmed: 6 }] })).toEqual([]);
    const [one] = findAlarms(shipped, facts({ inviters: [{ ...behind, confirmed: 5 }] }));
    expect(one).toMatchObject({
      kind: 'behind-pace',
      tells: ['owner', 'lead'],
      because: { behind: 3, planned: 8, confirmed: 5 },
    });
    const later = findAlarms(shipped, facts({ today: '2026-11-22', inviters: [{ ...behind, confirmed: 4 }] }));
    expect(later[0]?.cause).toBe(one?.cause);
    const next = { ...behind, checkpoint: '2026-12-10' };
    expect(findAlarms(shipped, facts({ inviters: [next] }))[0]?.cause).not.toBe(one?.cause);
    expect(kinds({ together: { ...behind, planned: 40, confirmed: 30 } })).toEqual([['behind-pace', 'organizers']]);
  });

  test('a key guest without a yes tells the organizers from 14 days before, or from when the guest list says', () => {
    const left = (today: string, guestAlarmDays = 14) => kinds({ today, guests: [guest], guestAlarmDays });
    expect(left('2026-11-27')).toEqual([]);
    expect(left('2026-11-28')).toEqual([['guest-unconfirmed', 'organizers']]);
    expect(left('2026-11-20', 30)).toEqual([['guest-unconfirmed', 'organizers']]);
    expect(kinds({ today: '2026-12-01', guests: [{ ...guest, isOpen: false }] })).toEqual([]);
    expect(kinds({ today: '2026-12-01', guests: [{ ...guest, isKey: false }] })).toEqual([]);
  });

  test('a kind that is off finds nothing, the others go on', () => {
    const { unmoved: _off, ...rest } = shipped;
    expect(kinds({ invitees: [invitee(24 * 8)] }, rest)).toEqual([['stuck', 'lead']]);
    expect(kinds({ invitees: [invitee(24 * 8)], inviters: [{ ...inviter, contactedToday: 0 }] }, {})).toEqual([]);
  });

  test('each cause is there once, and the same facts give the same causes', () => {
    const some = fc.record({
      id: fc.uuid(),
      ownerId: fc.uuid(),
      state: fc.constantFrom('new' as const, 'invited' as const, 'confirmed' as const),
      stateSince: fc.integer({ min: now - 900 * hour, max: now }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: ({ id }) => id }), fc.nat(300), (invitees, waited) => {
        const causes = findAlarms(shipped, facts({ invitees })).map(({ cause }) => cause);
        expect(new Set(causes).size).toBe(causes.length);
        expect(findAlarms(shipped, facts({ invitees })).map(({ cause }) => cause)).toEqual(causes);
        // What was found stays found while nothing moves.
        const later = findAlarms(shipped, facts({ invitees, now: now + waited * hour })).map(({ cause }) => cause);
        expect(later).toEqual(expect.arrayContaining(causes));
      }),
    );
  });
});

test('quiet hours go over midnight, and there may be none', () => {
  const night = { from: '21:00', until: '08:00' };
  expect(['20:59', '21:00', '23:59', '00:00', '07:59', '08:00'].map((time) => isQuiet(time, night))).toEqual([
    ...[false, true, true, true, true, false],
  ]);
  expect(['12:30', '13:00'].map((time) => isQuiet(time, { from: '12:00', until: '13:00' }))).toEqual([true, false]);
  expect(isQuiet('12:00', { from: '00:00', until: '00:00' })).toBe(false);
});
