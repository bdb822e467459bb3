import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { makeOrganization, makePerson } from '../../testing/builders.js';
import { eventually } from '../../testing/eventually.js';
import { databaseKinds, openScratchDatabase, type ScratchDatabase } from '../../testing/scratch-database.js';
import { Config } from '../config/config.js';
import { DeliverMail } from './deliver-mail.js';
import { MailServer } from './mail-server.js';
import { MailsRead } from './mails.read.js';
import { QueueForgottenMails } from './queue-forgotten-mails.js';
import { RetryMail } from './retry-mail.js';
import { addMail } from './send-mail.js';

type Received = { to: string[]; raw: string };

/** A real SMTP server; addresses that begin with "no" are refused for good, with "later" for now. */
const startSmtp = async (): Promise<{ url: string; received: Received[]; stop: () => Promise<void> }> => {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onRcptTo: ({ address }, _session, answer) => {
      if (address.startsWith('no')) return answer(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
      if (address.startsWith('later')) return answer(Object.assign(new Error('come later'), { responseCode: 451 }));
      return answer();
    },
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map((one) => one.address), raw: Buffer.concat(chunks).toString() });
        answer();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const stop = async (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, received, stop };
};

/** Accepts connections and never says a word. */
const startSilence = async (): Promise<Server> => {
  const server = createServer(() => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

describe.each(await databaseKinds())('mail on %s', (kind) => {
  let scratch: ScratchDatabase;
  let orgId: string;
  let smtp: Awaited<ReturnType<typeof startSmtp>>;

  beforeAll(async () => {
    scratch = await openScratchDatabase(kind);
    orgId = await makeOrganization(scratch.database);
    smtp = await startSmtp();
  }, 60_000);
  afterAll(async () => {
    await smtp.stop();
    await scratch.close();
  });
  beforeEach(async () => {
    smtp.received.length = 0;
    await scratch.database.query('DELETE FROM mail');
    await scratch.database.query('DELETE FROM outbox');
  });

  const serverAt = (url: string | null): MailServer =>
    new MailServer(new Config(url === null ? {} : { SMTP_URL: url, PUBLIC_URL: 'https://events.example.com' }));
  const deliver = (url: string | null): DeliverMail => new DeliverMail(scratch.database, serverAt(url));
  const mails = () => new MailsRead(scratch.database, serverAt(null)).list(orgId, {});
  const write = async (mail: string, text = '您好'): Promise<string> => {
    const personId = await makePerson(scratch.database, orgId, { mail });
    await scratch.database.transaction((tx) => addMail(tx, { orgId, personId, subject: '讲座 3 组', text }));
    const [row] = await scratch.database.query<{ id: string }>('SELECT id FROM mail ORDER BY seq DESC LIMIT 1');
    return row?.id ?? '';
  };
  const only = async () => (await mails()).mails[0];

  test('goes to the address that the person has now, once, also when the job runs again', async () => {
    const id = await write('old@example.com');
    await scratch.database.query(`UPDATE person SET mail = 'new@example.com' WHERE mail = 'old@example.com'`);
    await deliver(smtp.url).execute(id);
    await deliver(smtp.url).execute(id);
    expect(smtp.received.map(({ to }) => to)).toEqual([['new@example.com']]);
    expect(smtp.received[0]?.raw).toContain(`Message-ID: <${id}@events.example.com>`);
    expect(await only()).toMatchObject({ state: 'sent', attempts: 1, problem: '', sentAt: expect.any(String) });
  });

  test('two jobs at once send one mail', async () => {
    const id = await write('a@example.com');
    const both = await Promise.allSettled([deliver(smtp.url).execute(id), deliver(smtp.url).execute(id)]);
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    expect(smtp.received).toHaveLength(1);
  });

  test('twin: without the claim, the second job would send it too', async () => {
    const id = await write('a@example.com');
    const sent: string[] = [];
    let isSending = (): void => undefined;
    const sending = new Promise<void>((resolve) => (isSending = resolve));
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const slow = Object.create(serverAt(smtp.url), {
      send: {
        value: async ({ to }: { to: string }) => {
          sent.push(to);
          isSending();
          await finished;
        },
      },
    }) as MailServer;
    const first = new DeliverMail(scratch.database, slow).execute(id);
    await sending;
    await expect(new DeliverMail(scratch.database, slow).execute(id)).rejects.toThrow('by another process');
    expect(sent).toHaveLength(1);
    await scratch.database.query('UPDATE mail SET sending_until = NULL');
    const second = new DeliverMail(scratch.database, slow).execute(id);
    await eventually(
      () => sent.length,
      (count) => count === 2,
    );
    finish();
    await Promise.all([first, second]);
  });

  test('a list of addresses in one field reaches nobody else, and a header cannot be smuggled in', async () => {
    const personId = await makePerson(scratch.database, orgId, { mail: 'a@example.com, b@example.com' });
    const subject = 'x\r\nBcc: c@example.com';
    await scratch.database.transaction((tx) => addMail(tx, { orgId, personId, subject, text: '' }));
    const [row] = await scratch.database.query<{ id: string }>('SELECT id FROM mail');
    await deliver(smtp.url)
      .execute(row?.id ?? '')
      .catch(() => undefined);
    for (const { to, raw } of smtp.received) {
      expect(to).toHaveLength(1);
      expect(raw).not.toMatch(/^Bcc:/m);
    }
    expect(smtp.received.flatMap(({ to }) => to)).not.toContain('b@example.com');
  });

  test('without a server or an address it is kept and readable, and can be tried again', async () => {
    const id = await write('a@example.com');
    await deliver(null).execute(id);
    expect(await only()).toMatchObject({ state: 'kept', to: 'a@example.com', text: '您好' });
    const retry = new RetryMail(scratch.database, new MailsRead(scratch.database, serverAt(smtp.url)));
    expect(await retry.execute(orgId, id)).toMatchObject({ state: 'waiting', attempts: 0 });
    await deliver(smtp.url).execute(id);
    expect(smtp.received).toHaveLength(1);
    await expect(retry.execute(orgId, id)).rejects.toMatchObject({ code: 'conflict' });

    const homeless = await write('');
    await deliver(smtp.url).execute(homeless);
    expect(await only()).toMatchObject({ state: 'kept', problem: 'no-address' });
  });

  test('refused for good is failed at once; refused for now is tried ten times', async () => {
    await deliver(smtp.url).execute(await write('nobody@example.com'));
    expect(await only()).toMatchObject({ state: 'failed', attempts: 1, problem: expect.stringContaining('550') });

    const id = await write('later@example.com');
    for (let attempt = 1; attempt < 10; attempt++) {
      await expect(deliver(smtp.url).execute(id)).rejects.toThrow('come later');
      expect(await only()).toMatchObject({ state: 'waiting', attempts: attempt });
    }
    await deliver(smtp.url).execute(id);
    expect(await only()).toMatchObject({ state: 'failed', attempts: 10 });
    expect(smtp.received).toEqual([]);
  });

  test('a server that hangs, or is not there, fails in bounded time and the mail waits', async () => {
    const silence = await startSilence();
    const { port } = silence.address() as AddressInfo;
    const id = await write('a@example.com');
    const begin = Date.now();
    const patience = 'greetingTimeout=300&socketTimeout=300&connectionTimeout=300';
    await expect(deliver(`smtp://127.0.0.1:${port}?${patience}`).execute(id)).rejects.toThrow();
    await expect(deliver('smtp://127.0.0.1:1').execute(id)).rejects.toThrow('ECONNREFUSED');
    expect(Date.now() - begin).toBeLessThan(5_000);
    expect(await only()).toMatchObject({
      state: 'waiting',
      attempts: 2,
      problem: expect.stringContaining('ECONNREFUSED'),
    });
    silence.close();
  });

  test('what the queue has lost is queued again after an hour, once', async () => {
    await write('a@example.com');
    const forgotten = new QueueForgottenMails(scratch.database);
    await scratch.database.query('DELETE FROM outbox');
    const queued = async () => scratch.database.query(`SELECT payload FROM outbox WHERE kind = 'job'`);
    await forgotten.execute();
    expect(await queued()).toHaveLength(0);
    await scratch.database.query(`UPDATE mail SET created_at = now() - interval '61 minutes'`);
    await forgotten.execute();
    await forgotten.execute();
    expect(await queued()).toHaveLength(1);
  });

  test('the outbox page shows no links of mails that were sent, pages backwards, and only its organization', async () => {
    const link = 'https://events.example.com/m.html#reset-password=AbCdEfGhIjKlMnOpQrSt_-12';
    const id = await write('a@example.com', `打开\n${link}\n谢谢`);
    expect((await only())?.text).toContain(link);
    await deliver(smtp.url).execute(id);
    expect((await only())?.text).toBe('打开\nhttps://events.example.com/m.html#reset-password=•••\n谢谢');
    expect(smtp.received[0]?.raw).not.toContain('•••');

    for (let number = 0; number < 51; number++) await write(`p${number}@example.com`);
    const first = await mails();
    const read = new MailsRead(scratch.database, serverAt(null));
    const second = await read.list(orgId, { before: first.next ?? '' });
    expect([first.mails.length, second.mails.length, second.next]).toEqual([50, 2, null]);
    expect((await read.list(orgId, { state: 'sent' })).mails.map((mail) => mail.id)).toEqual([id]);
    const other = await makeOrganization(scratch.database);
    expect((await read.list(other, {})).mails).toEqual([]);
    expect(await read.find(other, id)).toBeNull();
  });
});
