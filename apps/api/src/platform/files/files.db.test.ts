import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { largestFileBytes } from '@backcast/contracts/platform/file-limits';
import { databaseKinds } from '../../testing/scratch-database.js';
import { clientOf, seedOrganization, type SeededOrganization } from '../../testing/seed-people.js';
import { startTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { ContentStore, SenderSilent } from './content-store.js';
import { SweepLeftovers } from './sweep-leftovers.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const zip = Buffer.from('504b0304140000000000', 'hex');

describe.each(await databaseKinds())('files on %s', (kind) => {
  let app: TestApp;
  let organization: SeededOrganization;
  let lead: TestClient;

  beforeAll(async () => {
    app = await startTestApp(kind);
    organization = await seedOrganization(app);
    lead = await clientOf(app, organization.people.lead);
  }, 60_000);
  afterAll(async () => app.close());

  const cookieOf = (client: TestClient): string =>
    [...client.cookies].map(([name, value]) => `${name}=${value}`).join();
  const upload = async (body: Buffer | Readable, { name = 'a.png', type = 'image/png', client = lead } = {}) => {
    const response = await app.app.inject({
      method: 'POST',
      url: `/api/files?name=${encodeURIComponent(name)}`,
      headers: { cookie: cookieOf(client), ...(type === '' ? {} : { 'content-type': type }) },
      payload: body,
    });
    return { status: response.statusCode, body: response.json() };
  };
  const leftovers = async (): Promise<string[]> =>
    readdir(join(app.config.dataDir, 'files', 'incoming')).catch(() => []);

  test('a picture comes back byte for byte, typed by its content, and can do nothing', async () => {
    const { status, body } = await upload(png, { name: '平面图.png', type: 'application/octet-stream' });
    const sha256 = createHash('sha256').update(png).digest('hex');
    expect([status, body]).toMatchObject([201, { name: '平面图.png', type: 'image/png', bytes: png.length, sha256 }]);
    const viewer = await clientOf(app, organization.people.viewer);
    const read = await app.app.inject({ url: `/api/files/${body.id}`, headers: { cookie: cookieOf(viewer) } });
    expect(read.rawPayload.equals(png)).toBe(true);
    expect(read.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(png.length),
      'content-disposition': `inline; filename*=UTF-8''%E5%B9%B3%E9%9D%A2%E5%9B%BE.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  test('a document is only saved, under a name that fits its content', async () => {
    const { body } = await upload(pdf, { name: 'page.html', type: 'text/html' });
    const read = await app.app.inject({ url: `/api/files/${body.id}`, headers: { cookie: cookieOf(lead) } });
    expect(read.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''page.html.pdf`);
    expect(read.headers['content-type']).toBe('application/pdf');
  });

  test('the same content twice is one file; in another organization it is another one', async () => {
    const first = await upload(png);
    const second = await upload(png, { name: 'again.png' });
    expect(second.body.id).toBe(first.body.id);
    const other = await seedOrganization(app);
    const foreign = await upload(png, { client: await clientOf(app, other.people.admin) });
    expect(foreign.body.id).not.toBe(first.body.id);
  });

  test('foreign and absent look the same', async () => {
    const { body } = await upload(png);
    const other = await seedOrganization(app);
    const stranger = await clientOf(app, other.people.admin);
    const foreign = await stranger.get(`/api/files/${body.id}`);
    const absent = await stranger.get('/api/files/00000000-0000-4000-8000-000000000000');
    expect([foreign.status, foreign.text]).toEqual([absent.status, absent.text]);
    expect(absent.status).toBe(404);
  });

  test.each([
    ['a page that calls itself a picture', svg, 'image/png'],
    ['a text', Buffer.from('hello'), 'text/plain'],
    ['an archive', zip, 'image/png'],
    ['nothing', Buffer.alloc(0), 'image/png'],
    ['the first bytes of a picture only', png.subarray(0, 4), 'image/png'],
    ['JSON', Buffer.from('{"a":1}'), 'application/json'],
  ])('%s is refused and nothing of it stays', async (_, bytes, type) => {
    const rows = async () => app.database.query('SELECT 1 FROM file');
    const before = (await rows()).length;
    expect(await upload(bytes, { type })).toMatchObject({ status: 415, body: { code: 'file_type_refused' } });
    expect((await rows()).length).toBe(before);
    expect(await leftovers()).toEqual([]);
  });

  test('one byte too many is refused, announced or not, and the largest is taken', async () => {
    const largest = Buffer.concat([png, Buffer.alloc(largestFileBytes - png.length)]);
    const tooLarge = Buffer.concat([largest, Buffer.alloc(1)]);
    expect((await upload(largest)).status).toBe(201);
    expect(await upload(tooLarge)).toMatchObject({ status: 413, body: { code: 'file_too_large' } });
    const unannounced = Readable.from([largest, Buffer.alloc(1)]);
    expect(await upload(unannounced)).toMatchObject({ status: 413, body: { code: 'file_too_large' } });
    expect(await leftovers()).toEqual([]);
  });

  test('a small file that unpacks to a gigantic picture is refused, and nothing of it stays', async () => {
    const bomb = Buffer.from(png);
    bomb.writeUInt32BE(50_000, 16);
    bomb.writeUInt32BE(50_000, 20);
    expect(await upload(bomb)).toMatchObject({ status: 413, body: { code: 'image_too_large' } });
    bomb.writeUInt32BE(1_000, 16);
    expect((await upload(bomb)).status).toBe(201);
    expect(await leftovers()).toEqual([]);
  });

  test('a sender that falls silent in the middle is let go, and nothing of it stays', async () => {
    const contents = app.app.get(ContentStore, { strict: false });
    const source = new Readable({ read: () => undefined });
    source.push(png);
    await expect(contents.receive(source, largestFileBytes, 200)).rejects.toBeInstanceOf(SenderSilent);
    expect(await leftovers()).toEqual([]);
  });

  test('what a killed process left half done is gone at the next start, what is under way is not', async () => {
    const { dataDir } = app.config;
    for (const folder of ['files/incoming', 'outgoing']) {
      await mkdir(join(dataDir, folder), { recursive: true });
      for (const name of ['old', 'new']) await writeFile(join(dataDir, folder, name), 'x');
      const longAgo = new Date(Date.now() - 61 * 60_000);
      await utimes(join(dataDir, folder, 'old'), longAgo, longAgo);
    }
    await app.app.get(SweepLeftovers, { strict: false }).onApplicationBootstrap();
    for (const folder of ['files/incoming', 'outgoing']) {
      expect(await readdir(join(dataDir, folder))).toEqual(['new']);
      await rm(join(dataDir, folder, 'new'));
    }
  });

  test('salespeople and viewers may not add, a name is needed', async () => {
    for (const role of ['salesperson', 'viewer'] as const) {
      expect((await upload(png, { client: await clientOf(app, organization.people[role]) })).status).toBe(403);
    }
    expect(await upload(png, { name: '' })).toMatchObject({ status: 400, body: { code: 'invalid' } });
  });

  test('a content that is gone from the disk is said to be unavailable, and comes back with its next upload', async () => {
    const { body } = await upload(png);
    await rm(join(app.config.dataDir, 'files', body.sha256.slice(0, 2)), { recursive: true });
    expect((await lead.get(`/api/files/${body.id}`)).status).toBe(503);
    await upload(png);
    expect((await lead.get(`/api/files/${body.id}`)).status).toBe(200);
  });
});
