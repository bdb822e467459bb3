import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { judgeCountReport, oldestReportDays } from '@backcast/contracts/events/judge-count-report';
import type { ReportCount as Report } from '@backcast/contracts/events/quotas';
import { roles } from '@backcast/contracts/permissions';
import { addDays } from '@backcast/calendar/plain-date';
import { countStages } from '@backcast/planning/quotas-facts';
import { Clock } from '../platform/clock/clock.js';
import { countStatements } from '../testing/count-statements.js';
import { databaseKinds } from '../testing/scratch-database.js';
import {
  clientOf,
  seedEvent,
  type SeededOrganization,
  type SeededPerson,
  seedOrganization,
  seedPerson,
} from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { countStatement } from './count-statement.js';
import { readReportSituation } from './report-situation.read.js';

const today = '2027-06-22';
// In Shanghai it is the 22nd already.
const nowInstant = '2027-06-21T17:00:00.000Z';

describe.each(await databaseKinds())('a report of a count on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let sales: TestClient;
  let lead: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    [sales, lead] = [await clientOf(app, ours.people.salesperson), await clientOf(app, ours.people.lead)];
    app.setClock(nowInstant);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const everybody = () =>
    roles.map((role) => ({ person: ours.people[role], role })).filter(({ role }) => role !== 'admin');
  const newEvent = (): Promise<string> => seedEvent(app, ours, everybody());
  const reportOf = (person: SeededPerson, values: Partial<Report> = {}): Report => ({
    ...{ id: randomUUID(), personId: person.id, sessionId: null, day: today, stage: 'confirmed', delta: 1 },
    ...values,
  });
  const own = (values: Partial<Report> = {}): Report => reportOf(ours.people.salesperson, values);
  const send = (client: TestClient, eventId: string, report: Report) =>
    client.post(`/api/events/${eventId}/counts`, report);
  const rows = (eventId: string) =>
    app.database.query<{ confirmed: number }>('SELECT * FROM invite_count WHERE event_id = $1', [eventId]);
  const reports = (eventId: string) =>
    app.database.query<{ stage: string; delta: number; actor_id: string }>(
      'SELECT * FROM count_report WHERE event_id = $1 ORDER BY at, id',
      [eventId],
    );

  test('adds to the row of its day, is kept with who said it, and tells live pages', async () => {
    const eventId = await newEvent();
    const first = await send(sales, eventId, own({ delta: 3 }));
    expect([first.status, first.body]).toEqual([
      200,
      {
        ...{ personId: ours.people.salesperson.id, sessionId: null, day: today },
        ...{ contacted: 0, invited: 0, confirmed: 3, secondConfirmed: 0, arrived: 0 },
      },
    ]);
    const second = await send(lead, eventId, own({ delta: 2, stage: 'contacted' }));
    expect(second.body).toMatchObject({ contacted: 2, confirmed: 3 });
    expect(await rows(eventId)).toHaveLength(1);
    expect((await reports(eventId)).map(({ stage, delta, actor_id }) => ({ stage, delta, actor_id }))).toEqual(
      expect.arrayContaining([
        { stage: 'confirmed', delta: 3, actor_id: ours.people.salesperson.id },
        { stage: 'contacted', delta: 2, actor_id: ours.people.lead.id },
      ]),
    );
    const hints = await app.database.query<{ payload: object }>(
      `SELECT payload FROM outbox WHERE kind = 'hint' AND payload ->> 'about' = 'inviting' AND payload ->> 'id' = $1`,
      [eventId],
    );
    expect(hints).toHaveLength(2);
    expect(hints[0]?.payload).toEqual({ orgId: ours.id, about: 'inviting', id: eventId, section: null, version: null });
  });

  test('is one statement besides the sign-in', async () => {
    const eventId = await newEvent();
    const statements = await countStatements(app.database, () => send(sales, eventId, own()));
    expect(statements).toHaveLength(1);
  });

  test('counts once however often it comes; the repeat answers the same, another report under its id is refused', async () => {
    const eventId = await newEvent();
    const report = own({ delta: 2 });
    const first = await send(sales, eventId, report);
    await send(sales, eventId, own());
    const again = await send(sales, eventId, report);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await rows(eventId)).toMatchObject([{ confirmed: 3 }]);
    const other = await send(sales, eventId, { ...report, delta: 5 });
    expect([other.status, other.body.code]).toEqual([409, 'conflict']);
    const byAnother = await send(lead, eventId, report);
    expect([byAnother.status, byAnother.body.code]).toEqual([409, 'conflict']);
    expect(await reports(eventId)).toHaveLength(2);
  });

  test('counts once when two phones send it at the same moment', async () => {
    const eventId = await newEvent();
    for (let round = 0; round < 5; round += 1) {
      const report = own();
      const answers = await Promise.all([1, 2, 3, 4].map(() => send(sales, eventId, report)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(await rows(eventId)).toMatchObject([{ confirmed: round + 1 }]);
      expect(await reports(eventId)).toHaveLength(round + 1);
    }
  });

  test('two phones of one person add up', async () => {
    const eventId = await newEvent();
    const phone = await clientOf(app, ours.people.salesperson);
    const answers = await Promise.all([
      send(sales, eventId, own({ delta: 4 })),
      send(phone, eventId, own({ delta: 7 })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await rows(eventId)).toMatchObject([{ confirmed: 11 }]);
  });

  test('is taken back by its opposite, and never below zero', async () => {
    const eventId = await newEvent();
    const early = await send(sales, eventId, own({ delta: -1 }));
    expect([early.status, early.body]).toMatchObject([409, { code: 'count_below_zero', values: { counted: 0 } }]);
    await send(sales, eventId, own({ delta: 2 }));
    expect((await send(sales, eventId, own({ delta: -2 }))).body.confirmed).toBe(0);
    const below = await send(sales, eventId, own({ delta: -1 }));
    expect([below.status, below.body.code]).toEqual([409, 'count_below_zero']);
    expect((await send(sales, eventId, own({ delta: -1, stage: 'invited' }))).status).toBe(409);
    expect(await rows(eventId)).toMatchObject([{ confirmed: 0, invited: 0 }]);
    expect(await reports(eventId)).toHaveLength(2);
  });

  test('of ten that take back at once as many succeed as there are', async () => {
    const eventId = await newEvent();
    await send(sales, eventId, own({ delta: 4 }));
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(sales, eventId, own({ delta: -1 }))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
    expect(answers.filter(({ body }) => body.code === 'count_below_zero')).toHaveLength(6);
    expect(await rows(eventId)).toMatchObject([{ confirmed: 0 }]);
  });

  test('30 writers on one row lose nothing', async () => {
    const eventId = await newEvent();
    const answers = await Promise.all(Array.from({ length: 30 }, () => send(sales, eventId, own())));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 200));
    expect(answers.map(({ body }) => body.confirmed).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, n) => n + 1),
    );
    expect(await rows(eventId)).toMatchObject([{ confirmed: 30 }]);
    expect(await reports(eventId)).toHaveLength(30);
  });

  test('twin: 30 writers that read the row and write it back lose some', async () => {
    const eventId = await newEvent();
    await send(sales, eventId, own());
    const writeBack = async (): Promise<void> => {
      const [row] = await rows(eventId);
      await app.database.query('UPDATE invite_count SET confirmed = $2 WHERE event_id = $1', [
        eventId,
        Number(row?.confirmed) + 1,
      ]);
    };
    await Promise.all(Array.from({ length: 30 }, writeBack));
    expect((await rows(eventId))[0]?.confirmed).toBeLessThan(31);
  });

  test('twin: without the key of the history a report that comes twice at once would count twice', async () => {
    const eventId = await newEvent();
    // As a statement sees it that began before the other one was committed.
    const { sql } = countStatement('confirmed', 1);
    const blind = sql.replace(/AND NOT EXISTS \(SELECT 1 FROM count_report[^)]*\)/, '');
    expect(blind).not.toBe(sql);
    const [session] = await app.database.query<{ id: string }>('SELECT id FROM sign_in_session WHERE person_id = $1', [
      ours.people.salesperson.id,
    ]);
    const { id, personId, day } = own();
    const values = [ours.id, personId, null, nowInstant, eventId, day, id, 1, personId, session?.id, false, roles];
    const undo = new Error('only to see');
    const twice = (before: string) =>
      app.database.source.transaction(async (tx) => {
        await tx.query(before);
        for (const expected of [1, 2])
          expect(await tx.query(blind, values)).toMatchObject([{ after: { confirmed: expected } }]);
        throw undo;
      });
    await expect(twice('ALTER TABLE count_report DROP CONSTRAINT count_report_pkey')).rejects.toBe(undo);
    await expect(twice('SELECT 1')).rejects.toMatchObject({ code: '23505', constraint: 'count_report_pkey' });
    expect(await rows(eventId)).toEqual([]);
  });

  test('salespeople report for themselves, who leads for everybody that takes part', async () => {
    const eventId = await newEvent();
    const outside = await seedPerson(app, ours.id, 'salesperson');
    const forLead = await send(sales, eventId, reportOf(ours.people.lead));
    expect([forLead.status, forLead.body.code]).toEqual([403, 'forbidden']);
    const viewer = await clientOf(app, ours.people.viewer);
    expect((await send(viewer, eventId, reportOf(ours.people.viewer))).status).toBe(403);
    expect((await send(lead, eventId, own())).status).toBe(200);
    const unknown = await send(lead, eventId, reportOf(outside));
    expect([unknown.status, unknown.body.fields]).toEqual([400, [{ path: 'personId', code: 'not_found', values: {} }]]);
    await shareQuotas(eventId, [outside.id]);
    expect((await send(lead, eventId, reportOf(outside))).status).toBe(200);
  });

  const shareQuotas = async (eventId: string, people: string[]) => {
    const admin = await clientOf(app, ours.people.admin);
    const { version, facts } = (await admin.get(`/api/events/${eventId}`)).body.sections.quotas;
    const share = (personId: string) => ({
      id: randomUUID(),
      personId,
      weight: 100,
      min: null,
      cap: null,
      until: null,
    });
    const saved = await admin.put(`/api/events/${eventId}/quotas`, {
      version,
      facts: { ...facts, shares: people.map(share) },
    });
    expect(saved.status).toBe(200);
  };

  test('to another organization its event is not there, nor to those it is not shared with', async () => {
    const eventId = await newEvent();
    const theirs = await seedOrganization(app, '别家');
    const foreign = await clientOf(app, theirs.people.admin);
    const absent = await send(foreign, randomUUID(), reportOf(theirs.people.admin));
    for (const person of [theirs.people.admin, ours.people.salesperson]) {
      const answer = await send(foreign, eventId, reportOf(person));
      expect([answer.status, answer.text]).toEqual([404, absent.text]);
    }
    const unshared = await seedEvent(app, ours);
    expect((await send(sales, unshared, own())).status).toBe(404);
    expect(await rows(eventId)).toEqual([]);
  });

  test('is about a day of the last two months in the event’s zone, and about a session of the event', async () => {
    const eventId = await newEvent();
    const codeFor = async (values: Partial<Report>) =>
      (await send(sales, eventId, own(values))).body.fields?.[0]?.code ?? 'taken';
    expect(await codeFor({ day: addDays(today, 1) })).toBe('day_to_come');
    expect(await codeFor({ day: addDays(today, -oldestReportDays) })).toBe('taken');
    expect(await codeFor({ day: addDays(today, -oldestReportDays - 1) })).toBe('day_too_old');
    expect(await codeFor({ sessionId: randomUUID() })).toBe('not_found');
    const { body } = await sales.get(`/api/events/${eventId}`);
    expect(await codeFor({ sessionId: body.sessions.sessions[0].id })).toBe('taken');
    expect(await codeFor({ delta: 0 })).toBe('zero');
    expect(await codeFor({ delta: 1001 })).toBe('too_big');
  });

  test('the statement takes exactly what the pure decision takes', async () => {
    const eventId = await newEvent();
    const sessionId = (await lead.get(`/api/events/${eventId}`)).body.sessions.sessions[0].id;
    await send(lead, eventId, own({ delta: 2 }));
    const clients = await Promise.all(roles.map((role) => clientOf(app, ours.people[role])));
    const { database } = app;
    const seen: Record<string, number> = {};
    let seed = 20_270_622;
    const pick = <T>(values: readonly T[]): T => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return values[Math.floor((seed / 2_147_483_648) * values.length)] as T;
    };
    for (let n = 0; n < 150; n += 1) {
      const role = pick(roles);
      const person = ours.people[role];
      const report = reportOf(pick([person, person, ours.people.salesperson, ours.people.lead]), {
        day: addDays(today, pick([0, 0, 0, -1, 1, -oldestReportDays, -oldestReportDays - 1])),
        stage: pick(countStages),
        delta: pick([1, 2, -1, -2, 1000]),
        sessionId: pick([null, null, sessionId, randomUUID()]),
      });
      if (pick([true, ...Array.from({ length: 19 }, () => false)])) report.personId = randomUUID();
      const actor = { ...person, personId: person.id, signInSessionId: '', operator: false };
      const situation = await readReportSituation(database, actor, eventId, report, app.app.get(Clock).now());
      const verdict = judgeCountReport(report, situation);
      const { status } = await send(clients[roles.indexOf(role)] as TestClient, eventId, report);
      const expected = { accepted: 200, forbidden: 403, not_found: 404, below_zero: 409 }[verdict as 'accepted'] ?? 400;
      expect([verdict, report, status]).toEqual([verdict, report, expected]);
      seen[verdict] = (seen[verdict] ?? 0) + 1;
    }
    expect(Object.keys(seen).length).toBeGreaterThan(6);
  }, 60_000);

  test('a count ends at its limit instead of breaking the board', async () => {
    const eventId = await newEvent();
    await send(sales, eventId, own());
    await app.database.query('UPDATE invite_count SET confirmed = 999990 WHERE event_id = $1', [eventId]);
    expect((await send(sales, eventId, own({ delta: 10 }))).body.confirmed).toBe(1_000_000);
    const over = await send(sales, eventId, own({ delta: 1 }));
    expect([over.status, over.body.fields[0]]).toEqual([
      400,
      { path: 'delta', code: 'too_big', values: { maximum: 0 } },
    ]);
    expect((await sales.get(`/api/events/${eventId}/inviting`)).status).toBe(200);
  });
});
