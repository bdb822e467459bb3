import { randomUUID } from 'node:crypto';
import { emptyTask } from '@backcast/planning/tasks/first-tasks';
import type { Task } from '@backcast/planning/tasks-facts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../../testing/scratch-database.js';
import {
  clientOf,
  seedEvent,
  type SeededOrganization,
  seedOrganization,
  seedPerson,
} from '../../testing/seed-people.js';
import { startTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { TestClient } from '../../testing/test-client.js';

describe.each(await databaseKinds())('what is said about tasks, on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let sales: TestClient;
  let viewer: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    sales = await clientOf(app, ours.people.salesperson);
    viewer = await clientOf(app, ours.people.viewer);
  }, 120_000);
  afterAll(() => app.close(), 30_000);

  const members = () =>
    (['salesperson', 'lead', 'viewer'] as const).map((role) => ({ person: ours.people[role], role }));
  const eventWith = async (more: Partial<Task> = {}) => {
    const eventId = await seedEvent(app, ours, members());
    const task = { ...emptyTask, id: randomUUID(), name: '讲稿', ownerId: ours.people.salesperson.id, ...more };
    const { version } = (await admin.get(`/api/events/${eventId}`)).body.sections.tasks;
    const facts = { tasks: [task], holders: [], capacities: [] };
    expect((await admin.put(`/api/events/${eventId}/tasks`, { version, facts })).status).toBe(200);
    const path = `/api/events/${eventId}/tasks/${task.id}`;
    const say = (who: TestClient, text: string, id = randomUUID()) => who.post(`${path}/comments`, { id, text });
    const read = async (who: TestClient) => (await who.get(`${path}/comments`)).body;
    const talk = async (who: TestClient) => (await who.get(`/api/events/${eventId}/task-comments`)).body.tasks;
    return { eventId, task, path, say, read, talk };
  };
  const mailsTo = (personId: string) =>
    app.database.query<{ subject: string; text: string }>(
      'SELECT subject, text FROM mail WHERE person_id = $1 ORDER BY seq DESC',
      [personId],
    );
  const mark = (personId: string): string => `@[${personId}]`;

  test('a salesperson says it, everybody who may see the tasks reads it, a viewer says nothing', async () => {
    const { say, read } = await eventWith();
    expect((await say(sales, '数据周三给')).status).toBe(204);
    const { comments, people, members: named, earlier } = await read(viewer);
    expect(comments).toMatchObject([{ text: '数据周三给', authorId: ours.people.salesperson.id, isTakenBack: false }]);
    expect(people).toEqual([{ id: ours.people.salesperson.id, name: ours.people.salesperson.name }]);
    expect(named.map(({ id }: { id: string }) => id)).toContain(ours.people.admin.id);
    expect(earlier).toBe(0);
    expect((await say(viewer, '我也说')).status).toBe(403);
    expect((await say(sales, '  ')).status).toBe(400);
  });

  test('whoever is mentioned gets one mail without the words, and sees it until they answer', async () => {
    const { say, talk, task, eventId } = await eventWith();
    const { lead } = ours.people;
    const before = (await mailsTo(lead.id)).length;
    await say(sales, `${mark(lead.id)} 机密：价格呢？`);
    const mails = await mailsTo(lead.id);
    expect(mails).toHaveLength(before + 1);
    expect(mails[0]!.subject).toContain('讲稿');
    expect(mails[0]!.text).toContain(`/e/${eventId}/plan/tasks?show=mine&open=${task.id}`);
    expect(mails[0]!.text).not.toContain('机密');
    const asLead = await clientOf(app, lead);
    expect(await talk(asLead)).toEqual([{ taskId: task.id, comments: 1, openMentions: 1 }]);
    expect(await talk(sales)).toMatchObject([{ openMentions: 0 }]);
    await say(asLead, '明天给');
    expect(await talk(asLead)).toEqual([{ taskId: task.id, comments: 2, openMentions: 0 }]);
  });

  test('who may not open the event is told nothing of it', async () => {
    const { say } = await eventWith();
    const outside = await seedPerson(app, ours.id, 'salesperson');
    await say(sales, `${mark(outside.id)} ${mark(randomUUID())} 看看`);
    expect(await mailsTo(outside.id)).toEqual([]);
    expect((await clientOf(app, outside)).cookies.get('backcast')).toBeDefined();
    const stranger = await clientOf(app, outside);
    const { path } = await eventWith();
    expect((await stranger.get(`${path}/comments`)).status).toBe(404);
  });

  test('sent again it is there once; the id of somebody else’s is refused', async () => {
    const { say, read } = await eventWith();
    const id = randomUUID();
    const answers = await Promise.all([say(sales, '一次', id), say(sales, '一次', id)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect((await read(admin)).comments).toHaveLength(1);
    expect((await say(admin, '别人的', id)).status).toBe(409);
  });

  test('its author takes it back: the words are gone everywhere, its place is not; nobody else may', async () => {
    const { say, read, path, talk, eventId } = await eventWith();
    const id = randomUUID();
    await say(sales, `${mark(ours.people.lead.id)} 说错了`, id);
    expect((await admin.send('DELETE', `${path}/comments/${id}`)).status).toBe(403);
    expect((await sales.send('DELETE', `${path}/comments/${id}`)).status).toBe(204);
    expect((await sales.send('DELETE', `${path}/comments/${id}`)).status).toBe(204);
    expect((await read(admin)).comments).toMatchObject([{ id, text: '', isTakenBack: true }]);
    expect(await talk(await clientOf(app, ours.people.lead))).toEqual([]);
    const { changes } = (await admin.get(`/api/events/${eventId}/changes?section=task-comment`)).body;
    expect(changes).toHaveLength(2);
    expect(JSON.stringify(changes)).not.toContain('说错了');
  });

  test('a stuck task writes once to whom it asks for help', async () => {
    const { path, eventId, task } = await eventWith();
    const { lead } = ours.people;
    const before = (await mailsTo(lead.id)).length;
    const state = (seen: string, next: string, personId: string | null = null) =>
      sales.put(`${path}/state`, {
        seen,
        state: next,
        blocked: next === 'blocked' ? { personId, why: '没数据' } : null,
      });
    expect((await state('open', 'blocked', lead.id)).status).toBe(200);
    await state('blocked', 'started');
    await state('started', 'blocked', lead.id);
    const mails = await mailsTo(lead.id);
    expect(mails).toHaveLength(before + 1);
    expect(mails[0]!.text).toContain(`/e/${eventId}/plan/tasks?show=mine&open=${task.id}`);
    await state('blocked', 'blocked', ours.people.salesperson.id);
    expect(await mailsTo(ours.people.salesperson.id)).toEqual([]);
  });

  test('so does a task that the edited plan says is stuck, and saving the plan again writes nothing', async () => {
    const { eventId, task } = await eventWith();
    const { lead } = ours.people;
    const before = (await mailsTo(lead.id)).length;
    const save = async (change: (facts: { tasks: Task[] }) => object) => {
      const { version, facts } = (await admin.get(`/api/events/${eventId}`)).body.sections.tasks;
      const answer = await admin.put(`/api/events/${eventId}/tasks`, { version, facts: change(facts) });
      expect(answer.status).toBe(200);
    };
    const blocked = { personId: lead.id, since: '2026-11-20', why: '没数据' };
    const withTask = (facts: { tasks: Task[] }, more: Partial<Task>) => ({
      ...facts,
      tasks: facts.tasks.map((each) => (each.id === task.id ? { ...each, ...more } : each)),
    });
    await save((facts) => withTask(facts, { state: 'blocked', blocked }));
    expect(await mailsTo(lead.id)).toHaveLength(before + 1);
    await save((facts) => withTask(facts, { name: '讲稿二稿' }));
    expect(await mailsTo(lead.id)).toHaveLength(before + 1);
  });
});
