import { randomUUID } from 'node:crypto';
import { emptyTask } from '@backcast/planning/tasks/first-tasks';
import type { Task } from '@backcast/planning/tasks-facts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../../testing/seed-people.js';
import { startTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { TestClient } from '../../testing/test-client.js';

describe.each(await databaseKinds())('how far a task is, on %s', (kind) => {
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

  const task = (more: Partial<Task>): Task => ({ ...emptyTask, id: randomUUID(), name: '讲稿', ...more });
  const tasksOf = async (id: string) => (await admin.get(`/api/events/${id}`)).body.sections.tasks;
  const eventWith = async (...tasks: Task[]) => {
    const { salesperson, lead } = ours.people;
    const id = await seedEvent(app, ours, [
      { person: salesperson, role: 'salesperson' },
      { person: lead, role: 'lead' },
    ]);
    const { version } = await tasksOf(id);
    const facts = { tasks, holders: [], capacities: [] };
    expect((await admin.put(`/api/events/${id}/tasks`, { version, facts })).status).toBe(200);
    return id;
  };
  const say = (who: TestClient, eventId: string, taskId: string, body: object) =>
    who.put(`/api/events/${eventId}/tasks/${taskId}/state`, { seen: 'open', state: 'done', blocked: null, ...body });

  test('whoever does it ticks it off, without the right to edit the plan; the day is the server’s', async () => {
    const own = task({ ownerId: ours.people.salesperson.id });
    const id = await eventWith(own, task({}));
    const { today } = (await admin.get(`/api/events/${id}`)).body;
    const answer = await say(sales, id, own.id, {});
    expect([answer.status, answer.body.facts.tasks[0]]).toMatchObject([200, { state: 'done', doneOn: today }]);
    const [change] = (await admin.get(`/api/events/${id}/changes?section=tasks&limit=1`)).body.changes;
    expect(change.actor.personId).toBe(ours.people.salesperson.id);
    expect(Object.keys(change.after)).toEqual([`tasks.${own.id}`]);
    const facts = (await tasksOf(id)).facts;
    const edit = await sales.put(`/api/events/${id}/tasks`, { version: answer.body.version, facts });
    expect(edit.status).toBe(403);
  });

  test('somebody else’s task is not theirs to tick off; a lead may say it of any', async () => {
    const other = task({ ownerId: ours.people.organizer.id });
    const id = await eventWith(other);
    expect((await say(sales, id, other.id, {})).status).toBe(403);
    expect((await tasksOf(id)).facts.tasks[0].state).toBe('open');
    const lead = await clientOf(app, ours.people.lead);
    expect((await say(lead, id, other.id, { state: 'started' })).status).toBe(200);
  });

  test('a role makes it theirs too, and being stuck says since when, whom it waits for and why', async () => {
    const own = task({ role: 'invitations' });
    const id = await eventWith(own);
    const { version, facts } = await tasksOf(id);
    const holders = [{ id: randomUUID(), role: 'invitations', personId: ours.people.salesperson.id }];
    await admin.put(`/api/events/${id}/tasks`, { version, facts: { ...facts, holders } });
    const blocked = { personId: ours.people.organizer.id, why: '名单还没给' };
    const { body } = await say(sales, id, own.id, { state: 'blocked', blocked });
    const { today } = (await admin.get(`/api/events/${id}`)).body;
    expect(body.facts.tasks[0]).toMatchObject({ state: 'blocked', blocked: { ...blocked, since: today } });
    const stranger = { state: 'blocked', seen: 'blocked', blocked: { personId: randomUUID(), why: '' } };
    expect((await say(sales, id, own.id, stranger)).body.code).toBe('invalid');
  });

  test('who saw another state is told; saying the same again changes nothing; a task that is not there is not found', async () => {
    const own = task({ ownerId: ours.people.salesperson.id });
    const id = await eventWith(own);
    const done = await say(sales, id, own.id, {});
    const again = await say(sales, id, own.id, {});
    expect([again.status, again.body.version]).toEqual([200, done.body.version]);
    const late = await say(sales, id, own.id, { state: 'started' });
    expect([late.status, late.body.code, late.body.values.current.version]).toEqual([409, 'stale', done.body.version]);
    expect((await say(sales, id, randomUUID(), {})).status).toBe(404);
  });

  test('a lead takes it back in the history', async () => {
    const own = task({ ownerId: ours.people.salesperson.id });
    const id = await eventWith(own);
    await say(sales, id, own.id, {});
    const [change] = (await admin.get(`/api/events/${id}/changes?section=tasks&limit=1`)).body.changes;
    expect((await admin.post(`/api/events/${id}/changes/${change.id}/undo`)).status).toBe(200);
    expect((await tasksOf(id)).facts.tasks[0]).toMatchObject({ state: 'open', doneOn: null });
  });
});
