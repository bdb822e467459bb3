import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../../testing/seed-people.js';
import { startOwnTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { RemindOfDuties } from './remind-of-duties.js';

const filing = 'duty.ORG-POLICE-FILING-200';

describe.each(await databaseKinds())('reminders of duties on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let id: string;
  beforeAll(async () => {
    app = await startOwnTestApp(kind);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  /** Ten in the morning in Shanghai, where the organization is. */
  const runOn = async (date: string, time = '02:00') => {
    app.setClock(`${date}T${time}:00Z`);
    await app.app.get(RemindOfDuties, { strict: false }).execute();
  };
  // The admin made the event and reads along; the others tell who is meant.
  const mails = async () =>
    app.database.query<{ name: string; subject: string; text: string }>(
      `SELECT p.name, m.subject, m.text FROM mail m JOIN person p ON p.id = m.person_id WHERE m.org_id = $1 AND p.role <> 'admin' ORDER BY m.created_at, p.name`,
      [ours.id],
    );
  const moveTo = async (date: string) => {
    const { version, sessions } = (await admin.get(`/api/events/${id}`)).body.sessions;
    const moved = sessions.map((session: object) => ({ ...session, date }));
    expect((await admin.put(`/api/events/${id}/sessions`, { version, sessions: moved })).status).toBe(200);
  };

  // Outdoors with 300 people on 17 October 2026: the filing has to be made by 30 September, before the holidays.
  beforeEach(async () => {
    app.setClock('2026-08-01T02:00:00Z');
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    const when = { date: '2026-10-17', startTime: '14:00', endTime: '17:00' };
    const where = { place: '西湖广场', setting: 'outdoors', capacityPeople: 500 };
    const members = (['organizer', 'lead'] as const).map((role) => ({ person: ours.people[role], role }));
    id = await seedEvent(app, ours, members, { when, where, howMuch: 2 });
    const { version, facts } = (await admin.get(`/api/events/${id}`)).body.sections.rules;
    await admin.put(`/api/events/${id}/rules`, { version, facts: { ...facts, declaredPeople: 300 } });
  });

  test('are sent once at each distance, and once when it is overdue', async () => {
    // Working days up to 30 September with the make-up day of 20 September and the mid-autumn days off.
    await runOn('2026-09-14');
    expect(await mails()).toEqual([]);
    for (const day of ['2026-09-17', '2026-09-18', '2026-09-22', '2026-09-28', '2026-09-29', '2026-09-30']) {
      await runOn(day);
      await runOn(day, '05:00');
    }
    expect(await mails()).toHaveLength(4 * 1);
    await runOn('2026-10-01');
    await runOn('2026-10-08');
    const sent = await mails();
    expect(sent).toHaveLength(5);
    expect(new Set(sent.map(({ name }) => name))).toEqual(new Set([ours.people.organizer.name]));
    expect(sent[0]?.text).toContain('向属地公安机关备案');
    expect(sent[0]?.text).toContain('没人负责');
    expect(sent[0]?.text).toContain(`/e/${id}/compliance`);
    expect(sent[4]?.subject).toContain('已过期');
  });

  test('go to whoever is in charge, not before the hour of the digest', async () => {
    await admin.post(`/api/events/${id}/duties/${filing}/owner`, { version: 0, ownerId: ours.people.lead.id });
    await runOn('2026-09-28', '00:00');
    expect((await mails()).map(({ name }) => name)).toEqual([ours.people.lead.name]);
    await runOn('2026-09-28', '22:00');
    expect(await mails()).toHaveLength(1);
  });

  test('move with the date, and stop once it was handed in', async () => {
    await runOn('2026-09-29');
    expect(await mails()).toHaveLength(1);
    await moveTo('2026-10-31');
    await runOn('2026-09-29');
    expect(await mails()).toHaveLength(1);
    await runOn('2026-10-20');
    expect(await mails()).toHaveLength(2);
    await admin.post(`/api/events/${id}/duties/${filing}/status`, { version: 0, status: 'handed-in', reason: '' });
    await runOn('2026-10-21');
    await runOn('2026-10-30');
    expect(await mails()).toHaveLength(2);
  });

  test('by two processes at once are sent once', async () => {
    await Promise.all([runOn('2026-09-29'), runOn('2026-09-29')]);
    expect(await mails()).toHaveLength(1);
  });

  test('twin: without the one row for a day and a distance every run would write again', async () => {
    await app.database.query('ALTER TABLE duty_reminder DROP CONSTRAINT duty_reminder_pkey');
    try {
      await runOn('2026-09-29');
      await runOn('2026-09-29');
      expect(await mails()).toHaveLength(2);
    } finally {
      await app.database.query('DELETE FROM duty_reminder');
      await app.database.query('ALTER TABLE duty_reminder ADD PRIMARY KEY (event_id, key, deadline, distance)');
    }
  });
});
