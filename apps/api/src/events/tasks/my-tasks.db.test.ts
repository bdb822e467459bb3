import { randomUUID } from 'node:crypto';
import type { MyTask } from '@backcast/contracts/events/my-tasks';
import { emptyTask } from '@backcast/planning/tasks/first-tasks';
import type { Task } from '@backcast/planning/tasks-facts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { countStatements } from '../../testing/count-statements.js';
import { databaseKinds } from '../../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../../testing/seed-people.js';
import { startTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { TestClient } from '../../testing/test-client.js';

describe.each(await databaseKinds())('my tasks over all events, on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let sales: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
  }, 120_000);
  afterAll(() => app.close(), 30_000);
  const begin = async () => {
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    sales = await clientOf(app, ours.people.salesperson);
  };

  const task = (name: string, more: Partial<Task> = {}): Task => ({
    ...{ ...emptyTask, id: randomUUID(), name, days: 2, ownerId: ours.people.salesperson.id },
    ...more,
  });
  const eventWith = async (name: string, date: string, tasks: Task[], as: SeededOrganization = ours) => {
    const member = { person: as.people.salesperson, role: 'salesperson' as const };
    const when = { date, startTime: '14:00', endTime: '16:00' };
    const eventId = await seedEvent(app, as, [member], { name, when });
    const editor = await clientOf(app, as.people.admin);
    const { version } = (await editor.get(`/api/events/${eventId}`)).body.sections.tasks;
    await editor.put(`/api/events/${eventId}/tasks`, { version, facts: { tasks, holders: [], capacities: [] } });
    return eventId;
  };
  const mine = async (who: TestClient): Promise<MyTask[]> => (await who.get('/api/my-tasks')).body.tasks;

  test('come from all events, what is late first, then by the day on which they must be done', async () => {
    await begin();
    const far = await eventWith('远的', '2027-09-04', [task('远的事')]);
    const near = await eventWith('近的', '2027-03-06', [
      task('赶不上的事', { days: 400 }),
      task('近的事'),
      task('别人的事', { ownerId: ours.people.admin.id }),
      task('做完的事', { state: 'done', doneOn: '2026-11-02' }),
    ]);
    await eventWith('过去的', '2026-03-06', [task('过去的事')]);
    const tasks = await mine(sales);
    expect(tasks.map(({ name, eventId }) => [name, eventId])).toEqual([
      ['赶不上的事', near],
      ['近的事', near],
      ['远的事', far],
    ]);
    expect(tasks[0]!.slackDays).toBeLessThan(0);
    // Saturday 6 March: the last working day before it.
    expect(tasks[1]).toMatchObject({ eventName: '近的', eventDate: '2027-03-06', doneBy: '2027-03-05', mayDo: true });
    expect(await mine(admin)).toMatchObject([{ name: '别人的事' }]);
  });

  test('say for whom a stuck one waits, and follow what is said of them', async () => {
    await begin();
    const stuck = task('等数据');
    const eventId = await eventWith('讲座', '2027-03-06', [stuck]);
    const blocked = { personId: ours.people.lead.id, why: '数据没给' };
    await sales.put(`/api/events/${eventId}/tasks/${stuck.id}/state`, { seen: 'open', state: 'blocked', blocked });
    expect(await mine(sales)).toMatchObject([
      { state: 'blocked', blocked: { ...blocked, personName: ours.people.lead.name } },
    ]);
    await sales.put(`/api/events/${eventId}/tasks/${stuck.id}/state`, {
      seen: 'blocked',
      state: 'done',
      blocked: null,
    });
    expect(await mine(sales)).toEqual([]);
  });

  test('are of events that the person may open, of their organization only', async () => {
    await begin();
    const foreign = await seedOrganization(app);
    const eventId = await eventWith('讲座', '2027-03-06', [task('自己的')]);
    await eventWith('别家的', '2027-03-06', [task('别家的', { ownerId: foreign.people.salesperson.id })], foreign);
    expect((await mine(sales)).map(({ name }) => name)).toEqual(['自己的']);
    await app.database.query('DELETE FROM event_member WHERE event_id = $1', [eventId]);
    expect(await mine(sales)).toEqual([]);
    expect((await app.client().get('/api/my-tasks')).status).toBe(401);
  });

  test('take as many queries for one event as for four', async () => {
    await begin();
    const counts: number[] = [];
    for (const more of [1, 3]) {
      for (let at = 0; at < more; at += 1) await eventWith(`第 ${at} 场`, '2027-03-06', [task('一件事')]);
      counts.push((await countStatements(app.database, () => mine(sales))).length);
    }
    expect(await mine(sales)).toHaveLength(4);
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBe(counts[0]);
  });
});
