import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hashToken } from '../platform/auth/secret-token.js';
import { Config, ConfigError } from '../platform/config/config.js';
import { eventually } from '../testing/eventually.js';
import { databaseKinds, openScratchDatabase } from '../testing/scratch-database.js';
import { startOwnTestApp, type TestApp } from '../testing/start-test-app.js';
import { prepareSetUp } from './prepare-set-up.js';

const kinds = await databaseKinds();
const password = '何妨吟啸且徐行 2027';
const body = (token: string, values: Record<string, unknown> = {}) => ({
  ...{ token, organizationName: '春晖教育', zone: 'Asia/Shanghai', language: 'zh-CN', name: '王丽', password },
  ...{ signInName: 'wang@example.com', ...values },
});

describe.each(kinds)('the first start on %s', (kind) => {
  let app: TestApp;
  let token: string;

  // Behind a proxy that ends TLS, as it is on a server.
  const proxy = '10.200.0.1';
  const overTls = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '1.2.3.4', host: 'events.example.com' };

  const start = async (): Promise<string> => {
    const setUp = await prepareSetUp(app.database, app.config);
    return typeof setUp === 'object' && setUp !== null ? setUp.token : String(setUp);
  };
  /** What the end of the process that printed the token does to its connections. */
  const stop = (): Promise<unknown> =>
    app.database.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'backcast set-up' AND datname = current_database()`,
    );

  beforeAll(async () => {
    app = await startOwnTestApp(kind, {
      TRUST_PROXY: proxy,
      PUBLIC_URL: 'https://events.example.com',
      SMTP_URL: 'smtp://127.0.0.1:1',
    });
    token = await start();
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const count = async (table: string): Promise<number> =>
    (await app.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? -1;

  test('nobody takes it over: every start has its own token, and only the last one printed is good', async () => {
    const first = token;
    await stop();
    token = await start();
    expect(token).not.toBe(first);
    expect(token.length).toBeGreaterThanOrEqual(43);
    expect((await app.client().get('/api/set-up')).body).toEqual({ needed: true });
    for (const guess of [first, 'x'.repeat(43), token.slice(0, -1), `${token}A`, token.toLowerCase()]) {
      const refused = await app.client().post('/api/set-up', body(guess));
      expect([refused.status, refused.body.code]).toEqual([403, 'wrong_token']);
    }
    expect(await count('account')).toBe(0);
  });

  test('wrong fields are refused by name and use nothing up', async () => {
    const wrong: [Record<string, unknown>, string][] = [
      [{ password: 'short' }, 'password'],
      [{ password: '1234567890' }, 'password'],
      [{ signInName: 'nobody' }, 'signInName'],
      [{ zone: 'Asia/Nowhere' }, 'zone'],
      [{ organizationName: ' ' }, 'organizationName'],
      [{ language: 'de' }, 'language'],
    ];
    for (const [values, path] of wrong) {
      const refused = await app.client().post('/api/set-up', body(token, values));
      expect([path, refused.status, refused.body.fields[0].path]).toEqual([path, 400, path]);
    }
    expect(await count('organization')).toBe(0);
  });

  test('eight set-ups at once make one organization, one admin, one sign-in session', async () => {
    const clients = Array.from({ length: 8 }, () => app.client());
    const answers = await Promise.all(
      clients.map((client, n) => client.post('/api/set-up', body(token, { signInName: `admin${n}@example.com` }))),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
    for (const table of ['organization', 'account', 'person', 'sign_in_session']) expect(await count(table)).toBe(1);
    const winner = clients[answers.findIndex((answer) => answer.status === 201)];
    expect((await winner?.get('/api/me'))?.body).toMatchObject({
      operator: true,
      person: { role: 'admin', name: '王丽' },
    });
  });

  test('is over after that, for the same token and for a new start', async () => {
    expect((await app.client().get('/api/set-up')).body).toEqual({ needed: false });
    const again = await app.client().post('/api/set-up', body(token));
    expect([again.status, again.body.code]).toEqual([409, 'set_up_done']);
    expect(await prepareSetUp(app.database, app.config)).toBeNull();
    expect(await count('account')).toBe(1);
  });

  test('the change names no person', async () => {
    const changes = await app.database.query('SELECT before, after FROM change');
    expect(JSON.stringify(changes)).not.toMatch(/王丽|@example/);
    expect(changes).toHaveLength(1);
  });

  test('over TLS cookies are tied to the host, and the address is the visitor’s', async () => {
    const [account] = await app.database.query<{ name: string }>('SELECT sign_in_name AS name FROM account');
    const client = app.client();
    Object.assign(client, { address: proxy });
    const credentials = { signInName: account?.name, password };
    const answer = await client.post('/api/sign-in', credentials, { ...overTls, origin: 'https://events.example.com' });
    expect(answer.status).toBe(200);
    expect(answer.setCookies).toHaveLength(2);
    for (const cookie of answer.setCookies) {
      expect(cookie).toMatch(/^__Host-backcast/);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).not.toMatch(/Domain/);
    }
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=31536000/);
    expect((await client.get('/api/me', overTls)).status).toBe(200);
    // The same cookies over plain HTTP are other cookies.
    expect((await client.get('/api/me')).status).toBe(401);
    const [row] = await app.database.query<{ address: string }>(
      'SELECT address FROM sign_in_session ORDER BY created_at DESC LIMIT 1',
    );
    expect(row?.address).toBe('1.2.3.4');
  });

  test('an operator adds an organization; its first admin claims it by a link', async () => {
    const [account] = await app.database.query<{ name: string }>('SELECT sign_in_name AS name FROM account');
    const operator = app.client();
    await operator.post('/api/sign-in', { signInName: account?.name, password });
    const added = { name: '第二家', zone: 'UTC', language: 'en', adminName: '李雷' };
    const refused = await operator.post('/api/organizations', { ...added, adminMail: 'not a name' });
    expect([refused.status, refused.body.fields[0].path]).toEqual([400, 'adminMail']);
    const made = await operator.post('/api/organizations', { ...added, adminMail: '13812345678' });
    expect(made.status).toBe(201);
    const linkToken = String(made.body.url).split('=')[1];
    const admin = app.client();
    expect((await admin.post('/api/access-links/look', { token: linkToken })).body.signInName).toBe('+8613812345678');
    const claimed = await admin.post('/api/access-links/claim', {
      token: linkToken,
      signInName: '13812345678',
      password,
    });
    expect(claimed.body).toMatchObject({
      operator: false,
      person: { role: 'admin' },
      organization: { name: '第二家' },
    });
    expect((await admin.post('/api/organizations', { ...added, adminMail: '' })).status).toBe(403);
    // An admin beside the operator cannot make a link that opens the operator's account.
    const [person] = await app.database.query<{ id: string }>(
      'SELECT p.id FROM person p JOIN account a ON a.id = p.account_id WHERE a.operator',
    );
    expect((await operator.post(`/api/people/${person?.id}/access-link`)).status).toBe(409);
  });

  test('a forgotten password of the operator goes out by mail, and no admin reads its link in the outbox', async () => {
    const [account] = await app.database.query<{ name: string }>(
      'SELECT sign_in_name AS name FROM account WHERE operator',
    );
    await app.client().post('/api/password/forgot', { signInName: account?.name });
    const admin = app.client();
    await admin.post('/api/sign-in', { signInName: account?.name, password });
    const mails = async () => (await admin.get('/api/mails')).body.mails;
    const [mail] = await eventually(mails, (seen) => seen.length > 0);
    expect(mail).toMatchObject({ state: 'waiting', to: account?.name });
    expect(mail.text).toMatch(/#reset-password=•••/);
    const [stored] = await app.database.query<{ text: string }>('SELECT text FROM mail');
    expect(stored?.text).toMatch(/#reset-password=[\w-]{43}/);
  });
});

describe('set-up without a person', () => {
  const admin = { BACKCAST_ADMIN_EMAIL: ' Wang@Example.com ', BACKCAST_ADMIN_PASSWORD: password };

  test('makes the first admin once, however often and at once it starts', async () => {
    const scratch = await openScratchDatabase(kinds.at(-1) ?? 'embedded');
    try {
      const config = new Config({ ...admin });
      await Promise.all([1, 2, 3].map(() => prepareSetUp(scratch.database, config)));
      expect(await prepareSetUp(scratch.database, config)).toBeNull();
      const accounts = await scratch.database.query('SELECT sign_in_name, operator FROM account');
      expect(accounts).toEqual([{ sign_in_name: 'wang@example.com', operator: true }]);
      // Once it is done, settings that would be refused are not looked at any more.
      expect(await prepareSetUp(scratch.database, new Config({ BACKCAST_ADMIN_EMAIL: 'x' }))).toBeNull();
    } finally {
      await scratch.close();
    }
  }, 60_000);

  test('says what is wrong with its settings', async () => {
    const scratch = await openScratchDatabase(kinds.at(-1) ?? 'embedded');
    try {
      for (const env of [
        { ...admin, BACKCAST_ADMIN_PASSWORD: 'short' },
        { ...admin, BACKCAST_ADMIN_EMAIL: 'nobody' },
        { BACKCAST_ADMIN_EMAIL: 'a@example.com' },
        { BACKCAST_ADMIN_PASSWORD: password },
      ])
        await expect(prepareSetUp(scratch.database, new Config(env))).rejects.toThrow(ConfigError);
    } finally {
      await scratch.close();
    }
  }, 60_000);
});

if (kinds.includes('postgresql'))
  test('of several processes on one database one has the token, and when it ends the next one to start', async () => {
    const scratch = await openScratchDatabase('postgresql');
    const config = new Config({});
    try {
      const starts = await Promise.all([1, 2, 3].map(() => prepareSetUp(scratch.database, config)));
      expect(starts.filter((start) => start === 'token-is-elsewhere')).toHaveLength(2);
      const printed = starts.find((start) => typeof start === 'object');
      const [{ hash } = { hash: null }] = await scratch.database.query<{ hash: Buffer | null }>(
        'SELECT set_up_token_hash AS hash FROM installation',
      );
      expect(hash).toEqual(hashToken(String(printed?.token)));
      await scratch.database.query(
        `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'backcast set-up' AND datname = current_database()`,
      );
      expect(await prepareSetUp(scratch.database, config)).toEqual({ token: expect.any(String) });
    } finally {
      await scratch.close();
    }
  }, 60_000);
