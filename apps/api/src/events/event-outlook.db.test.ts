import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EventList } from '@backcast/contracts/events/event';
import { addDays } from '@backcast/calendar/plain-date';
import { countStatements } from '../testing/count-statements.js';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { EventOutlookRead } from './event-outlook.read.js';

describe.each(await databaseKinds())('the list of events on %s', (kind) => {
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

  const member = (): { person: SeededOrganization['people']['organizer']; role: 'organizer' } => ({
    person: ours.people.organizer,
    role: 'organizer',
  });
  const listed = async (client = organizer): Promise<EventList['events']> =>
    (await client.get('/api/events')).body.events;
  const outlook = async (eventId: string) => (await listed()).find(({ id }) => id === eventId)?.outlook ?? null;

  test('one event and three take the same number of statements', async () => {
    const count = (): Promise<string[]> => countStatements(app.database, () => listed());
    await seedEvent(app, ours, [member()]);
    // What is read once a process is read now.
    await count();
    const one = await count();
    await seedEvent(app, ours, [member()]);
    await seedEvent(app, ours, [member()]);
    const three = await count();
    expect(await listed()).toHaveLength(3);
    expect(three).toHaveLength(one.length);
    expect(one.filter((sql) => sql.includes('event_facts'))).toHaveLength(1);
  });

  test('twin: reading each event for itself takes more statements with each of them', async () => {
    const reader = { orgId: ours.id, personId: null, role: 'admin' } as const;
    const ids = (await listed()).map(({ id }) => id);
    const outlooks = app.app.get(EventOutlookRead, { strict: false });
    const together = await countStatements(app.database, () => outlooks.ofEvents(reader, ids));
    const apart = await countStatements(app.database, async () => {
      for (const id of ids) await outlooks.ofEvents(reader, [id]);
    });
    expect(apart).toHaveLength(together.length * ids.length);
  });

  test('each event comes with its steps, the next action and the next deadline', async () => {
    const eventId = await seedEvent(app, ours, [member()], { howMuch: null });
    const { today } = (await listed()).find(({ id }) => id === eventId)!;
    const begun = await outlook(eventId);
    expect(begun?.steps.map(({ step, state }) => [step, state])).toEqual(
      expect.arrayContaining([
        ['goal', 'started'],
        ['people', 'empty'],
      ]),
    );
    expect(begun).toMatchObject({ late: 0, next: { urgency: 'blocking', step: 'goal', gap: { code: 'no-target' } } });
    const { sections } = (await admin.get(`/api/events/${eventId}`)).body;
    const supplier = (by: string, name: string) => ({
      ...{ id: randomUUID(), name, contactId: null, delivers: '音响', by, status: 'agreed', ownerId: null, note: '' },
    });
    const suppliers = [supplier(addDays(today, -3), '声动'), supplier(addDays(today, 3), '印刷厂')];
    const saved = await organizer.put(`/api/events/${eventId}/suppliers`, {
      version: sections.suppliers.version,
      facts: { suppliers },
    });
    expect(saved.status).toBe(200);
    expect(await outlook(eventId)).toMatchObject({
      late: 1,
      next: {
        urgency: 'late',
        step: 'people',
        gap: { code: 'delivery-passed', subjects: [{ kind: 'entry', name: '声动' }] },
      },
      deadline: { kind: 'supplier', subject: { name: '印刷厂' }, date: addDays(today, 3) },
    });
  });

  test('an event that is over has no outlook, one that was shared with nobody else is not listed', async () => {
    const when = { date: '2020-05-01', startTime: null, endTime: null };
    const over = await seedEvent(app, ours, [member()], { when });
    const foreign = await seedEvent(app, ours, []);
    const events = await listed();
    expect(events.find(({ id }) => id === over)).toMatchObject({ isOver: true, outlook: null });
    expect(events.find(({ id }) => id === foreign)).toBeUndefined();
    expect((await listed(admin)).find(({ id }) => id === foreign)?.outlook).not.toBeNull();
  });
});
