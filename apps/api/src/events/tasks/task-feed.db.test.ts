import { randomUUID } from 'node:crypto';
import { emptyTask } from '@backcast/planning/tasks/first-tasks';
import type { Task } from '@backcast/planning/tasks-facts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { convertIcsCalendar, type IcsCalendar } from 'ts-ics';
import { databaseKinds } from '../../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../../testing/seed-people.js';
import { startTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { Answer, TestClient } from '../../testing/test-client.js';

describe.each(await databaseKinds())('the calendar of one’s tasks, on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let sales: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    sales = await clientOf(app, ours.people.salesperson);
  }, 120_000);
  afterAll(() => app.close(), 30_000);

  const task = (name: string, more: Partial<Task> = {}): Task => ({
    ...{ ...emptyTask, id: randomUUID(), name, days: 2, ownerId: ours.people.salesperson.id },
    ...more,
  });
  const eventWith = async (name: string, ...tasks: Task[]) => {
    const member = { person: ours.people.salesperson, role: 'salesperson' as const };
    const when = { date: '2027-03-06', startTime: '14:00', endTime: '16:00' };
    const eventId = await seedEvent(app, ours, [member], { name, when, zone: 'America/Los_Angeles' });
    const { version } = (await admin.get(`/api/events/${eventId}`)).body.sections.tasks;
    await admin.put(`/api/events/${eventId}/tasks`, { version, facts: { tasks, holders: [], capacities: [] } });
    return eventId;
  };
  const make = async (who: TestClient, eventId: string | null = null) =>
    (await who.post('/api/task-feeds', { eventId })).body as { id: string; url: string };
  // A calendar program sends no cookie.
  const read = (url: string): Promise<Answer> => app.client().get(new URL(url).pathname);
  const parsed = (answer: Answer): IcsCalendar => convertIcsCalendar(undefined, answer.text);

  test('is text/calendar with the own open tasks, all day on the event’s own days, with ids that stay', async () => {
    const [own, other] = [task('讲稿'), task('场地', { ownerId: ours.people.admin.id })];
    const eventId = await eventWith('寒假讲座', own, task('做完的', { state: 'done', doneOn: '2026-11-01' }), other);
    const { url } = await make(sales, eventId);
    const answer = await read(url);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    const { events = [], name } = parsed(answer);
    expect(events).toHaveLength(1);
    expect(name).toContain('寒假讲座');
    // Saturday 6 March: the last working day before it.
    expect(events[0]).toMatchObject({ uid: `${eventId}.${own.id}@backcast`, summary: '讲稿（寒假讲座）' });
    expect(events[0]!.start).toMatchObject({ type: 'DATE', date: new Date('2027-03-05T00:00:00Z') });
    expect(answer.text).toContain('DTSTART;VALUE=DATE:20270305');
    expect(answer.text).toContain('DTEND;VALUE=DATE:20270306');
    expect(answer.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(parsed(await read(url)).events![0]!.uid).toBe(events[0]!.uid);
  });

  test('of all events has those in which something is to be done, and of one event only its own', async () => {
    const first = await eventWith('甲', task('甲一'));
    await eventWith('乙', task('乙一'));
    const all = parsed(await read((await make(sales)).url)).events!.map(({ summary }) => summary);
    expect(all).toEqual(expect.arrayContaining(['甲一（甲）', '乙一（乙）']));
    const one = parsed(await read((await make(sales, first)).url)).events!;
    expect(one.map(({ summary }) => summary)).toEqual(['甲一（甲）']);
  });

  test('made anew the former address is nobody’s; revoked no address is; only a hash is kept', async () => {
    const made = await make(sales);
    const again = await make(sales);
    expect(again.id).toBe(made.id);
    expect((await read(made.url)).status).toBe(404);
    expect((await read(again.url)).status).toBe(200);
    const [row] = await app.database.query<{ row: string }>('SELECT f::text AS row FROM task_feed f WHERE id = $1', [
      made.id,
    ]);
    expect(row!.row).not.toContain(again.url.split('/').at(-1)!.replace('.ics', ''));
    const { feeds } = (await sales.get('/api/task-feeds')).body;
    expect(feeds).toContainEqual({ id: made.id, eventId: null, eventName: null, madeAt: expect.any(String) });
    expect((await admin.send('DELETE', `/api/task-feeds/${made.id}`)).status).toBe(404);
    expect((await sales.send('DELETE', `/api/task-feeds/${made.id}`)).status).toBe(204);
    expect((await read(again.url)).status).toBe(404);
  });

  test('who may not open the event any more reads nothing, nor does who left', async () => {
    const eventId = await eventWith('别处', task('看不到'));
    const [one, all] = [await make(sales, eventId), await make(sales)];
    await app.database.query('DELETE FROM event_member WHERE event_id = $1', [eventId]);
    expect((await read(one.url)).status).toBe(404);
    expect((await read(all.url)).text).not.toContain('看不到');
    expect((await sales.post('/api/task-feeds', { eventId })).status).toBe(404);
    await app.database.query('UPDATE person SET disabled_at = now() WHERE id = $1', [ours.people.salesperson.id]);
    expect((await read(all.url)).status).toBe(404);
    await app.database.query('UPDATE person SET disabled_at = NULL WHERE id = $1', [ours.people.salesperson.id]);
  });

  test('guessing is limited, and so is asking all the time', async () => {
    const { url } = await make(admin);
    const statuses: number[] = [];
    for (let at = 0; at < 61; at += 1) statuses.push((await read(url)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    const guesser = app.client();
    const guess = () => guesser.get(`/api/task-feeds/calendar/${'A'.repeat(43)}.ics`);
    let last = 404;
    for (let at = 0; at < 61 && last === 404; at += 1) last = (await guess()).status;
    expect(last).toBe(429);
    expect((await guesser.get('/api/task-feeds/calendar/short.ics')).status).toBe(400);
  }, 60_000);
});
