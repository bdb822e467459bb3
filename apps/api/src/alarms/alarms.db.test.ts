import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AlarmView } from '@backcast/contracts/alarms/alarm';
import { makePerson } from '../testing/builders.js';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization, seedPerson } from '../testing/seed-people.js';
import { startOwnTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { RaiseAlarms } from './raise-alarms.js';
import { TellAlarms } from './tell-alarms.js';

describe.each(await databaseKinds())('alarms on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let lead: TestClient;
  let salesperson: TestClient;
  let id: string;

  beforeAll(async () => {
    app = await startOwnTestApp(kind);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  /** Times are those of Shanghai, where the organization and its event are. */
  const at = (time: string): void => app.setClock(new Date(`${time}:00+08:00`).toISOString());
  const raise = () => app.app.get(RaiseAlarms, { strict: false }).execute();
  const tell = () => app.app.get(TellAlarms, { strict: false }).execute();
  const look = async (time: string): Promise<void> => {
    at(time);
    await raise();
    await tell();
  };
  const list = async (client = admin, eventId = id): Promise<AlarmView[]> =>
    (await client.get(`/api/events/${eventId}/alarms`)).body.alarms;
  const mails = () =>
    app.database.query<{ name: string; subject: string; text: string }>(
      `SELECT p.name, m.subject, m.text FROM mail m JOIN person p ON p.id = m.person_id
       WHERE m.org_id = $1 ORDER BY m.created_at, p.name`,
      [ours.id],
    );
  const handle = (client: TestClient, ids: string[], deed: object) =>
    client.post(`/api/events/${id}/alarms/handle`, { ids, deed });
  const addCustomer = async (name: string, ownerId = ours.people.salesperson.id): Promise<string> => {
    const customer = randomUUID();
    const added = await admin.post(`/api/events/${id}/invitees`, {
      ...{ id: customer, name, phone: '', mail: '', persona: '', interests: '', note: '', ownerId, sessionId: null },
      ...{ partySize: 1, children: 0, seatGroup: '', state: 'invited', channel: 'phone' },
    });
    expect(added.status).toBe(201);
    return customer;
  };
  const onlyRules = async (...kinds: string[]): Promise<void> => {
    const { rules } = (await admin.get('/api/alarm-settings')).body;
    for (const { kind: each, version, numbers } of rules)
      if (!kinds.includes(each))
        await admin.put(`/api/alarm-settings/rules/${each}`, { version, isOn: false, numbers });
  };

  // Inviting began on 1 March 2027; the event is on Saturday 27 March.
  beforeEach(async () => {
    at('2027-03-01T09:00');
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    lead = await clientOf(app, ours.people.lead);
    salesperson = await clientOf(app, ours.people.salesperson);
    const members = (['organizer', 'lead', 'salesperson', 'viewer'] as const).map((role) => ({
      ...{ person: ours.people[role], role },
    }));
    id = await seedEvent(app, ours, members, { when: { date: '2027-03-27', startTime: '14:00', endTime: '16:00' } });
    const { version, facts } = (await admin.get(`/api/events/${id}`)).body.sections.quotas;
    await admin.put(`/api/events/${id}/quotas`, { version, facts: { ...facts, inviteFrom: '2027-03-01' } });
  });

  test('a customer unmoved for 48 hours is told to the owner, after 7 days to the lead, each once', async () => {
    await onlyRules('unmoved', 'stuck');
    await addCustomer('王小姐');
    await look('2027-03-03T08:59');
    expect(await list()).toEqual([]);
    await look('2027-03-03T09:01');
    await look('2027-03-03T09:16');
    expect(await list()).toMatchObject([
      { kind: 'unmoved', state: 'open', subject: { kind: 'invitee', name: '王小姐' }, because: { hours: 48 } },
    ]);
    expect((await mails()).map(({ name }) => name)).toEqual([ours.people.salesperson.name]);
    for (const day of ['04', '05', '08']) await look(`2027-03-${day}T10:00`);
    const sent = await mails();
    expect(sent.map(({ name }) => name)).toEqual([ours.people.salesperson.name, ours.people.lead.name]);
    expect(sent[1]?.subject).toContain('1 组客户 7 天没有进展');
    // Names of customers are in the product only.
    expect(sent.map(({ text }) => text).join()).not.toContain('王小姐');
    expect(sent[0]?.text).toContain(`/e/${id}/alarms`);
  });

  test('of two processes at once each cause is raised and told once', async () => {
    await onlyRules('unmoved');
    for (const name of ['王小姐', '李先生', '赵女士']) await addCustomer(name);
    at('2027-03-03T10:00');
    await Promise.all([raise(), raise()]);
    await Promise.all([tell(), tell()]);
    expect(await list()).toHaveLength(3);
    const sent = await mails();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('3 组客户 48 小时没有进展');
  });

  test('twin: without the one row a cause every look would raise it again', async () => {
    await onlyRules('unmoved');
    await addCustomer('王小姐');
    await app.database.query('ALTER TABLE alarm DROP CONSTRAINT alarm_event_id_cause_key');
    try {
      await look('2027-03-03T10:00');
      await look('2027-03-03T12:00');
      expect(await list()).toHaveLength(2);
      expect(await mails()).toHaveLength(2);
    } finally {
      await app.database.query('DELETE FROM alarm_reader');
      await app.database.query('DELETE FROM alarm');
      await app.database.query('ALTER TABLE alarm ADD UNIQUE (event_id, cause)');
    }
  });

  test('a step ends it; the next wait is another cause', async () => {
    await onlyRules('unmoved');
    const customer = await addCustomer('王小姐');
    await look('2027-03-03T10:00');
    at('2027-03-03T11:00');
    const moved = await salesperson.post(`/api/events/${id}/invitees/${customer}/moves`, {
      ...{ id: randomUUID(), seen: 'invited', to: 'interested', at: '2027-03-03T03:00:00.000Z', channel: 'phone' },
      ...{ note: '', partySize: null, arrivesAt: null },
    });
    expect(moved.status).toBe(200);
    await look('2027-03-03T11:15');
    expect(await list()).toMatchObject([{ state: 'over' }]);
    await look('2027-03-05T11:01');
    expect((await list()).map(({ state }) => state)).toEqual(['open', 'over']);
    expect(await mails()).toHaveLength(2);
  });

  test('in the quiet hours nobody is written to, and afterwards everything comes in one mail', async () => {
    await onlyRules('unmoved');
    await addCustomer('王小姐');
    at('2027-03-01T23:30');
    await addCustomer('李先生');
    const { version } = (await admin.get('/api/alarm-settings')).body.hours;
    const hours = { version, quietFrom: '08:30', quietUntil: '10:00', gatherMinutes: 0 };
    expect((await admin.put('/api/alarm-settings/hours', hours)).status).toBe(200);
    await look('2027-03-03T09:05');
    expect(await list()).toHaveLength(1);
    await look('2027-03-03T09:59');
    expect(await mails()).toEqual([]);
    // The second one joins while the first one waits.
    await app.database.query('UPDATE alarm_hours SET quiet_until = $2 WHERE org_id = $1', [ours.id, '23:45']);
    await look('2027-03-03T23:40');
    expect(await mails()).toEqual([]);
    await look('2027-03-03T23:45');
    const sent = await mails();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('2 组客户');
  });

  test('within the hour after a mail what comes gathers for the next one', async () => {
    await onlyRules('unmoved');
    await addCustomer('王小姐');
    at('2027-03-01T09:20');
    await addCustomer('李先生');
    await look('2027-03-03T09:01');
    await look('2027-03-03T09:21');
    expect([(await mails()).length, (await list()).length]).toEqual([1, 2]);
    await look('2027-03-03T10:02');
    expect(await mails()).toHaveLength(2);
  });

  test('what is put off is told again then, what was acknowledged is not', async () => {
    await onlyRules('unmoved');
    await addCustomer('王小姐');
    await addCustomer('李先生');
    await look('2027-03-03T10:00');
    const [first, second] = (await list()) as [AlarmView, AlarmView];
    const until = new Date('2027-03-04T10:00:00+08:00').toISOString();
    expect((await handle(salesperson, [first.id], { do: 'snooze', until })).status).toBe(200);
    await handle(salesperson, [second.id], { do: 'acknowledge' });
    const states = new Map((await list()).map((alarm) => [alarm.id, alarm]));
    expect(states.get(first.id)).toMatchObject({ state: 'snoozed', snoozedUntil: until });
    expect(states.get(second.id)).toMatchObject({ state: 'acknowledged', handledBy: ours.people.salesperson.name });
    await look('2027-03-04T09:59');
    expect(await mails()).toHaveLength(1);
    await look('2027-03-04T10:00');
    const sent = await mails();
    expect(sent).toHaveLength(2);
    expect(sent[1]?.text).toContain('1 组客户');
    expect((await list()).find((alarm) => alarm.id === first.id)).toMatchObject({ state: 'open' });
    await look('2027-03-04T12:00');
    expect(await mails()).toHaveLength(2);
  });

  test('put off longer than a month, or into the past, is refused', async () => {
    await onlyRules('unmoved');
    await addCustomer('王小姐');
    await look('2027-03-03T10:00');
    const [alarm] = await list();
    for (const until of ['2027-03-03T01:00:00.000Z', '2027-05-03T01:00:00.000Z'])
      expect((await handle(admin, [alarm!.id], { do: 'snooze', until })).status).toBe(400);
  });

  test('few contacts tell the lead of the own team in the evening of a working day', async () => {
    await onlyRules('few-contacts');
    const [team] = await app.database.query<{ id: string }>(
      `WITH made AS (INSERT INTO team (org_id, kind, name) VALUES ($1, 'team', '一组') RETURNING id) SELECT id FROM made`,
      [ours.id],
    );
    const own = await seedPerson(app, ours.id, 'lead', { team_id: team?.id });
    await app.database.query('UPDATE person SET team_id = $2 WHERE id = $1', [ours.people.salesperson.id, team?.id]);
    await app.database.query('INSERT INTO event_member (org_id, event_id, person_id, role) VALUES ($1, $2, $3, $4)', [
      ...[ours.id, id, own.id, 'lead'],
    ]);
    at('2027-03-02T10:00');
    await salesperson.post(`/api/events/${id}/counts`, {
      ...{ id: randomUUID(), personId: ours.people.salesperson.id, sessionId: null },
      ...{ day: '2027-03-02', stage: 'contacted', delta: 2 },
    });
    await look('2027-03-02T17:59');
    expect(await mails()).toEqual([]);
    await look('2027-03-02T18:00');
    await look('2027-03-02T18:15');
    const sent = await mails();
    expect(sent.map(({ name }) => name)).toEqual([own.name]);
    expect(sent[0]?.text).toContain('联系了 2 组客户，不到 3 组');
    // Sunday.
    await look('2027-03-07T18:30');
    expect((await list()).filter(({ state }) => state === 'open')).toEqual([]);
  });

  test('a rule that is changed holds from then on; its history names kind and number', async () => {
    const { rules } = (await admin.get('/api/alarm-settings')).body;
    expect(rules.map(({ isOn, version }: { isOn: boolean; version: number }) => [isOn, version])).toEqual(
      rules.map(() => [true, 0]),
    );
    const saved = await admin.put('/api/alarm-settings/rules/unmoved', {
      version: 0,
      isOn: true,
      numbers: { hours: 4 },
    });
    expect(saved.body.rules.find(({ kind: each }: { kind: string }) => each === 'unmoved')).toMatchObject({
      ...{ version: 1, numbers: { hours: 4 }, writer: { name: ours.people.admin.name } },
    });
    const [change] = (await admin.get('/api/changes')).body.changes;
    expect(change).toMatchObject({ section: 'alarms', before: { 'unmoved.hours': 48 }, after: { 'unmoved.hours': 4 } });
    const stale = await admin.put('/api/alarm-settings/rules/unmoved', {
      version: 0,
      isOn: false,
      numbers: { hours: 9 },
    });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
    await addCustomer('王小姐');
    await look('2027-03-01T13:01');
    expect((await list()).map(({ kind: each }) => each)).toEqual(['unmoved']);
  });

  test('by a rule that was changed the organization is looked at once, and no other', async () => {
    await onlyRules('unmoved');
    await addCustomer('王小姐');
    const theirs = await seedOrganization(app);
    const theirAdmin = await clientOf(app, theirs.people.admin);
    await app.database.query('DELETE FROM outbox');
    at('2027-03-01T14:00');
    const saved = { version: 0, isOn: true, numbers: { hours: 4 } };
    const jobs = async () =>
      (await app.database.query<{ payload: object }>(`SELECT payload FROM outbox WHERE name = 'raise-alarms'`)).map(
        ({ payload }) => payload,
      );
    await theirAdmin.put('/api/alarm-settings/rules/unmoved', saved);
    expect(await jobs()).toEqual([{ orgId: theirs.id }]);
    await admin.put('/api/alarm-settings/rules/unmoved', saved);
    await app.app.get(RaiseAlarms, { strict: false }).execute(theirs.id);
    expect(await list()).toEqual([]);
    await app.app.get(RaiseAlarms, { strict: false }).execute(ours.id);
    expect(await list()).toHaveLength(1);
  });

  test.each([
    ['too few', { hours: 3 }],
    ['too many', { hours: 721 }],
    ['half of one', { hours: 4.5 }],
    ['none', {}],
    ['another rule’s', { hours: 48, days: 7 }],
  ])('numbers of a rule that are %s are refused', async (_what, numbers) => {
    const answer = await admin.put('/api/alarm-settings/rules/unmoved', { version: 0, isOn: true, numbers });
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid']);
  });

  test('salespeople see and handle what is theirs; others’ is not there for them, viewers only look', async () => {
    await onlyRules('unmoved');
    const other = await seedPerson(app, ours.id, 'salesperson');
    await app.database.query('INSERT INTO event_member (org_id, event_id, person_id, role) VALUES ($1, $2, $3, $4)', [
      ...[ours.id, id, other.id, 'salesperson'],
    ]);
    await addCustomer('王小姐');
    await addCustomer('李先生', other.id);
    await look('2027-03-03T10:00');
    expect((await list(salesperson)).map(({ subject }) => subject.name)).toEqual(['王小姐']);
    expect(await list(lead)).toHaveLength(2);
    const foreign = (await list()).find(({ subject }) => subject.name === '李先生')!;
    expect((await handle(salesperson, [foreign.id], { do: 'acknowledge' })).status).toBe(404);
    const viewer = await clientOf(app, ours.people.viewer);
    expect((await list(viewer)).map(({ isMine }) => isMine)).toEqual([false, false]);
    expect((await handle(viewer, [foreign.id], { do: 'acknowledge' })).status).toBe(403);
    expect((await salesperson.get('/api/alarms')).body.events).toMatchObject([{ eventId: id, open: 1 }]);
    const theirs = await seedOrganization(app);
    expect((await (await clientOf(app, theirs.people.admin)).get(`/api/events/${id}/alarms`)).status).toBe(404);
  });

  test('what the lead was told about somebody is not settled by that person', async () => {
    await onlyRules('stuck');
    await addCustomer('王小姐');
    await look('2027-03-08T10:00');
    const [about] = (await salesperson.get(`/api/events/${id}/alarms`)).body.alarms as AlarmView[];
    expect(about).toMatchObject({ kind: 'stuck', state: 'open', isMine: false });
    expect((await salesperson.get('/api/alarms')).body.events).toEqual([]);
    for (const deed of [{ do: 'acknowledge' }, { do: 'reopen' }])
      expect((await handle(salesperson, [about!.id], deed)).status).toBe(403);
    const lead = await clientOf(app, ours.people.lead);
    expect((await handle(lead, [about!.id], { do: 'acknowledge' })).status).toBe(200);
  });

  test('who has no account sees and handles what is theirs on a bound phone, and nothing else', async () => {
    await onlyRules('unmoved');
    const person = await makePerson(app.database, ours.id, {
      ...{ name: '林子涵', role: 'lead', phone: '+86 138 0000 4321' },
    });
    await app.database.query('INSERT INTO event_member (org_id, event_id, person_id, role) VALUES ($1, $2, $3, $4)', [
      ...[ours.id, id, person, 'lead'],
    ]);
    await addCustomer('王小姐', person);
    await addCustomer('李先生');
    const made = await lead.post(`/api/events/${id}/personal-links/${person}`);
    const token = /#personal=([\w-]+)\./.exec(made.body.url)![1];
    const phone = app.client();
    expect((await phone.post('/api/personal-links/bind', { token, digits: '4321' })).status).toBe(200);
    await look('2027-03-03T10:00');
    expect((await phone.get('/api/alarms')).body.events).toMatchObject([{ eventId: id, open: 1 }]);
    // Through a link nobody leads.
    const own = await list(phone);
    expect(own.map(({ subject }) => subject.name)).toEqual(['王小姐']);
    const foreign = (await list()).find(({ subject }) => subject.name === '李先生')!;
    expect((await handle(phone, [foreign.id], { do: 'acknowledge' })).status).toBe(404);
    const until = new Date('2027-03-03T15:00:00+08:00').toISOString();
    expect((await handle(phone, [own[0]!.id], { do: 'snooze', until })).status).toBe(200);
    const taken = await handle(phone, [own[0]!.id], { do: 'acknowledge' });
    expect(taken.body.alarms).toMatchObject([{ state: 'acknowledged', handledBy: '林子涵' }]);
    expect((await phone.get('/api/alarms')).body.events).toEqual([]);
    expect((await phone.get('/api/alarm-settings')).status).toBe(403);
  });

  test('an event that is over has no alarms that wait', async () => {
    await onlyRules('unmoved');
    await addCustomer('王小姐');
    await look('2027-03-03T10:00');
    await look('2027-03-29T10:00');
    expect(await list()).toMatchObject([{ state: 'over' }]);
  });
});
