import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instantOf } from '@backcast/calendar/zoned-time';
import { templateKeys } from '@backcast/planning/goal-templates';
import { goalFromTemplate } from '@backcast/planning/goal-templates';
import { purposes } from '@backcast/planning/goal-facts';
import { countStatements } from '../testing/count-statements.js';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, newEvent, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { Answer, TestClient } from '../testing/test-client.js';

describe.each(await databaseKinds())('events on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let organizer: TestClient;

  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    organizer = await clientOf(app, ours.people.organizer);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const read = async (eventId: string) => (await admin.get(`/api/events/${eventId}`)).body;
  const history = async (eventId: string) => (await admin.get(`/api/events/${eventId}/changes?limit=100`)).body.changes;
  const make = (values: Record<string, unknown> = {}): Promise<string> =>
    seedEvent(app, ours, [{ person: ours.people.organizer, role: 'organizer' }], values);
  const saveGoal = async (eventId: string, facts: object, values: object = {}, client = admin): Promise<Answer> => {
    const { goal } = await read(eventId);
    const body = { version: goal.version, pins: goal.pins, facts: { ...goal.facts, ...facts }, ...values };
    return client.put(`/api/events/${eventId}/goal`, body);
  };
  const lastChange = async (eventId: string) => (await history(eventId))[0];
  const undo = (eventId: string, changeId: string, client = admin): Promise<Answer> =>
    client.post(`/api/events/${eventId}/changes/${changeId}/undo`);
  const announceable = {
    leadMetric: { key: 'deals', name: '', unit: 'customers', direction: 'up', measuredBy: '当天签单' },
  };

  describe('a new event', () => {
    test('from each template and purpose is complete, readable and planned, with its defaults marked', async () => {
      for (const template of templateKeys)
        for (const why of [null, ...purposes]) {
          const eventId = await make({
            template,
            why,
            howMuch: null,
            when: { date: null, startTime: null, endTime: null },
          });
          const event = await read(eventId);
          const { facts } = event.goal;
          expect(facts.purpose).toBe(why ?? goalFromTemplate(template).purpose);
          expect(facts.leadMetric?.measuredBy ?? '').toBe('');
          for (const rate of Object.values<{ by: string }>(facts.rates)) expect(rate.by).toBe('template');
          expect(facts.party.source).toEqual({ kind: 'assumption', by: 'template' });
          expect(facts.balanced).toBeNull();
          expect((await admin.get(`/api/events/${eventId}/plan`)).status).toBe(200);
        }
    }, 60_000);

    test('is one change, open to those it is shared with and to nobody else', async () => {
      const { viewer, salesperson, lead } = ours.people;
      const eventId = await seedEvent(app, ours, [], { share: 'organizers-and-viewers' });
      const changes = await history(eventId);
      expect(changes.map((change: { cause: string }) => change.cause)).toEqual(['create']);
      expect((await (await clientOf(app, viewer)).get(`/api/events/${eventId}`)).body.role).toBe('viewer');
      expect((await organizer.get(`/api/events/${eventId}`)).body.role).toBe('organizer');
      for (const person of [salesperson, lead])
        expect((await (await clientOf(app, person)).get(`/api/events/${eventId}`)).status).toBe(404);
      const only = await seedEvent(app, ours, [], { share: 'only-me' });
      expect((await organizer.get(`/api/events/${only}`)).status).toBe(404);
    });

    test('comes once when its request comes twice', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const [one, two] = await Promise.all([
        organizer.post('/api/events', newEvent(), key),
        organizer.post('/api/events', newEvent(), key),
      ]);
      expect(one.status).toBe(201);
      expect(two.body).toEqual(one.body);
      expect((await organizer.post('/api/events', newEvent({ name: '另一个' }), key)).status).toBe(409);
    });
  });

  describe('saving', () => {
    test('ten times without a change leaves version, times and history as they are', async () => {
      const eventId = await make();
      const before = await read(eventId);
      const members = (await admin.get(`/api/events/${eventId}/members`)).body;
      const { basics, sessions, goal } = before;
      const { name, zone, place, setting } = basics;
      const list = members.members.map(({ personId, role }: Record<string, string>) => ({ personId, role }));
      const upper = sessions.sessions.map((session: { id: string }) => ({ ...session, id: session.id.toUpperCase() }));
      for (let round = 0; round < 10; round += 1) {
        const version = round % 3; // Even a wrong version: there is nothing to lose.
        const statuses = [
          await organizer.put(`/api/events/${eventId}/goal`, { version, facts: goal.facts, pins: goal.pins }),
          await organizer.patch(`/api/events/${eventId}`, { version, name, zone, place, setting }),
          await organizer.put(`/api/events/${eventId}/sessions`, {
            version,
            sessions: round % 2 ? sessions.sessions : upper,
          }),
          await organizer.put(`/api/events/${eventId}/members`, { version, members: list.toReversed() }),
        ].map((answer) => answer.status);
        expect(statuses).toEqual([200, 200, 200, 200]);
      }
      expect(await read(eventId)).toEqual(before);
      expect((await admin.get(`/api/events/${eventId}/members`)).body).toEqual(members);
      expect(await history(eventId)).toHaveLength(1);
    });

    test('minus zero is zero, and spaces around a text are nothing', async () => {
      const eventId = await make();
      const { forward } = (await read(eventId)).goal.facts;
      const text = JSON.stringify({ ...(await goalBody(eventId, { forward: { ...forward, policy: 0 } })) });
      expect(
        (await organizer.put(`/api/events/${eventId}/goal`, text.replace('"policy":0', '"policy":-0'))).status,
      ).toBe(200);
      expect(await history(eventId)).toHaveLength(1);
    });

    const goalBody = async (eventId: string, facts: object) => {
      const { goal } = await read(eventId);
      return { version: goal.version, pins: goal.pins, facts: { ...goal.facts, ...facts } };
    };

    test('writes one change with only the leaves that differ, and who, when and from where', async () => {
      const eventId = await make();
      const { forward } = (await read(eventId)).goal.facts;
      const saved = await saveGoal(
        eventId,
        { balanced: 45, forward: { ...forward, policy: -3 } },
        { pins: { 'funnel.confirmations': 300 } },
        organizer,
      );
      expect(saved.body.version).toBe(2);
      expect(saved.body.writer.personId).toBe(ours.people.organizer.id);
      const changes = await history(eventId);
      expect(changes).toHaveLength(2);
      expect(changes[0]).toMatchObject({
        section: 'goal',
        cause: 'edit',
        actor: { personId: ours.people.organizer.id, name: ours.people.organizer.name },
        before: { balanced: 30, 'forward.policy': 0, 'pins.funnel.confirmations': null },
        after: { balanced: 45, 'forward.policy': -3, 'pins.funnel.confirmations': 300 },
        from: null,
      });
      const audit = (await admin.get(`/api/changes?eventId=${eventId}&section=goal`)).body.changes;
      expect(audit).toHaveLength(1);
      expect(audit[0].from).toEqual({ address: organizer.address, browser: 'test' });
    });

    test('what was saved is what is read, digit for digit', async () => {
      const eventId = await make();
      const facts = {
        balanced: 123456.789,
        floorPercent: 12.5,
        averageDealMinor: 99_999_999_999_999,
        arrivalsWanted: 1_000_000,
        backward: { kind: 'amount', amountMinor: 100_000_000_000_000, averageDealMinor: 1 },
        forward: {
          comparables: [{ name: '去年', result: 0.1 + 0.2 }],
          newProducts: 1e-7,
          newPeople: 1e12,
          policy: -0.5,
        },
        secondaryPurposes: ['brand', 'experience'],
        supportingMetrics: [
          { key: 'custom', name: '微笑数', unit: 'count', direction: 'down', measuredBy: '数\n两遍' },
        ],
        prospectsOnList: 0,
      };
      const saved = await saveGoal(eventId, facts);
      expect(saved.status).toBe(200);
      expect(saved.body.facts).toMatchObject(facts);
      expect((await read(eventId)).goal.facts).toMatchObject(facts);
    });

    test('over somebody else’s version is refused with both values and the writer', async () => {
      const eventId = await make();
      const mine = await goalBody(eventId, { balanced: 50 });
      expect((await saveGoal(eventId, { balanced: 40 }, {}, organizer)).status).toBe(200);
      const refused = await admin.put(`/api/events/${eventId}/goal`, mine);
      expect([refused.status, refused.body.code]).toEqual([409, 'stale']);
      expect(refused.body.values.current).toMatchObject({
        version: 2,
        facts: { balanced: 40 },
        writer: { personId: ours.people.organizer.id, name: ours.people.organizer.name },
      });
      expect((await read(eventId)).goal.facts.balanced).toBe(40);
      expect((await admin.put(`/api/events/${eventId}/goal`, { ...mine, version: 2 })).body.facts.balanced).toBe(50);
    });

    test('of ten saves at once with the same version exactly one wins, in every section', async () => {
      const eventId = await make();
      const event = await read(eventId);
      const [session] = event.sessions.sessions;
      const writes: ((n: number) => Promise<Answer>)[] = [
        (n) =>
          admin.put(`/api/events/${eventId}/goal`, {
            ...event.goal,
            facts: { ...event.goal.facts, balanced: 100 + n },
            writer: undefined,
          }),
        (n) =>
          admin.patch(`/api/events/${eventId}`, {
            version: 1,
            name: `名 ${n}`,
            zone: 'Asia/Shanghai',
            place: '',
            setting: null,
          }),
        (n) =>
          admin.put(`/api/events/${eventId}/sessions`, { version: 1, sessions: [{ ...session, room: `${n} 室` }] }),
      ];
      for (const write of writes) {
        const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => write(n)));
        const statuses = answers.map((answer) => answer.status);
        expect(statuses.filter((status) => status === 200)).toHaveLength(1);
        expect(statuses.filter((status) => status === 409)).toHaveLength(9);
        for (const answer of answers.filter(({ status }) => status === 409))
          expect(answer.body.values.current.version).toBe(2);
      }
      expect(await history(eventId)).toHaveLength(4);
    }, 30_000);

    const twin = async (): Promise<void> => {
      const eventId = await make();
      const { goal } = await read(eventId);
      const runner = app.database.source.createQueryRunner();
      const prototype = Object.getPrototypeOf(runner) as {
        query: (sql: string, ...rest: unknown[]) => Promise<unknown>;
      };
      const { query } = prototype;
      prototype.query = function (sql, ...rest) {
        return query.call(this, sql.replace(/FOR NO KEY UPDATE/, ''), ...rest);
      };
      try {
        const save = (balanced: number) =>
          admin.put(`/api/events/${eventId}/goal`, { version: 1, pins: goal.pins, facts: { ...goal.facts, balanced } });
        const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => save(100 + n)));
        expect(answers.filter(({ status }) => status !== 409).length).toBeGreaterThan(1);
      } finally {
        prototype.query = query;
        await runner.release();
      }
    };
    // The embedded database runs one transaction at a time anyhow.
    if (kind === 'postgresql') test('twin: without the lock several of ten saves at once win, and are lost', twin);
  });

  describe('undo', () => {
    test('is a new change; the undo can be undone, and nothing twice', async () => {
      const eventId = await make();
      await saveGoal(eventId, { balanced: 45 });
      const change = await lastChange(eventId);
      expect((await undo(eventId, change.id, organizer)).body.goal).toMatchObject({
        version: 3,
        facts: { balanced: 30 },
      });
      const undone = await lastChange(eventId);
      expect(undone).toMatchObject({ cause: 'undo', before: { balanced: 45 }, after: { balanced: 30 }, undone: false });
      expect((await history(eventId))[1]).toMatchObject({ id: change.id, undone: true });
      expect((await undo(eventId, change.id)).body.code).toBe('nothing_to_undo');
      expect((await undo(eventId, undone.id)).body.goal.facts.balanced).toBe(45);
      expect((await lastChange(eventId)).cause).toBe('undo');
    });

    test('leaves later changes of other leaves alone, and is refused when they overlap, with who and when', async () => {
      const eventId = await make();
      await saveGoal(eventId, { balanced: 45, staffPeople: 9 });
      const first = await lastChange(eventId);
      await saveGoal(eventId, { floorPercent: 15 });
      expect((await undo(eventId, first.id)).body.goal.facts).toMatchObject({ balanced: 30, floorPercent: 15 });
      await saveGoal(eventId, { balanced: 60 });
      const second = await lastChange(eventId);
      await saveGoal(eventId, { balanced: 61 }, {}, organizer);
      const refused = await undo(eventId, second.id);
      expect([refused.status, refused.body.code]).toEqual([409, 'undo_overlaps']);
      expect(refused.body.values).toMatchObject({ name: ours.people.organizer.name, at: expect.stringMatching(/Z$/) });
      expect((await read(eventId)).goal.facts.balanced).toBe(61);
    });

    test('of one change five times at once happens once', async () => {
      const eventId = await make();
      await saveGoal(eventId, { balanced: 45 });
      const { id } = await lastChange(eventId);
      const answers = await Promise.all(Array.from({ length: 5 }, () => undo(eventId, id)));
      expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409, 409, 409, 409]);
      expect((await read(eventId)).goal.version).toBe(3);
    });

    test('brings back pins, sessions and basics, with the instants of the zone', async () => {
      const eventId = await make();
      await saveGoal(eventId, {}, { pins: { 'target.floor': 20 } });
      await undo(eventId, (await lastChange(eventId)).id);
      expect((await read(eventId)).goal.pins).toEqual({});
      const before = await read(eventId);
      const second = {
        ...before.sessions.sessions[0],
        id: randomUUID(),
        name: '第二场',
        startTime: '19:00',
        endTime: null,
      };
      await admin.put(`/api/events/${eventId}/sessions`, { version: 1, sessions: [second] });
      await undo(eventId, (await lastChange(eventId)).id);
      expect((await read(eventId)).sessions.sessions).toEqual(before.sessions.sessions);
      const { name, place, setting } = before.basics;
      await admin.patch(`/api/events/${eventId}`, { version: 1, name, place, setting, zone: 'Europe/Berlin' });
      const zoned = await instants(eventId);
      expect((await undo(eventId, (await lastChange(eventId)).id)).body.basics.zone).toBe('Asia/Shanghai');
      expect(await instants(eventId)).not.toEqual(zoned);
    });

    test('reaches no other event, no creation, no announcement and nobody without the right', async () => {
      const [eventId, elsewhere] = [await make(), await make()];
      await saveGoal(elsewhere, { balanced: 45 });
      const { id } = await lastChange(elsewhere);
      expect((await undo(eventId, id)).status).toBe(404);
      expect((await undo(elsewhere, (await history(elsewhere))[1].id)).body.code).toBe('nothing_to_undo');
      const viewer = await clientOf(app, ours.people.viewer);
      expect((await undo(elsewhere, id, viewer)).status).toBe(403);
      const theirs = await seedOrganization(app, '别家');
      expect((await undo(elsewhere, id, await clientOf(app, theirs.people.admin))).status).toBe(404);
    });
  });

  const instants = async (eventId: string) => {
    const rows = await app.database.query<{ starts_at: Date | null; ends_at: Date | null }>(
      'SELECT starts_at, ends_at FROM event_session WHERE event_id = $1 ORDER BY position',
      [eventId],
    );
    return rows.map((row) => [row.starts_at?.toISOString() ?? null, row.ends_at?.toISOString() ?? null]);
  };

  describe('event sessions', () => {
    test('keep local time; instants follow from it and the zone, summer time included', async () => {
      const cases: [zone: string, date: string, startTime: string, instant: string][] = [
        ['Asia/Shanghai', '2027-03-06', '14:00', '2027-03-06T06:00:00.000Z'],
        ['America/New_York', '2027-03-14', '02:30', '2027-03-14T07:30:00.000Z'], // Does not happen: an hour later.
        ['America/New_York', '2027-11-07', '01:30', '2027-11-07T05:30:00.000Z'], // Happens twice: the first.
        ['Europe/Berlin', '2027-07-01', '00:00', '2027-06-30T22:00:00.000Z'],
        ['Pacific/Kiritimati', '2027-01-01', '00:15', '2026-12-31T10:15:00.000Z'],
      ];
      for (const [zone, date, startTime, instant] of cases) {
        const eventId = await make({ zone, when: { date, startTime, endTime: null } });
        expect(await instants(eventId)).toEqual([[instant, null]]);
        expect((await read(eventId)).sessions.sessions[0]).toMatchObject({ date, startTime });
        expect(instantOf(date, startTime, zone).toISOString()).toBe(instant);
      }
    });

    test('another zone keeps local times and moves the instants, without a new version of the sessions', async () => {
      const eventId = await make();
      const before = await read(eventId);
      const moved = await admin.patch(`/api/events/${eventId}`, {
        ...body(before.basics),
        version: 1,
        zone: 'Europe/Berlin',
      });
      expect(moved.body.sessions).toEqual(before.sessions);
      expect(await instants(eventId)).toEqual([['2027-03-06T13:00:00.000Z', '2027-03-06T15:00:00.000Z']]);
      expect((await lastChange(eventId)).after).toEqual({ zone: 'Europe/Berlin' });
    });

    const body = ({ name, zone, place, setting }: Record<string, unknown>) => ({ name, zone, place, setting });

    test('a new zone and new sessions at once: neither undoes the other', async () => {
      for (let round = 0; round < 5; round += 1) {
        const eventId = await make();
        const { sessions, basics } = await read(eventId);
        const later = sessions.sessions.map((session: object) => ({
          ...session,
          startTime: '09:00',
          endTime: '10:00',
        }));
        const answers = await Promise.all([
          admin.patch(`/api/events/${eventId}`, { ...body(basics), version: 1, zone: 'Europe/Berlin' }),
          organizer.put(`/api/events/${eventId}/sessions`, { version: 1, sessions: later }),
        ]);
        expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
        expect((await read(eventId)).sessions.sessions[0].startTime).toBe('09:00');
        expect(await instants(eventId)).toEqual([['2027-03-06T08:00:00.000Z', '2027-03-06T09:00:00.000Z']]);
      }
    });

    test('are refused when one is named twice, in whatever spelling; an id of another event is an id of its own', async () => {
      const [eventId, elsewhere] = [await make(), await make()];
      const [session] = (await read(eventId)).sessions.sessions;
      const foreign = (await read(elsewhere)).sessions.sessions[0];
      for (const sessions of [
        [session, session],
        [session, { ...session, id: session.id.toUpperCase() }],
        [{ ...session, startTime: '15:00', endTime: '14:00' }],
        [],
      ]) {
        const refused = await admin.put(`/api/events/${eventId}/sessions`, { version: 1, sessions });
        expect([refused.status, refused.body.code]).toEqual([400, 'invalid']);
      }
      const sessions = [session, { ...foreign, name: '同号不同场' }];
      expect((await admin.put(`/api/events/${eventId}/sessions`, { version: 1, sessions })).status).toBe(200);
      expect((await read(elsewhere)).sessions.sessions[0]).toEqual(foreign);
    });
  });

  describe('announcing', () => {
    test('is refused with its reasons, and then keeps a snapshot, once', async () => {
      const eventId = await make({ howMuch: null });
      const refused = await organizer.post(`/api/events/${eventId}/announce`);
      expect([refused.status, refused.body.code]).toEqual([409, 'cannot_announce']);
      expect(refused.body.values.blockers.length).toBeGreaterThanOrEqual(2);
      await saveGoal(eventId, { leadMetric: null, balanced: 30 });
      expect((await organizer.post(`/api/events/${eventId}/announce`)).body.values.blockers).toHaveLength(1);
      await saveGoal(eventId, announceable);
      app.setClock('2027-01-31T16:30:00Z');
      const answers = await Promise.all([1, 2, 3].map(() => organizer.post(`/api/events/${eventId}/announce`)));
      app.setClock(null);
      expect(answers.map((answer) => [answer.status, answer.body.status])).toEqual(Array(3).fill([200, 'announced']));
      const snapshots = await app.database.query<{ today: string; facts: unknown; plan: { numbers: object } }>(
        `SELECT to_char(today, 'YYYY-MM-DD') AS today, facts, plan FROM event_snapshot WHERE event_id = $1`,
        [eventId],
      );
      expect(snapshots).toHaveLength(1);
      expect(snapshots[0]).toMatchObject({ today: '2027-02-01', facts: { goal: { balanced: 30 } } });
      expect(Object.keys(snapshots[0]?.plan.numbers ?? {}).length).toBeGreaterThan(5);
      const announced = (await history(eventId)).filter((change: { cause: string }) => change.cause === 'announce');
      expect(announced).toHaveLength(1);
      expect((await undo(eventId, announced[0].id)).body.code).toBe('nothing_to_undo');
    });
  });

  test('announcing waits for venue and time: chosen among the candidates, or entered by hand', async () => {
    const nowhere = { place: '', setting: null, capacityPeople: null };
    const eventId = await make({ where: nowhere, when: { date: null, startTime: null, endTime: null } });
    await saveGoal(eventId, announceable);
    const announce = () => organizer.post(`/api/events/${eventId}/announce`);
    expect((await announce()).body.values.blockers).toEqual(['no-venue', 'no-date', 'no-start-time']);
    const { sessions, sections } = await read(eventId);
    const session = { ...sessions.sessions[0], date: '2027-03-06', startTime: '14:00', room: '三楼报告厅' };
    const save = (room: string) =>
      admin.put(`/api/events/${eventId}/sessions`, { version: sessions.version, sessions: [{ ...session, room }] });
    expect((await save('')).status).toBe(200);
    expect((await announce()).body.values.blockers).toEqual(['no-venue']);
    const [candidateId, roomId] = [randomUUID(), randomUUID()];
    const candidate = {
      ...{ id: candidateId, name: '会议中心', address: '', setting: 'indoors', status: 'asked', contactId: null },
      rooms: [{ id: roomId, name: '', capacities: { theatre: 120 }, exits: 2 }],
      ...{ priceMinor: null, depositMinor: null, depositBy: null, bookBy: null, equipment: [], equipmentNote: '' },
      ...{ fireSafety: 'unknown', fireSafetyFileIds: [], freeWindows: [], travelMinutes: null, travelNote: '' },
      ...{ inspection: [], weatherPlan: '', fallbackId: null },
    };
    const uses = [{ sessionId: session.id, candidateId, roomId, style: 'theatre' }];
    const { version } = sections.venue;
    await admin.put(`/api/events/${eventId}/venue`, { version, facts: { candidates: [candidate], uses: [] } });
    expect((await announce()).body.values.blockers).toEqual(['no-venue']);
    const facts = { candidates: [candidate], uses };
    expect((await admin.put(`/api/events/${eventId}/venue`, { version: version + 1, facts })).status).toBe(200);
    expect((await announce()).body.status).toBe('announced');
  });

  describe('members', () => {
    const save = async (eventId: string, members: object[], client = admin): Promise<Answer> => {
      const { version } = (await admin.get(`/api/events/${eventId}/members`)).body;
      return client.put(`/api/events/${eventId}/members`, { version, members });
    };

    test('an event narrows a role and never widens it', async () => {
      const eventId = await make();
      const { organizer: person, viewer } = ours.people;
      await save(eventId, [
        { personId: person.id, role: 'viewer' },
        { personId: viewer.id, role: 'organizer' },
      ]);
      expect((await organizer.get(`/api/events/${eventId}`)).body).toMatchObject({ role: 'viewer' });
      expect((await saveGoal(eventId, { balanced: 99 }, {}, organizer)).status).toBe(403);
      const asViewer = await clientOf(app, viewer);
      const seen = (await asViewer.get(`/api/events/${eventId}`)).body;
      expect(seen.role).toBe('viewer');
      expect(seen.permissions).not.toContain('goal.edit');
      expect((await saveGoal(eventId, { balanced: 99 }, {}, asViewer)).status).toBe(403);
      await save(eventId, []);
      for (const client of [organizer, asViewer]) expect((await client.get(`/api/events/${eventId}`)).status).toBe(404);
      expect((await admin.get(`/api/events/${eventId}`)).status).toBe(200);
    });

    test('of another organization, absent ones and one named twice are refused alike', async () => {
      const eventId = await make();
      const theirs = await seedOrganization(app, '别家');
      const refusals = [theirs.people.viewer.id, randomUUID()].map((personId) =>
        save(eventId, [{ personId, role: 'viewer' }]),
      );
      const texts = (await Promise.all(refusals)).map((answer) => `${answer.status} ${answer.text}`);
      expect(texts[0]).toMatch(/^400/);
      expect(texts[0]).toBe(texts[1]);
      const { id } = ours.people.lead;
      expect(
        (
          await save(eventId, [
            { personId: id, role: 'lead' },
            { personId: id.toUpperCase(), role: 'viewer' },
          ])
        ).status,
      ).toBe(400);
    });
  });

  describe('lists', () => {
    test('show only one’s own events, with a fixed number of queries for one and for thirty', async () => {
      const shop = await seedOrganization(app, '清单店');
      const theirs = await seedOrganization(app, '别家');
      const as = shop.people.salesperson;
      const client = await clientOf(app, as);
      const make30 = async (count: number) => {
        for (let n = 0; n < count; n += 1)
          await seedEvent(app, shop, [{ person: as, role: 'salesperson' }], { name: `第 ${n} 个` });
      };
      await seedEvent(app, shop, [], { name: '与我无关' });
      await seedEvent(app, theirs, [], { name: '别家的' });
      const count = async (work: () => Promise<unknown>) => (await countStatements(app.database, work)).length;
      const counts: number[] = [];
      for (const more of [1, 29]) {
        await make30(more);
        counts.push(await count(() => client.get('/api/events')));
      }
      const { events } = (await client.get('/api/events')).body;
      expect(events).toHaveLength(30);
      expect(JSON.stringify(events)).not.toMatch(/与我无关|别家的/);
      expect(new Set(events.map((event: { role: string }) => event.role))).toEqual(new Set(['salesperson']));
      expect(counts[1]).toBe(counts[0]);
      expect(counts[0]).toBeGreaterThan(0);
      const asAdmin = (await (await clientOf(app, shop.people.admin)).get('/api/events')).body.events;
      expect(asAdmin).toHaveLength(31);
      expect(await count(() => client.get(`/api/events/${events[0].id}`))).toBeLessThanOrEqual(3);
    }, 60_000);

    test('history comes in pages that miss and repeat nothing', async () => {
      const eventId = await make();
      for (let n = 0; n < 7; n += 1) await saveGoal(eventId, { balanced: 100 + n });
      const seen: string[] = [];
      let before: string | null = '';
      while (before !== null) {
        const page: { changes: { id: string }[]; next: string | null } = (
          await admin.get(`/api/events/${eventId}/changes?limit=3${before && `&before=${before}`}`)
        ).body;
        seen.push(...page.changes.map((change) => change.id));
        before = page.next;
      }
      expect(seen).toHaveLength(8);
      expect(new Set(seen).size).toBe(8);
    });
  });

  test('history, outbox and snapshots hold no name, mail or phone of a person', async () => {
    const person = { name: '独孤求败', mail: 'dugu@example.com', phone: '13987654321', role: 'viewer', teamId: null };
    const added = (await admin.post('/api/people', { ...person, withLink: true })).body.person;
    const renamed = { ...person, name: '令狐冲', phone: '', version: added.version };
    expect((await admin.patch(`/api/people/${added.id}`, renamed)).status).toBe(200);
    const eventId = await make();
    await saveGoal(eventId, announceable);
    await admin.post(`/api/events/${eventId}/announce`);
    for (const table of ['change', 'outbox', 'event_snapshot', 'done_request', 'sign_in_session', 'event_section']) {
      const text = JSON.stringify(await app.database.query(`SELECT * FROM ${table}`));
      expect(text).not.toMatch(/独孤求败|令狐冲|dugu@example|13987654321/);
    }
    const audit = (await admin.get('/api/changes?section=person&limit=2')).body.changes;
    expect(audit[0]).toMatchObject({
      before: { name: '独孤求败', phone: '13987654321' },
      after: { name: '令狐冲', phone: '' },
    });
    expect((await admin.patch(`/api/people/${added.id}`, { ...renamed, version: 1 })).status).toBe(200);
    const stale = await admin.patch(`/api/people/${added.id}`, { ...renamed, name: '风清扬', version: 1 });
    expect([stale.status, stale.body.values.current.name]).toEqual([409, '令狐冲']);
  });

  test('teams form a tree: no rings, not even by two moves at once or in capital letters', async () => {
    const shop = await seedOrganization(app, '树');
    const client = await clientOf(app, shop.people.admin);
    const team = async (name: string, parentId: string | null = null): Promise<string> =>
      (await client.post('/api/teams', { name, kind: 'region', parentId })).body.id;
    const move = (id: string, name: string, parentId: string | null, version = 1) =>
      client.patch(`/api/teams/${id}`, { version, name, kind: 'region', parentId });
    const [a, b] = [await team('a'), await team('b')];
    const answers = await Promise.all([move(a, 'a', b), move(b, 'b', a)]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 400]);
    const [top, below] = answers[0]?.status === 200 ? [b, a] : [a, b];
    for (const id of [top, top.toUpperCase()])
      expect((await move(id, 'x', below)).body.fields[0].code).toBe('team_below_itself');
    expect((await client.send('DELETE', `/api/teams/${top}`)).body.code).toBe('team_in_use');
    expect((await client.send('DELETE', `/api/teams/${below}`)).status).toBe(204);
    const theirs = await seedOrganization(app, '别家');
    const foreign = (
      await (await clientOf(app, theirs.people.admin)).post('/api/teams', { name: 'f', kind: 'team', parentId: null })
    ).body.id;
    expect((await client.post('/api/teams', { name: 'c', kind: 'team', parentId: foreign })).status).toBe(400);
  });
});
