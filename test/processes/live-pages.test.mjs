// Several processes on one database: what is done through one is seen through the other, and jobs run elsewhere.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { ApiClient } from '../support/api-client.mjs';
import { postgresAnswers, redisAnswers } from '../support/backends.mjs';
import { makeOwnStore } from '../support/own-store.mjs';
import { startProduct } from '../support/start-product.mjs';
import { hintAbout, openHintStream } from './hint-stream.mjs';

const admin = { email: 'admin@example.com', password: 'a long enough sentence for this' };
const signIn = { signInName: admin.email, password: admin.password };

const settings = [];
if (await postgresAnswers()) settings.push({ name: 'PostgreSQL alone', queue: 'database' });
if ((await postgresAnswers()) && (await redisAnswers()))
  settings.push({ name: 'PostgreSQL and Redis', queue: 'redis' });
if (settings.length === 0) console.log('Not covered: several processes need a PostgreSQL at TEST_DATABASE_URL.');

for (const { name, queue } of settings) {
  describe(`two API processes and a worker on ${name}`, { timeout: 120_000 }, () => {
    let store, first, second, worker, one, other;

    before(async () => {
      const own = await makeOwnStore('postgres-redis');
      const { REDIS_URL, ...withoutRedis } = own.env;
      store = queue === 'redis' ? own : { ...own, env: withoutRedis };
      const env = { BACKCAST_JOBS: 'off' };
      first = await startProduct({ store, admin, env });
      second = await startProduct({ store, env });
      worker = await startProduct({ store, entry: 'worker' });
      one = new ApiClient(first.url);
      other = new ApiClient(second.url);
      await one.signIn(signIn);
      await other.signIn(signIn);
    });
    after(async () => {
      for (const product of [first, second, worker]) await product?.stop();
      await store.remove();
    });

    test('a change made at one is hinted at the other within a second', async () => {
      const stream = await openHintStream(other);
      assert.match(stream.headers.get('content-type'), /^text\/event-stream/);
      const before = await one.get('/organization');
      const { version, name: _, ...rest } = { ...before };
      const { zone, language, digestHour } = rest;
      await one.patch('/organization', { version, name: '晨光教育', zone, language, digestHour });
      const hint = await stream.next(hintAbout('organization'));
      assert.ok(hint.tookMs < 1000, `took ${hint.tookMs} ms`);
      assert.equal((await other.get('/organization')).name, '晨光教育');
      stream.close();
    });

    test('a job from one is done by the worker and hinted at both', async () => {
      const streams = [await openHintStream(one), await openHintStream(other)];
      const person = { name: '王丽', mail: 'wang@example.com', phone: '', role: 'organizer', teamId: null };
      await one.post('/people', { ...person, withLink: true });
      for (const stream of streams) await stream.next(hintAbout('mail'));
      const kept = await untilKept(other);
      assert.equal(kept.to, 'wang@example.com');
      for (const stream of streams) stream.close();
    });

    test('a listener that was cut off comes back by itself and has everything read again', async () => {
      const streams = [await openHintStream(one), await openHintStream(other)];
      await cutListeners(store.env.DATABASE_URL);
      for (const stream of streams) await stream.next((event) => event.name === 'reset');
      await one.post('/teams', { name: '一组', kind: 'team', parentId: null });
      for (const stream of streams) await stream.next(hintAbout('people'));
      for (const stream of streams) stream.close();
    });

    test('whom one disables is out at the other within a second', async () => {
      const person = { name: '李雷', mail: 'li@example.com', phone: '', role: 'viewer', teamId: null };
      const { link } = await one.post('/people', { ...person, withLink: true });
      const theirs = new ApiClient(second.url);
      const claim = { token: link.url.split('=').at(-1), signInName: person.mail, password: '竹杖芒鞋轻胜马 谁怕' };
      await theirs.post('/access-links/claim', claim);
      await one.post(`/people/${(await theirs.get('/me')).person.id}/disable`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await assert.rejects(theirs.get('/me'), /401/);
    });

    test('a sign-in session ended at one ends its stream at the other within a second, and no other', async () => {
      const third = new ApiClient(second.url);
      await third.signIn(signIn);
      const staying = await openHintStream(other);
      const leaving = await openHintStream(third);
      const sameSession = new ApiClient(first.url);
      sameSession.takeCookiesOf(third);
      const begin = performance.now();
      await sameSession.post('/sign-out');
      await leaving.ended;
      assert.ok(performance.now() - begin < 1000, `took ${Math.round(performance.now() - begin)} ms`);
      await one.post('/teams', { name: '二组', kind: 'team', parentId: null });
      await staying.next(hintAbout('people'));
      assert.ok(!staying.events.some((event) => event.data?.about === 'session-ended'));
      staying.close();
    });

    test('the thirteenth stream of one sign-in session is refused', async () => {
      const streams = [];
      for (let number = 0; number < 12; number++) streams.push(await openHintStream(other));
      await assert.rejects(openHintStream(other), /429/);
      for (const stream of streams) stream.close();
    });

    test('a stop ends streams and the process at once', async () => {
      const stream = await openHintStream(other);
      const begin = performance.now();
      assert.equal(await second.stop(), 'SIGTERM', second.output());
      assert.ok(performance.now() - begin < 6000, `took ${Math.round(performance.now() - begin)} ms`);
      await stream.ended;
    });
  });
}

async function untilKept(client) {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const { mails } = await client.get('/mails?state=kept');
    if (mails.length > 0) return mails[0];
    assert.ok(Date.now() < deadline, 'no mail was kept');
  }
}

async function cutListeners(url) {
  const client = new pg.Client(url);
  await client.connect();
  const { rowCount } = await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'backcast live pages'`,
  );
  await client.end();
  assert.ok(rowCount >= 2, `${rowCount} listeners found`);
}
