import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '@backcast/contracts/permissions';
import { databaseKinds } from '../testing/scratch-database.js';
import {
  clientOf,
  type SeededOrganization,
  type SeededPerson,
  seedOrganization,
  seedPassword,
  seedPerson,
} from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { Answer } from '../testing/test-client.js';

const password = '回首向来萧瑟处 也无风雨';

describe.each(await databaseKinds())('access links on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;

  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const tokenIn = (link: { url: string }): string => link.url.split('#')[1]?.split('=')[1] ?? '';
  const invite = async (role: Role = 'viewer', organization = ours): Promise<{ id: string; token: string }> => {
    const admin = await clientOf(app, organization.people.admin);
    const person = { name: '新人', mail: '', phone: '', role, teamId: null, withLink: true };
    const { body } = await admin.post('/api/people', person);
    return { id: body.person.id, token: tokenIn(body.link) };
  };
  const relink = async ({ id }: { id: string }): Promise<Answer> =>
    (await clientOf(app, ours.people.admin)).post(`/api/people/${id}/access-link`);
  const look = (token: string): Promise<Answer> => app.client().post('/api/access-links/look', { token });
  const claim = (token: string, signInName: string, with_ = password): Promise<Answer> =>
    app.client().post('/api/access-links/claim', { token, signInName, password: with_ });
  let names = 0;
  const newName = (): string => `new-${kind}-${(names += 1)}@example.com`;
  const hashOf = async (signInName: string): Promise<string> =>
    (
      await app.database.query<{ hash: string }>('SELECT password_hash AS hash FROM account WHERE sign_in_name = $1', [
        signInName,
      ])
    )[0]?.hash ?? '';

  test('looking never uses a link up; claiming does, and signs in', async () => {
    const { id, token } = await invite();
    for (let round = 0; round < 3; round += 1)
      expect((await look(token)).body).toMatchObject({
        kind: 'join',
        personName: '新人',
        organizationName: '春晖教育',
      });
    const claimed = await claim(token, newName());
    expect(claimed.body).toMatchObject({ person: { id, role: 'viewer' } });
    for (const again of [await claim(token, newName()), await look(token)])
      expect([again.status, again.body.code]).toEqual([410, 'link_used_or_expired']);
  });

  test('the token stands behind #, where no server and no scanner sees it, and nowhere in the database', async () => {
    const { id } = await invite();
    const made = await relink({ id });
    expect(made.body.url).toMatch(/^http:\/\/localhost:3000\/m\.html#join=[\w-]{43}$/);
    const rows = await app.database.query('SELECT * FROM access_link');
    expect(JSON.stringify(rows)).not.toContain(tokenIn(made.body));
    expect(JSON.stringify(await app.database.query('SELECT * FROM change'))).not.toContain(tokenIn(made.body));
  });

  test('twenty claims at once: one wins, one account, one sign-in session', async () => {
    const { id, token } = await invite();
    const answers = await Promise.all(Array.from({ length: 20 }, () => claim(token, newName())));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 410]));
    const sessions = await app.database.query('SELECT 1 FROM sign_in_session WHERE person_id = $1', [id]);
    expect(sessions).toHaveLength(1);
    const orphans = await app.database.query(
      `SELECT sign_in_name FROM account a WHERE sign_in_name LIKE $1 AND NOT EXISTS (SELECT 1 FROM person WHERE account_id = a.id)`,
      [`new-${kind}-%`],
    );
    expect(orphans).toEqual([]);
  }, 30_000);

  test('two people who choose the same new name at once: one gets it, the other is told', async () => {
    const [one, two] = [await invite(), await invite()];
    const name = newName();
    const answers = await Promise.all([claim(one.token, name), claim(two.token, name)]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 400]);
    expect(answers.find((answer) => answer.status === 400)?.body.fields[0].code).toBe('sign_in_name_taken');
  });

  test('a refused claim leaves the link usable', async () => {
    const { token } = await invite();
    expect((await claim(token, newName(), 'short')).body.fields[0].code).toBe('password_too_short');
    expect((await claim(token, 'nobody')).body.fields[0].code).toBe('sign_in_name_invalid');
    expect((await claim(token, newName())).status).toBe(200);
  });

  test('a newer link ends the older one; expiry and disabling end it too', async () => {
    const person = await invite();
    const newer = tokenIn((await relink(person)).body);
    expect((await claim(person.token, newName())).status).toBe(410);
    expect((await look(newer)).status).toBe(200);
    await app.database.query(`UPDATE access_link SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [
      person.id,
    ]);
    expect((await claim(newer, newName())).status).toBe(410);
    const disabled = await invite();
    await (await clientOf(app, ours.people.admin)).post(`/api/people/${disabled.id}/disable`);
    expect((await claim(disabled.token, newName())).status).toBe(410);
    expect((await relink(disabled)).status).toBe(409);
  });

  test('expires seven days after the product’s clock made it; a reset after two hours', async () => {
    app.setClock('2027-01-01T00:00:00Z');
    try {
      const { id } = await invite();
      expect((await relink({ id })).body.expiresAt).toBe('2027-01-08T00:00:00.000Z');
      const person = await seedPerson(app, ours.id, 'viewer');
      expect((await relink(person)).body.expiresAt).toBe('2027-01-01T02:00:00.000Z');
    } finally {
      app.setClock(null);
    }
  });

  test('never changes an account that exists: joining a second organization needs its own password', async () => {
    const theirs = await seedOrganization(app, '别家');
    const known = ours.people.organizer;
    const { id, token } = await invite('viewer', theirs);
    const before = await hashOf(known.signInName);
    const refused = await claim(token, known.signInName.toUpperCase());
    expect([refused.status, refused.body.fields[0].code]).toEqual([400, 'sign_in_name_taken']);
    expect(await hashOf(known.signInName)).toBe(before);
    const joined = await claim(token, known.signInName, seedPassword);
    expect(joined.body).toMatchObject({ person: { id, role: 'viewer' }, organizations: [{ id: ours.id }] });
    expect(await hashOf(known.signInName)).toBe(before);
    const second = await invite('viewer', theirs);
    expect((await claim(second.token, known.signInName, seedPassword)).body.fields[0].code).toBe('sign_in_name_taken');
  });

  test('guessing another account’s password by links is limited as signing in is', async () => {
    const victim = await seedPerson(app, ours.id, 'viewer');
    const { token } = await invite('viewer', await seedOrganization(app, '别家'));
    const statuses: number[] = [];
    for (let round = 0; round < 25; round += 1) statuses.push((await claim(token, victim.signInName)).status);
    expect(statuses.filter((status) => status === 400).length).toBeLessThanOrEqual(20);
    expect(statuses.at(-1)).toBe(429);
  }, 30_000);

  describe('a link that sets a new password', () => {
    const other = '料峭春风吹酒醒 微冷';

    test('ends every sign-in session and every other such link, and is itself used up', async () => {
      const person = await seedPerson(app, ours.id, 'viewer');
      const client = await clientOf(app, person);
      const token = tokenIn((await relink(person)).body);
      expect((await look(token)).body).toMatchObject({ kind: 'reset-password', signInName: person.signInName });
      expect((await claim(token, 'ignored@example.com', other)).status).toBe(200);
      expect((await client.get('/api/me')).status).toBe(401);
      expect((await claim(token, person.signInName)).status).toBe(410);
      expect((await app.client().post('/api/sign-in', { signInName: person.signInName, password: other })).status).toBe(
        200,
      );
    });

    test('is over when the password was changed otherwise', async () => {
      const person = await seedPerson(app, ours.id, 'viewer');
      const token = tokenIn((await relink(person)).body);
      const client = await clientOf(app, person);
      expect((await client.post('/api/password', { current: seedPassword, next: other })).status).toBe(200);
      expect((await claim(token, person.signInName)).status).toBe(410);
    });

    test('is not made by an admin for an account that is somebody elsewhere too', async () => {
      const theirs = await seedOrganization(app, '别家');
      const shared: SeededPerson = await seedPerson(app, ours.id, 'viewer');
      await seedPerson(app, theirs.id, 'admin', { account_id: shared.accountId });
      const refused = await relink(shared);
      expect([refused.status, refused.body.code]).toEqual([409, 'account_of_others']);
    });
  });
});
