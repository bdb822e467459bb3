import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../../testing/scratch-database.js';
import { clientOf, seedOrganization, type SeededOrganization, type SeededPerson } from '../../testing/seed-people.js';
import { startOwnTestApp, type TestApp } from '../../testing/start-test-app.js';

describe.each(await databaseKinds())('backup by the admin’s button on %s', (kind) => {
  let app: TestApp;
  let organization: SeededOrganization;

  beforeAll(async () => {
    app = await startOwnTestApp(kind);
    organization = await seedOrganization(app, '春晖教育');
    await app.database.query('UPDATE account SET operator = true WHERE id = $1', [organization.people.admin.accountId]);
  }, 60_000);
  afterAll(async () => app.close());

  const cookieOf = async (person: SeededPerson): Promise<string> =>
    [...(await clientOf(app, person)).cookies].map(([name, value]) => `${name}=${value}`).join();
  const download = async (person: SeededPerson) =>
    app.app.inject({ url: '/api/backup', headers: { cookie: await cookieOf(person) } });
  const restore = async (person: SeededPerson, payload: Buffer, type = 'application/gzip') =>
    app.app.inject({
      method: 'POST',
      url: '/api/restore',
      headers: { cookie: await cookieOf(person), 'content-type': type },
      payload,
    });
  const name = async (): Promise<string | undefined> =>
    (await app.database.query<{ name: string }>('SELECT name FROM organization WHERE id = $1', [organization.id]))[0]
      ?.name;

  test('what was downloaded comes back, and everybody signs in again', async () => {
    const backup = await download(organization.people.admin);
    expect([backup.statusCode, backup.headers['content-type']]).toEqual([200, 'application/gzip']);
    expect(backup.headers['content-disposition']).toMatch(/filename="backcast-\d{4}-\d\d-\d\dT\d{6}Z\.backup"/);
    await app.database.query(`UPDATE organization SET name = 'changed since'`);
    const restored = await restore(organization.people.admin, backup.rawPayload);
    expect([restored.statusCode, restored.json()]).toMatchObject([200, { files: 0, tables: expect.any(Number) }]);
    expect(await name()).toBe('春晖教育');
    const before = await clientOf(app, organization.people.admin);
    await app.database.query('UPDATE sign_in_session SET ended_at = NULL');
    expect((await before.get('/api/me')).status).toBe(200);
    await restore(organization.people.admin, backup.rawPayload);
    expect((await before.get('/api/me')).status).toBe(401);
    for (const folder of ['outgoing', 'files/incoming']) {
      expect(await readdir(join(app.config.dataDir, folder))).toEqual([]);
    }
  }, 60_000);

  test.each([
    ['a torn one', (whole: Buffer) => whole.subarray(0, whole.length / 2), 'truncated'],
    ['nothing', () => Buffer.alloc(0), 'truncated'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'not-a-backup'],
  ])('%s is refused and changes nothing', async (_, make, reason) => {
    const backup = await download(organization.people.admin);
    await app.database.query(`UPDATE organization SET name = 'as it was'`);
    const refused = await restore(organization.people.admin, make(backup.rawPayload));
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { code: 'backup_unreadable', values: { reason } },
    ]);
    expect(await name()).toBe('as it was');
  });

  test('only the operator may, because it holds every organization', async () => {
    const other = await seedOrganization(app, '别家');
    expect((await download(other.people.admin)).statusCode).toBe(403);
    expect((await restore(other.people.admin, Buffer.from('x'))).statusCode).toBe(403);
    expect((await download(organization.people.organizer)).statusCode).toBe(403);
  });
});
