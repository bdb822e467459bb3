import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assess } from '@backcast/compliance/assess';
import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { shippedRules } from '@backcast/compliance/shipped-rules';
import type { OrganizationRule, OrganizationRuleBody, RuleList } from '@backcast/contracts/compliance/rule';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { bodyOf, shippedPolicies } from './organization-rule.js';

const FILING = 'ORG-POLICE-FILING-200';
const filing = bodyOf(shippedPolicies.find(({ code }) => code === FILING) as never);
const body = (values: Partial<OrganizationRuleBody> = {}): OrganizationRuleBody => ({
  ...{ place: 'CN-ZJ', when: "venueType=='mall'", obligation: '向商场物业报备', authority: '物业' },
  lead: { n: 3, unit: 'working', count: 'inclusive' },
  ...{ severity: 'duty', supersededBy: [], gates: ['opening'], citation: '', dateChecked: '2026-07-30' },
  ...{ validFrom: null, validTo: null },
  ...values,
});

describe.each(await databaseKinds())('rules on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let organizer: TestClient;

  beforeAll(async () => {
    app = await startTestApp(kind);
    app.setClock('2026-08-01T04:00:00Z');
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const begin = async (): Promise<void> => {
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    organizer = await clientOf(app, ours.people.organizer);
  };
  const list = async (client = organizer): Promise<RuleList> => (await client.get('/api/rules')).body;
  const own = async (code: string) => (await list()).own.find((rule) => rule.code === code) as OrganizationRule;
  const put = (code: string, version: number, values: object, isOn = true, client = admin) =>
    client.put(`/api/rules/${code}`, { version, isOn, body: values });

  test('an organization that wrote nothing has what ships, unchanged by the way through the database', async () => {
    await begin();
    const { rules, own: policies, places } = await list();
    expect(rules.toSorted(byCode)).toEqual(shippedRules.toSorted(byCode));
    expect(policies.map(({ version, isOn, isShipped, writer }) => [version, isOn, isShipped, writer])).toEqual(
      policies.map(() => [0, true, true, null]),
    );
    expect([policies.length, places]).toEqual([7, ['CN']]);
  });

  test('a policy with another threshold counts for this organization only, and says who wrote it', async () => {
    await begin();
    const when = filing.when.replace('200', '150');
    const saved = await put(FILING, 0, { ...filing, when });
    expect(saved.body).toMatchObject({ version: 1, isShipped: true, writer: { name: ours.people.admin.name } });
    const facts = { jurisdiction: 'CN', setting: 'outdoor', attendance: 150, eventDate: '2026-10-17' } as const;
    const codes = (rules: RuleList['rules']) =>
      assess(facts, { rules, calendarFor: () => cnWorkCalendar }).map(({ code }) => code);
    expect(codes((await list()).rules)).toContain(FILING);
    const theirs = await seedOrganization(app);
    expect(codes((await list(await clientOf(app, theirs.people.admin))).rules)).not.toContain(FILING);
  });

  test('a policy that is switched off is gone from the rules and stays in the list', async () => {
    await begin();
    await put(FILING, 0, filing, false);
    expect((await list()).rules.map(({ code }) => code)).not.toContain(FILING);
    expect(await own(FILING)).toMatchObject({ version: 1, isOn: false });
  });

  test('a rule of its own is numbered, comes back as written and fires', async () => {
    await begin();
    const added = await admin.post('/api/rules', { body: body() });
    expect(added.body).toMatchObject({ code: 'OWN-1', version: 1, isOn: true, isShipped: false });
    expect((await admin.post('/api/rules', { body: body({ obligation: '另一条' }) })).body.code).toBe('OWN-2');
    expect(bodyOf((await own('OWN-1')).rule)).toEqual(body());
    const facts = { jurisdiction: 'CN-ZJ-HZ', venueType: 'mall', eventDate: '2026-10-12' };
    const [first] = assess(facts, { rules: (await list()).rules, calendarFor: () => cnWorkCalendar });
    expect(first).toMatchObject({ code: 'OWN-1', authority: '物业', latest: '2026-10-08', gates: ['opening'] });
  });

  test('every version stays readable; saving the same again makes none', async () => {
    await begin();
    await put(FILING, 0, { ...filing, obligation: '备案（甲）' });
    await put(FILING, 1, { ...filing, obligation: '备案（乙）' });
    expect((await put(FILING, 1, { ...filing, obligation: '备案（乙）' })).body.version).toBe(2);
    const { versions } = (await organizer.get(`/api/rules/${FILING}/versions`)).body;
    expect(versions.map(({ version, rule }: OrganizationRule) => [version, rule.obligation])).toEqual([
      [2, '备案（乙）'],
      [1, '备案（甲）'],
      [0, filing.obligation],
    ]);
    expect((await organizer.get('/api/rules/OWN-99/versions')).status).toBe(404);
  });

  test('the history names rule and field, with both values', async () => {
    await begin();
    await put(FILING, 0, { ...filing, authority: '属地派出所' });
    const [change] = (await admin.get('/api/changes')).body.changes;
    expect(change).toMatchObject({
      ...{ section: 'rule', cause: 'edit' },
      before: { [`${FILING}.authority`]: 'county' },
      after: { [`${FILING}.authority`]: '属地派出所' },
    });
  });

  test('a stale save is refused with what is stored and who wrote it; of five at once one wins', async () => {
    await begin();
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => put(FILING, 0, { ...filing, obligation: `备案 ${n}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(4);
    for (const { body } of refused) {
      expect(body.code).toBe('stale');
      expect(body.values.current).toEqual(await own(FILING));
    }
    const added = await Promise.all([1, 2, 3].map(() => admin.post('/api/rules', { body: body() })));
    expect(added.map((answer) => answer.body.code).sort()).toEqual(['OWN-1', 'OWN-2', 'OWN-3']);
  });

  test.each<[string, object]>([
    ['a condition that cannot be read', { when: 'attendance>=' }],
    ['a fact that does not exist', { when: 'visitors>=200' }],
    ['code', { when: 'process.exit(1)' }],
    ['a place that is none', { place: 'china' }],
    ['a lead of a million days', { lead: { n: 1_000_000, unit: 'working', count: 'inclusive' } }],
    ['a rule that gives way to one that is not there', { supersededBy: ['OWN-77'] }],
    ['an end before the beginning', { validFrom: '2026-10-02', validTo: '2026-10-01' }],
    ['a field that nobody knows', { note: 'x' }],
  ])('%s is refused', async (_what, values) => {
    await begin();
    expect((await admin.post('/api/rules', { body: { ...body(), ...values } })).status).toBe(400);
    expect((await list()).own).toHaveLength(7);
  });

  test('laws are not edited, nor rules of others', async () => {
    await begin();
    expect((await put('CN-505-PERMIT', 0, filing)).status).toBe(404);
    await admin.post('/api/rules', { body: body() });
    const theirs = await clientOf(app, (await seedOrganization(app)).people.admin);
    expect((await put('OWN-1', 1, body(), true, theirs)).status).toBe(404);
    expect((await theirs.get('/api/rules/OWN-1/versions')).status).toBe(404);
  });

  test('organizers, leads and viewers read, only admins write, salespeople see nothing', async () => {
    await begin();
    for (const role of ['organizer', 'lead', 'viewer', 'salesperson'] as const) {
      const client = await clientOf(app, ours.people[role]);
      expect((await client.get('/api/rules')).status).toBe(role === 'salesperson' ? 403 : 200);
      expect((await put(FILING, 0, filing, false, client)).status).toBe(403);
      expect((await client.post('/api/rules', { body: body() })).status).toBe(403);
    }
  });

  test('the facts of the events that one may open, and of no others', async () => {
    await begin();
    const eventId = await seedEvent(app, ours, [{ person: ours.people.organizer, role: 'organizer' }]);
    const { events } = (await organizer.get('/api/rules/events')).body;
    expect(events).toEqual([{ id: eventId, name: '暑期讲座', facts: expect.objectContaining({ jurisdiction: 'CN' }) }]);
    expect(events[0].facts).toMatchObject({ setting: 'indoor', eventDate: '2027-03-06' });
    expect(events[0].facts.attendance).toBeGreaterThan(0);
    const lead = await clientOf(app, ours.people.lead);
    expect((await lead.get('/api/rules/events')).body.events).toEqual([]);
  });
});

const byCode = (left: { code: string }, right: { code: string }) => (left.code < right.code ? -1 : 1);
