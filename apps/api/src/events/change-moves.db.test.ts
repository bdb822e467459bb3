import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';

describe.each(await databaseKinds())('what a change moved, on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const eventOf = async (id: string) => (await admin.get(`/api/events/${id}`)).body;
  const movesOf = (id: string, change: string) => admin.get(`/api/events/${id}/changes/${change}/moves`);
  const lastChange = async (id: string, section: string) =>
    (await admin.get(`/api/events/${id}/changes?section=${section}&limit=1`)).body.changes[0].id as string;
  const setTarget = async (id: string, balanced: number) => {
    const { goal } = await eventOf(id);
    const body = { version: goal.version, facts: { ...goal.facts, balanced }, pins: goal.pins };
    expect((await admin.put(`/api/events/${id}/goal`, body)).status).toBe(200);
    return lastChange(id, 'goal');
  };

  test('stays the same list whatever is changed afterwards, in that section or another', async () => {
    const id = await seedEvent(app, ours);
    await setTarget(id, 60);
    const change = await setTarget(id, 80);
    const { body, status } = await movesOf(id, change);
    expect(status).toBe(200);
    expect(body.facts).toEqual(['goal.balanced']);
    expect(body.numbers[0]).toMatchObject({ key: 'target.balanced', before: 60, after: 80 });
    await setTarget(id, 200);
    const { staff } = (await eventOf(id)).sections;
    await admin.put(`/api/events/${id}/staff`, { version: staff.version, facts: { ...staff.facts, doors: 9 } });
    expect((await movesOf(id, change)).body).toEqual(body);
  });

  test('of an undo is that of the change, the other way round', async () => {
    const id = await seedEvent(app, ours);
    await setTarget(id, 60);
    const change = await setTarget(id, 80);
    const there = (await movesOf(id, change)).body;
    await admin.post(`/api/events/${id}/changes/${change}/undo`);
    const back = (await movesOf(id, await lastChange(id, 'goal'))).body;
    const turned = there.numbers.map((number: { before: number; after: number }) => ({
      ...number,
      ...{ before: number.after, after: number.before },
    }));
    expect(back.numbers).toEqual(turned);
  });

  test('is for whoever may read the history of that event, and of nothing else', async () => {
    const id = await seedEvent(app, ours);
    const change = await setTarget(id, 70);
    const other = await seedEvent(app, ours);
    expect((await movesOf(other, change)).status).toBe(404);
    const theirs = await clientOf(app, (await seedOrganization(app)).people.admin);
    expect((await theirs.get(`/api/events/${id}/changes/${change}/moves`)).status).toBe(404);
  });
});
