import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CreateEvent as CreateEventBody } from '@backcast/contracts/events/event';
import { emptySections } from '@backcast/planning/event-sections';
import { AudiencesRead } from '../calendars/audiences.read.js';
import { CalendarRead } from '../calendars/calendar.read.js';
import { RulesRead } from '../compliance/rules.read.js';
import { CreateEvent } from '../events/create-event.js';
import { EventOutlookRead } from '../events/event-outlook.read.js';
import { EventRead } from '../events/event.read.js';
import { PlanContextRead } from '../events/plan-context.read.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { makeOrganization, makePerson } from '../testing/builders.js';
import { databaseKinds, openScratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { newEvent } from '../testing/seed-people.js';
import { MakeDigests } from './make-digests.js';
import { MovesSinceRead } from './moves-since.read.js';

class SetClock extends Clock {
  constructor(private readonly instant: string) {
    super();
  }
  override now(): Date {
    return new Date(this.instant);
  }
}

const makeDigests = (database: ScratchDatabase['database'], clock: Clock): MakeDigests => {
  const calendars = new CalendarRead(database, clock);
  const context = new PlanContextRead(calendars, new RulesRead(database), new AudiencesRead(database));
  const events = new EventRead(database, clock);
  const outlooks = new EventOutlookRead(events, context);
  const moves = new MovesSinceRead(database, events, context);
  return new MakeDigests(database, clock, new Config({ PUBLIC_URL: 'https://e.example.com' }), outlooks, moves);
};

/** An event as the product makes it, without a target, open to nobody but admins. */
const makeWholeEvent = async (db: ScratchDatabase['database'], orgId: string, name: string, date: string | null) => {
  const [admin] = await db.query<{ id: string }>(`SELECT id FROM person WHERE org_id = $1 AND name = 'admin'`, [orgId]);
  const actor = { orgId, personId: String(admin?.id), role: 'admin', operator: false } as Actor;
  const body = newEvent({ name, howMuch: null, when: { date, startTime: null, endTime: null } });
  return (await new CreateEvent(db, new Clock()).execute(actor, body as CreateEventBody)).id;
};

const addOpenGuest = async (db: ScratchDatabase['database'], orgId: string, eventId: string, name: string) => {
  const contactId = randomUUID();
  await db.query('INSERT INTO contact (id, org_id, name) VALUES ($1, $2, $3)', [contactId, orgId, name]);
  const guest = {
    id: randomUUID(),
    contactId,
    isKey: true,
    status: 'in-talks',
    checkpoints: [],
    freeTimes: [],
    substitutes: [],
  };
  const facts = { ...emptySections.guests, guests: [guest] };
  // Nothing else is late.
  await db.query(
    `UPDATE event_facts SET facts = facts || '{"prepWorkingDays": 1}' WHERE event_id = $1 AND section = 'timing'`,
    [eventId],
  );
  await db.query(`DELETE FROM event_facts WHERE event_id = $1 AND section IN ('tasks', 'materials', 'budget')`, [
    eventId,
  ]);
  await db.query(`UPDATE event_facts SET facts = $2 WHERE event_id = $1 AND section = 'guests'`, [
    eventId,
    JSON.stringify(facts),
  ]);
};

describe.each(await databaseKinds())('digest on %s', (kind) => {
  let scratch: ScratchDatabase;

  beforeAll(async () => {
    scratch = await openScratchDatabase(kind);
  }, 60_000);
  afterAll(async () => scratch.close());
  afterEach(async () => {
    await scratch.database.transaction(async (tx) => {
      await tx.query(`SET LOCAL backcast.rewrites_history = 'on'`);
      await tx.query('TRUNCATE organization CASCADE');
    });
  });

  const runAt = async (instant: string): Promise<void> =>
    makeDigests(scratch.database, new SetClock(instant)).execute();
  const digests = async (orgId: string): Promise<string[]> =>
    (
      await scratch.database.query<{ d: string }>(
        `SELECT to_char(local_date, 'YYYY-MM-DD') AS d FROM digest WHERE org_id = $1 ORDER BY 1`,
        [orgId],
      )
    ).map((row) => row.d);
  const mails = async (orgId: string) =>
    scratch.database.query<{ name: string; subject: string; text: string }>(
      `SELECT p.name, m.subject, m.text FROM mail m JOIN person p ON p.id = m.person_id WHERE m.org_id = $1 ORDER BY p.name`,
      [orgId],
    );

  test.each([
    ['Asia/Shanghai', 8, '2026-11-21T23:59:59Z', []],
    ['Asia/Shanghai', 8, '2026-11-22T00:00:00Z', ['2026-11-22']],
    ['Asia/Shanghai', 8, '2026-11-22T15:59:59Z', ['2026-11-22']],
    // A minute later it is midnight there, and the hour of the next day has not come.
    ['Asia/Shanghai', 8, '2026-11-22T16:00:00Z', []],
    ['Asia/Shanghai', 0, '2026-11-22T16:00:00Z', ['2026-11-23']],
    ['America/New_York', 8, '2026-11-22T00:00:00Z', ['2026-11-21']],
    ['America/New_York', 23, '2026-11-22T03:59:00Z', []],
    ['Asia/Kathmandu', 8, '2026-11-22T02:14:59Z', []],
    ['Asia/Kathmandu', 8, '2026-11-22T02:15:00Z', ['2026-11-22']],
  ])('in %s at %i o’clock: at %s made for %j', async (zone, hour, instant, dates) => {
    const orgId = await makeOrganization(scratch.database, { zone, digest_hour: hour });
    await runAt(instant);
    expect(await digests(orgId)).toEqual(dates);
  });

  test('run again, and by two processes at once, there is one digest and one mail a reader', async () => {
    const orgId = await makeOrganization(scratch.database);
    await makePerson(scratch.database, orgId);
    await Promise.all([runAt('2026-11-22T01:00:00Z'), runAt('2026-11-22T01:00:00Z')]);
    await runAt('2026-11-22T05:00:00Z');
    expect(await mails(orgId)).toHaveLength(1);
    await runAt('2026-11-23T00:00:00Z');
    expect(await digests(orgId)).toEqual(['2026-11-22', '2026-11-23']);
    expect(await mails(orgId)).toHaveLength(2);
    const jobs = await scratch.database.query(`SELECT 1 FROM outbox WHERE kind = 'job' AND name = 'send-mail'`);
    expect(jobs).toHaveLength(2);
  });

  test('twin: without the one row a day two processes at once would write to every reader twice', async () => {
    const orgId = await makeOrganization(scratch.database);
    await makePerson(scratch.database, orgId);
    await scratch.database.query('ALTER TABLE digest DROP CONSTRAINT digest_pkey');
    try {
      // Both have looked before either writes.
      const { transaction } = scratch.database;
      let waiting = 0;
      let go = (): void => undefined;
      const both = new Promise<void>((resolve) => (go = resolve));
      scratch.database.transaction = async (work) => {
        if ((waiting += 1) === 2) go();
        await both;
        return transaction.call(scratch.database, work) as never;
      };
      await Promise.all([runAt('2026-11-22T01:00:00Z'), runAt('2026-11-22T01:00:00Z')]).finally(() => {
        scratch.database.transaction = transaction;
      });
      expect(await mails(orgId)).toHaveLength(2);
    } finally {
      await scratch.database.query('DELETE FROM digest');
      await scratch.database.query('ALTER TABLE digest ADD PRIMARY KEY (org_id, local_date)');
    }
  });

  test('goes to active admins and organizers with an address, each with what they may see, in their language', async () => {
    const orgId = await makeOrganization(scratch.database);
    const db = scratch.database;
    await makePerson(db, orgId, { name: 'admin' });
    const organizer = await makePerson(db, orgId, { name: 'organizer', role: 'organizer' });
    await makePerson(db, orgId, { name: 'no address', mail: '' });
    await makePerson(db, orgId, { name: 'disabled', disabled_at: new Date() });
    await makePerson(db, orgId, { name: 'salesperson', role: 'salesperson' });
    const shared = await makeWholeEvent(db, orgId, '开放日', null);
    const other = await makeWholeEvent(db, orgId, '答谢宴', '2026-12-02');
    await makeWholeEvent(db, orgId, '去年的', '2026-11-21');
    await addOpenGuest(db, orgId, other, '顾南');
    await db.query(`INSERT INTO event_member VALUES ($1, $2, $3, 'organizer')`, [shared, orgId, organizer]);
    await db.query(
      `INSERT INTO change (org_id, event_id, section, cause, before, after, at)
       VALUES ($1, $2, 'goal', 'edit', '{"balanced": 40}', '{"balanced": null}', '2026-11-21T20:00Z'), ($1, $2, 'goal', 'edit', '{}', '{}', '2026-11-22T00:30Z'),
              ($1, $2, 'sessions', 'edit', '{}', '{}', '2026-11-20T00:00Z')`,
      [orgId, shared],
    );
    // Both were made long before, not in the hour of this test.
    await db.transaction(async (tx) => {
      await tx.query(`SET LOCAL backcast.rewrites_history = 'on'`);
      await tx.query(`UPDATE change SET at = '2026-11-01T00:00Z' WHERE cause = 'create'`);
    });
    await runAt('2026-11-22T01:00:00Z');
    const sent = await mails(orgId);
    expect(sent.map(({ name }) => name)).toEqual(['admin', 'organizer']);
    const [admin, forOrganizer] = sent;
    expect(admin?.text).toContain('开放日');
    expect(admin?.text).toContain('改动：目标 2 处');
    expect(admin?.text).toContain('带动：平衡目标 40 组 → ');
    expect(admin?.text).not.toContain('场次 1 处');
    expect(admin?.text).toContain('还有 10 天');
    expect(admin?.text).not.toContain('去年的');
    expect(forOrganizer?.text).toContain('下一步：平衡目标没定');
    // Mails are kept: who the guest is stays out of them.
    expect(admin?.text).toContain('下一步：嘉宾还没确认，只剩 10 天');
    expect(admin?.text).toContain('过期：1 件');
    expect(admin?.text).not.toContain('顾南');
    expect(forOrganizer?.text).toContain('开放日');
    expect(forOrganizer?.text).not.toContain('答谢宴');
    expect(admin?.text).toContain('https://e.example.com/');
  });

  test('one organization that fails does not keep the digest from the others', async () => {
    const broken = await makeOrganization(scratch.database);
    const good = await makeOrganization(scratch.database);
    await makePerson(scratch.database, good);
    await makePerson(scratch.database, broken);
    // A zone that this machine does not know, as after a move to an older one.
    await scratch.database.query(`UPDATE organization SET zone = 'Mars/Base' WHERE id = $1`, [broken]);
    await expect(runAt('2026-11-22T01:00:00Z')).rejects.toThrow('1 digests failed');
    expect(await digests(good)).toEqual(['2026-11-22']);
    expect(await digests(broken)).toEqual([]);
  });
});
