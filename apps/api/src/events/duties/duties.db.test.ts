import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../../testing/seed-people.js';
import { startTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { TestClient } from '../../testing/test-client.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const filing = 'duty.ORG-POLICE-FILING-200';
const ask = 'duty.ORG-POLICE-ASK-200';

describe.each(await databaseKinds())('duties on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let organizer: TestClient;
  let lead: TestClient;
  let id: string;
  beforeAll(async () => {
    app = await startTestApp(kind);
    app.setClock('2026-08-01T02:00:00Z');
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    organizer = await clientOf(app, ours.people.organizer);
    lead = await clientOf(app, ours.people.lead);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const when = { date: '2026-10-17', startTime: '14:00', endTime: '17:00' };
  const members = () => (['organizer', 'lead'] as const).map((role) => ({ person: ours.people[role], role }));
  const eventOf = async (eventId = id) => (await admin.get(`/api/events/${eventId}`)).body;
  const planOf = async (eventId = id) => (await admin.get(`/api/events/${eventId}/plan`)).body;
  const dutyOf = async (key: string) => (await planOf()).duties.find((duty: { key: string }) => duty.key === key);
  const post = (what: string, body: object, key = filing, client = lead) =>
    client.post(`/api/events/${id}/duties/${key}/${what}`, body);
  const say = async (facts: object) => {
    const { version, facts: before } = (await eventOf()).sections.rules;
    const saved = await admin.put(`/api/events/${id}/rules`, { version, facts: { ...before, ...facts } });
    expect(saved.status).toBe(200);
  };
  const upload = async (client = lead) =>
    (await client.send('POST', '/api/files?name=a.png', png, { 'content-type': 'application/octet-stream' })).body.id;
  const moveTo = async (date: string) => {
    const { version, sessions } = (await eventOf()).sessions;
    const moved = sessions.map((session: object) => ({ ...session, date }));
    expect((await admin.put(`/api/events/${id}/sessions`, { version, sessions: moved })).status).toBe(200);
  };

  beforeEach(async () => {
    const where = { place: '西湖广场', setting: 'outdoors', capacityPeople: 500 };
    // Two deals wanted: the forecast stays below what is declared.
    id = await seedEvent(app, ours, members(), { when, where, howMuch: 2 });
    await say({ declaredPeople: 300, answers: { openToPublic: true, kind: 'opening', organizerType: 'company' } });
  });

  test('the plan asks what the rules of the organization and the place ask', async () => {
    expect(await dutyOf(filing)).toMatchObject({ date: '2026-09-30', status: 'open', isOverdue: false, isLaw: false });
    await say({ declaredPeople: 199 });
    expect(await dutyOf(filing)).toBeUndefined();
  });

  test('a status says who and when by the server, is history, and is taken back by undo', async () => {
    const said = { version: 0, status: 'handed-in', reason: '' };
    const saved = await post('status', said);
    expect(saved.body).toMatchObject({ status: 'handed-in', version: 1, statusBy: ours.people.lead.id });
    expect(saved.body.statusAt).toBe('2026-08-01T02:00:00.000Z');
    expect(saved.body.filed).toMatchObject({ people: 300, times: ['2026-10-17 14:00–17:00'], kind: 'opening' });
    expect((await post('status', { ...said, version: 1 })).body.version).toBe(1);
    const [change] = (await admin.get(`/api/events/${id}/changes?section=duties`)).body.changes;
    expect(change.after).toMatchObject({ 'ORG-POLICE-FILING-200.status': 'handed-in' });
    expect((await admin.post(`/api/events/${id}/changes/${change.id}/undo`)).status).toBe(200);
    expect(await dutyOf(filing)).toMatchObject({ status: 'open', isDone: false });
    expect((await eventOf()).duties[0]).toMatchObject({ filed: null, statusBy: ours.people.admin.id, version: 2 });
  });

  test('"not needed" and "refused" need their reason', async () => {
    for (const status of ['not-needed', 'refused']) {
      const bare = await post('status', { version: 0, status, reason: ' ' });
      expect([bare.status, bare.body.fields]).toMatchObject([400, [{ path: 'reason', code: 'reason_missing' }]]);
    }
    const said = await post('status', { version: 0, status: 'not-needed', reason: '属地答复不用' });
    expect(said.body).toMatchObject({ status: 'not-needed', reason: '属地答复不用', statusBy: ours.people.lead.id });
  });

  test('twin: the database too keeps no refusal without a reason', async () => {
    const sql = `INSERT INTO event_duty (event_id, org_id, key, status) VALUES ($1, $2, 'duty.X', 'not-needed')`;
    await expect(app.database.query(sql, [id, ours.id])).rejects.toThrow(/check constraint/);
  });

  test('over another version it is refused, and of two at once one is', async () => {
    await post('owner', { version: 0, ownerId: ours.people.lead.id });
    const stale = await post('status', { version: 0, status: 'preparing', reason: '' });
    expect([stale.status, stale.body]).toMatchObject([409, { code: 'stale', values: { current: { version: 1 } } }]);
    const both = await Promise.all(
      ['preparing', 'granted'].map((status) => post('status', { version: 1, status, reason: '' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('a filing is re-opened by another day, and says which fact did it', async () => {
    await post('status', { version: 0, status: 'handed-in', reason: '' });
    expect(await dutyOf(filing)).toMatchObject({ status: 'handed-in', reopenedBy: [] });
    await moveTo('2026-10-24');
    expect(await dutyOf(filing)).toMatchObject({
      ...{ status: 'open', isDone: false },
      reopenedBy: [{ fact: 'time', before: '2026-10-17 14:00–17:00', after: '2026-10-24 14:00–17:00' }],
    });
    await post('status', { version: 1, status: 'handed-in', reason: '' });
    expect(await dutyOf(filing)).toMatchObject({ status: 'handed-in', reopenedBy: [] });
  });

  test('what is not asked for any more is kept, and not to be changed', async () => {
    await post('status', { version: 0, status: 'handed-in', reason: '' });
    await say({ declaredPeople: 100 });
    expect((await eventOf()).duties).toMatchObject([{ key: filing, status: 'handed-in' }]);
    expect((await post('owner', { version: 1, ownerId: null })).body.code).toBe('duty_not_asked');
    expect((await post('owner', { version: 0, ownerId: null }, 'duty.CN-ROAD')).status).toBe(404);
  });

  test('an owner is somebody of the organization', async () => {
    const other = await seedOrganization(app);
    expect((await post('owner', { version: 0, ownerId: other.people.lead.id })).status).toBe(400);
    expect((await post('owner', { version: 0, ownerId: ours.people.viewer.id })).status).toBe(200);
    expect((await eventOf()).people).toContainEqual({ id: ours.people.viewer.id, name: ours.people.viewer.name });
  });

  test('papers are ticked, files kept with who brought them; a foreign file is refused', async () => {
    const papers = [
      { key: 'event-plan', name: '', isReady: true },
      { key: 'own-1', name: '消防承诺书', isReady: false },
    ];
    expect((await post('papers', { version: 0, papers })).body.papers).toEqual(papers);
    const fileId = await upload();
    const added = await post('evidence', { version: 1, fileId, paper: 'event-plan' });
    expect(added.body.evidence).toMatchObject([
      { fileId, name: 'a.png', paper: 'event-plan', addedBy: ours.people.lead.id },
    ]);
    const other = await seedOrganization(app);
    const foreign = await upload(await clientOf(app, other.people.admin));
    for (const unknown of [foreign, randomUUID()])
      expect((await post('evidence', { version: 2, fileId: unknown, paper: null })).status).toBe(400);
    expect((await post('evidence/remove', { version: 2, fileId })).body).toMatchObject({ evidence: [], version: 3 });
    const [change] = (await admin.get(`/api/events/${id}/changes?section=duties`)).body.changes;
    expect((await admin.post(`/api/events/${id}/changes/${change.id}/undo`)).body.code).toBe('nothing_to_undo');
  });

  test('twin: without the key of organization and file a foreign file would be kept', async () => {
    const other = await seedOrganization(app);
    const foreign = await upload(await clientOf(app, other.people.admin));
    await post('owner', { version: 0, ownerId: ours.people.lead.id });
    const insert = () =>
      app.database.query(
        `INSERT INTO event_duty_evidence (event_id, org_id, key, file_id, added_at) VALUES ($1, $2, $3, $4, now())`,
        [id, ours.id, filing, foreign],
      );
    await expect(insert()).rejects.toThrow(/foreign key/);
    await app.database.query(`ALTER TABLE event_duty_evidence DROP CONSTRAINT event_duty_evidence_org_id_file_id_fkey`);
    try {
      await insert();
    } finally {
      await app.database.query('DELETE FROM event_duty_evidence WHERE file_id = $1', [foreign]);
      await app.database.query(
        'ALTER TABLE event_duty_evidence ADD FOREIGN KEY (org_id, file_id) REFERENCES file (org_id, id)',
      );
    }
  });

  test('the answer of an authority settles the question it was asked, for these facts', async () => {
    const { version, ...basics } = (await eventOf()).basics;
    const { name, zone, place } = basics;
    await admin.patch(`/api/events/${id}`, { version, name, zone, place, setting: 'indoors' });
    const contact = { id: randomUUID(), name: '顾南', title: '民警', company: '', phone: '', mail: '', note: '' };
    await admin.post('/api/contacts', contact);
    const answer = {
      ...{
        verdict: 'not-needed',
        office: '西溪派出所',
        contactId: contact.id,
        saidOn: '2026-07-31',
        words: '不用备案',
      },
      fileIds: [await upload()],
    };
    const future = await post('answer', { version: 0, answer: { ...answer, saidOn: '2026-08-02' } }, ask);
    expect(future.body.fields).toMatchObject([{ path: 'answer.saidOn' }]);
    const saved = await post('answer', { version: 0, answer }, ask);
    expect(saved.body).toMatchObject({
      status: 'not-needed',
      reason: '不用备案',
      answer: { recordedBy: ours.people.lead.id },
    });
    expect((await eventOf()).contacts).toMatchObject([{ id: contact.id, name: '顾南' }]);
    expect(await dutyOf(ask)).toMatchObject({ isDone: true });
    await say({ declaredPeople: 400 });
    expect(await dutyOf(ask)).toMatchObject({ isDone: false, reopenedBy: [{ fact: 'size', before: 300, after: 400 }] });
    const needed = await post('answer', { version: 1, answer: { ...answer, verdict: 'needed' } }, ask);
    expect(needed.body).toMatchObject({ status: 'open', reason: '', filed: null });
  });

  describe('gates', () => {
    const body = {
      ...{
        place: 'CN',
        when: "setting=='outdoor'",
        obligation: '总经理点头',
        authority: '总经理',
        lead: null,
        severity: 'duty',
      },
      ...{ supersededBy: [], gates: ['announcement'], citation: '', dateChecked: null, validFrom: null, validTo: null },
    };
    const settle = async () => {
      const { version, facts, pins } = (await eventOf()).goal;
      const leadMetric = { ...facts.leadMetric, measuredBy: '合同数' };
      await admin.put(`/api/events/${id}/goal`, { version, pins, facts: { ...facts, leadMetric } });
    };
    const announce = () => organizer.post(`/api/events/${id}/announce`);

    test('announcing waits for an own gate, until somebody opens it with name and reason', async () => {
      const { code, version } = (await admin.post('/api/rules', { body })).body;
      const gate = `duty.${code}`;
      await settle();
      const refused = await announce();
      expect([refused.status, refused.body]).toMatchObject([409, { code: 'gate_closed', values: { duties: [code] } }]);
      const over = { version: 0, gate: 'announcement', reason: '已电话确认' };
      expect((await post('override', over, gate, lead)).status).toBe(403);
      const opened = await post('override', over, gate, organizer);
      expect(opened.body.overrides).toMatchObject([{ reason: '已电话确认', personId: ours.people.organizer.id }]);
      await post('override/end', { version: 1, gate: 'announcement' }, gate, organizer);
      expect((await announce()).body.code).toBe('gate_closed');
      await post('override', { ...over, version: 2 }, gate, organizer);
      expect((await announce()).status).toBe(200);
      await admin.put(`/api/rules/${code}`, { version, isOn: false, body });
    });

    test('a registration link promotes: no new one is handed out while promotion waits, one that is out stays', async () => {
      const link = (client = organizer) => client.post(`/api/events/${id}/registration-links`);
      const made = (await admin.post('/api/rules', { body: { ...body, gates: ['promotion'] } })).body;
      const refused = await link();
      expect([refused.status, refused.body]).toMatchObject([
        409,
        { code: 'gate_closed', values: { duties: [made.code] } },
      ]);
      const over = { version: 0, gate: 'promotion', reason: '王所长同意先发预告' };
      await post('override', over, `duty.${made.code}`, organizer);
      const own = await link();
      expect(own.status).toBe(201);
      await post('override/end', { version: 1, gate: 'promotion' }, `duty.${made.code}`, organizer);
      expect((await link()).body).toEqual(own.body);
      expect((await link(admin)).status).toBe(409);
      await admin.put(`/api/rules/${made.code}`, { version: made.version, isOn: false, body });
    });

    test.each([
      ['promotion', 'gate_closed'],
      ['ticket_sale', undefined],
      ['opening', undefined],
    ])('a gate for %s alone answers announcing with %s', async (gate, code) => {
      const made = (await admin.post('/api/rules', { body: { ...body, gates: [gate] } })).body;
      await settle();
      expect((await announce()).body.code).toBe(code);
      await admin.put(`/api/rules/${made.code}`, { version: made.version, isOn: false, body });
    });

    test('what the law prohibits is neither overridden nor marked, and goes away with the fact', async () => {
      await settle();
      await say({
        answers: { openToPublic: true, kind: 'opening', organizerType: 'company', adInsideK12School: true },
      });
      const law = 'duty.CN-AD-IN-SCHOOL';
      expect((await announce()).body).toMatchObject({ code: 'gate_closed', values: { duties: ['CN-AD-IN-SCHOOL'] } });
      const over = { version: 0, gate: 'announcement', reason: '领导同意' };
      expect((await post('override', over, law, admin)).body.code).toBe('gate_of_law');
      const granted = { version: 0, status: 'granted', reason: '' };
      expect((await post('status', granted, law, admin)).body.code).toBe('duty_prohibited');
      await say({
        answers: { openToPublic: true, kind: 'opening', organizerType: 'company', adInsideK12School: false },
      });
      expect((await announce()).status).toBe(200);
    });
  });
});
