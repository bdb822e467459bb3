import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { databaseKinds } from '../../testing/scratch-database.js';
import { clientOf, type SeededOrganization, seedOrganization, seedPerson } from '../../testing/seed-people.js';
import { startTestApp, type TestApp } from '../../testing/start-test-app.js';

describe.each(await databaseKinds())('who is signed in, on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;

  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
  }, 60_000);
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => app.close(), 30_000);

  const signedIn = async () => {
    const person = await seedPerson(app, ours.id, 'viewer');
    const client = await clientOf(app, person);
    const status = async () => (await client.get('/api/me')).status;
    return { person, status };
  };
  // As another process does: this one hears nothing of it.
  const disableElsewhere = (id: string) =>
    app.database.query('UPDATE person SET disabled_at = now() WHERE id = $1', [id]);
  const passTime = (ms: number) => {
    const now = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => now() + ms);
  };

  test('is asked once for a burst of requests, and again for the next one', async () => {
    const { status } = await signedIn();
    const asked = jest.spyOn(app.database, 'prepared');
    const lookups = () => asked.mock.calls.filter(([name]) => name === 'find-actor').length;
    expect(await Promise.all([status(), status(), status()])).toEqual([200, 200, 200]);
    expect(lookups()).toBe(1);
    passTime(600);
    expect(await status()).toBe(200);
    expect(lookups()).toBe(2);
  });

  test('whom another process disabled is out within a second', async () => {
    const { person, status } = await signedIn();
    expect(await status()).toBe(200);
    await disableElsewhere(person.id);
    passTime(900);
    expect(await status()).toBe(401);
  });

  test('twin: without time passing, what was read just now would still hold', async () => {
    const { person, status } = await signedIn();
    expect(await status()).toBe(200);
    jest.spyOn(performance, 'now').mockReturnValue(performance.now());
    await disableElsewhere(person.id);
    expect(await status()).toBe(200);
  });

  test('whoever was nobody is looked up again', async () => {
    const { person, status } = await signedIn();
    await disableElsewhere(person.id);
    expect(await status()).toBe(401);
    await app.database.query('UPDATE person SET disabled_at = NULL WHERE id = $1', [person.id]);
    expect(await status()).toBe(200);
  });

  test('any transaction of this process is followed by a new look', async () => {
    const { person, status } = await signedIn();
    expect(await status()).toBe(200);
    await app.database.transaction((tx) =>
      tx.query('UPDATE person SET disabled_at = now() WHERE id = $1', [person.id]),
    );
    expect(await status()).toBe(401);
  });
});
