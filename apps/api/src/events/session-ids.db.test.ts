import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { Answer } from '../testing/test-client.js';

describe.each(await databaseKinds())('ids of sessions on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let theirs: SeededOrganization;
  beforeAll(async () => {
    app = await startTestApp(kind);
    [ours, theirs] = [await seedOrganization(app), await seedOrganization(app, '别家')];
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const session = (id: string, name: string) => ({
    ...{ id, name, date: '2027-03-06', startTime: '14:00', endTime: '16:00', room: '', capacityPeople: 120 },
  });
  const save = async (organization: SeededOrganization, eventId: string, id: string, name: string): Promise<Answer> => {
    const client = await clientOf(app, organization.people.admin);
    const { version } = (await client.get(`/api/events/${eventId}`)).body.sessions;
    return client.put(`/api/events/${eventId}/sessions`, { version, sessions: [session(id, name)] });
  };
  const namesOf = async (organization: SeededOrganization, eventId: string): Promise<string[]> => {
    const { body } = await (await clientOf(app, organization.people.admin)).get(`/api/events/${eventId}`);
    return body.sessions.sessions.map(({ name }: { name: string }) => name);
  };

  test('chosen twice for two events belong to each of them alone, also across organizations', async () => {
    const id = randomUUID();
    const events: [SeededOrganization, string, string][] = [
      [ours, await seedEvent(app, ours), '上午'],
      [ours, await seedEvent(app, ours), '下午'],
      [theirs, await seedEvent(app, theirs), '晚上'],
    ];
    const answers = await Promise.all(events.map(([who, eventId, name]) => save(who, eventId, id, name)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    for (const [who, eventId, name] of events) expect(await namesOf(who, eventId)).toEqual([name]);
    expect((await save(ours, String(events[0]?.[1]), id, '改名')).status).toBe(200);
    expect(await namesOf(ours, String(events[1]?.[1]))).toEqual(['下午']);
    expect(await namesOf(theirs, String(events[2]?.[1]))).toEqual(['晚上']);
  });

  test('chosen twice in one event are refused', async () => {
    const eventId = await seedEvent(app, ours);
    const client = await clientOf(app, ours.people.admin);
    const id = randomUUID();
    const sessions = [session(id, '上午'), session(id, '下午')];
    const refused = await client.put(`/api/events/${eventId}/sessions`, { version: 1, sessions });
    expect([refused.status, refused.body.fields[0].code]).toEqual([400, 'duplicate']);
  });
});
