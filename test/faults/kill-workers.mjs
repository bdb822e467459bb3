// F8: kill -9 of workers while they send mails to a real SMTP server. Every mail arrives; one that was on the wire when
// its worker died may arrive twice, with the same Message-ID, and no other. Usage: node test/faults/kill-workers.mjs --rounds 5
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { makeOwnStore } from '../support/own-store.mjs';
import { startProduct } from '../support/start-product.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const mailsEachRound = 20;
const takesMs = 150;

for (const queue of ['database', 'redis']) await prove(queue);

async function prove(queue) {
  const own = await makeOwnStore('postgres-redis');
  const { REDIS_URL, ...withoutRedis } = own.env;
  const store = queue === 'redis' ? own : { ...own, env: withoutRedis };
  const smtp = await startSmtp();
  const env = { SMTP_URL: smtp.url, LOG_LEVEL: 'error' };
  const startWorker = () => startProduct({ store, entry: 'worker', env });
  let worker = await startWorker();
  const database = await connect(store.env.DATABASE_URL);
  const orgId = await makeOrganization(database);
  for (let round = 0; round < rounds; round++) {
    await writeMails(database, orgId, round);
    // In the middle of its work: some mails of this round are out, some on the wire, some wait.
    await untilReceived(smtp, smtp.received.length + 3);
    await pause(Math.random() * 2 * takesMs);
    await worker.kill();
    worker = await startWorker();
  }
  const total = rounds * mailsEachRound;
  const begin = Date.now();
  await untilAllSent(database, total);
  const byId = group(smtp.received);
  assert.equal(byId.size, total, `${byId.size} of ${total} mails arrived`);
  const twice = [...byId.values()].filter((copies) => copies.length > 1).length;
  // Four jobs run at a time: more than that cannot have been on the wire at a kill.
  assert.ok(twice <= rounds * 4, `${twice} mails arrived twice`);
  const seconds = Math.round((Date.now() - begin) / 1000);
  console.log(
    `F8 ${queue} queue: ${rounds} kills, ${total} mails, 0 lost, ${twice} twice, done ${seconds} s after the last`,
  );
  await worker.stop();
  await database.end();
  await smtp.stop();
  await own.remove();
}

async function startSmtp() {
  const received = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData: async (stream, _session, answer) => {
      const text = await readMessage(stream).catch(() => null);
      // Its worker died in the middle of it: that mail is sent again.
      if (text === null) return;
      received.push(/^Message-ID: (.*)$/im.exec(text)[1]);
      setTimeout(answer, takesMs);
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const stop = () => new Promise((resolve) => server.close(resolve));
  return { url: `smtp://127.0.0.1:${server.server.address().port}`, received, stop };
}

async function readMessage(stream) {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}

async function untilReceived({ received }, count) {
  const deadline = Date.now() + 3 * 60_000;
  while (received.length < count) {
    assert.ok(Date.now() < deadline, `${received.length} of ${count} mails came in time`);
    await pause(10);
  }
}

async function connect(url) {
  const client = new pg.Client(url);
  await client.connect();
  // A worker prints when it is ready and answers no requests: wait for the schema that it makes.
  for (;;) {
    const { rows } = await client.query(`SELECT to_regclass('mail') IS NOT NULL AS there`);
    if (rows[0].there) return client;
    await pause(50);
  }
}

async function makeOrganization(database) {
  const sql = `INSERT INTO organization (name, zone, language, digest_hour) VALUES ('春晖教育', 'Asia/Shanghai', 'zh-CN', 23) RETURNING id`;
  return (await database.query(sql)).rows[0].id;
}

/** Mail and job in one statement, as the product writes them in one transaction. */
async function writeMails(database, orgId, round) {
  const sql = `
    WITH people AS (
      INSERT INTO person (org_id, name, mail, role)
      SELECT $1, 'p', 'p' || n || '-' || $2 || '@example.com', 'lead' FROM generate_series(1, ${mailsEachRound}) n RETURNING id
    ), mails AS (
      INSERT INTO mail (org_id, person_id, subject, text) SELECT $1, id, '通知', '您好' FROM people RETURNING id
    )
    INSERT INTO outbox (org_id, kind, name, payload) SELECT $1, 'job', 'send-mail', jsonb_build_object('mailId', id) FROM mails`;
  await database.query(sql, [orgId, String(round)]);
}

async function untilAllSent(database, total) {
  const deadline = Date.now() + 8 * 60_000;
  for (;;) {
    const { rows } = await database.query(`SELECT count(*)::int AS n FROM mail WHERE state = 'sent'`);
    if (rows[0].n === total) return;
    assert.ok(Date.now() < deadline, `${rows[0].n} of ${total} mails were sent in time`);
    await pause(500);
  }
}

function group(ids) {
  const groups = new Map();
  for (const id of ids) groups.set(id, [...(groups.get(id) ?? []), id]);
  return groups;
}
