import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../testing/scratch-database.js';
import { seedOrganization, type SeededPerson, seedPassword } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import { linkLostPassword } from './link-lost-password.js';

const password = '一蓑烟雨任平生 2027';

describe.each(await databaseKinds())('a link from the console on %s', (kind) => {
  let app: TestApp;
  let operator: SeededPerson;
  beforeAll(async () => {
    app = await startTestApp(kind);
    operator = (await seedOrganization(app)).people.admin;
    await app.database.query('UPDATE account SET operator = true WHERE id = $1', [operator.accountId]);
    await app.database.query(`UPDATE person SET mail = '' WHERE id = $1`, [operator.id]);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const make = (name = operator.signInName) => linkLostPassword(app.database, app.config, name, new Date());
  const tokenOf = async (): Promise<string> => (await make())?.url.split('=')[1] ?? '';
  const signIn = async (with_: string) =>
    (await app.client().post('/api/sign-in', { signInName: operator.signInName, password: with_ })).status;
  const claim = (token: string) =>
    app.client().post('/api/access-links/claim', { token, signInName: operator.signInName, password });

  test('brings an operator without a mail address back in, once', async () => {
    const token = await tokenOf();
    expect(await signIn(seedPassword)).toBe(200);
    expect((await claim(token)).status).toBe(200);
    expect(await signIn(seedPassword)).toBe(401);
    expect(await signIn(password)).toBe(200);
    expect((await claim(token)).body.code).toBe('link_used_or_expired');
  });

  test('ends the one before, goes stale, and is in the history without a name', async () => {
    const [first, second] = [await tokenOf(), await tokenOf()];
    expect((await claim(first)).body.code).toBe('link_used_or_expired');
    await app.database.query(`UPDATE access_link SET expires_at = now() - interval '1 second' WHERE used_at IS NULL`);
    expect((await claim(second)).body.code).toBe('link_used_or_expired');
    const [change] = await app.database.query(
      `SELECT section, cause, actor_id, subject_id, after FROM change ORDER BY id DESC LIMIT 1`,
    );
    expect(change).toEqual({
      ...{ section: 'person', cause: 'access', actor_id: null, subject_id: operator.id },
      after: { link: 'reset-password' },
    });
  });

  test('is for those who may sign in, however the name is written', async () => {
    expect(await make('nobody@example.com')).toBeNull();
    expect(await make('no name at all')).toBeNull();
    expect(await make(` ${operator.signInName.toUpperCase()} `)).not.toBeNull();
    await app.database.query('UPDATE person SET disabled_at = now() WHERE id = $1', [operator.id]);
    expect(await make()).toBeNull();
    await app.database.query('UPDATE person SET disabled_at = NULL WHERE id = $1', [operator.id]);
  });
});
