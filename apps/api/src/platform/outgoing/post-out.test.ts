import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { isPublicAddress, readOutgoingAddress } from './outgoing-address.js';
import { type OutgoingLimits, postOut } from './post-out.js';

const publicAddress = '93.184.216.34';

/** Answers names from a list, one after the other; the last one again and again. */
const namesLeadTo = (...answers: string[][]): { lookup: LookupFunction; asked: () => number } => {
  let asked = 0;
  const lookup: LookupFunction = (_name, options, answer) => {
    const found = (answers[Math.min(asked, answers.length - 1)] ?? []).map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    asked += 1;
    if (options.all) return answer(null, found);
    return answer(null, found[0]?.address ?? '', found[0]?.family);
  };
  return { lookup, asked: () => asked };
};

describe('posting to an address that somebody typed in', () => {
  let server: Server;
  let port: number;
  let seen: { path: string; body: string; headers: IncomingMessage['headers'] }[];
  let answer: (response: ServerResponse) => void;

  beforeAll(async () => {
    server = createServer((incoming, response) => {
      let body = '';
      incoming.on('data', (part: Buffer) => (body += part.toString()));
      incoming.on('end', () => {
        seen.push({ path: incoming.url ?? '', body, headers: incoming.headers });
        answer(response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    seen = [];
    answer = (response) => response.end('{"errcode":0}');
  });

  const post = (url: string, limits: Partial<OutgoingLimits> = {}, headers: Record<string, string> = {}) =>
    postOut({ url, body: '{"谁":"张三"}', contentType: 'application/json', headers }, { privateHosts: [], ...limits });
  const here = () => ({ privateHosts: [`hook.example:${port}`], lookup: namesLeadTo(['127.0.0.1']).lookup });

  test('arrives with its body, its length in bytes and its headers, and gives the answer', async () => {
    const answered = await post(`http://hook.example:${port}/send?key=1`, here(), {
      'webhook-id': 'm1',
      'Transfer-Encoding': 'chunked',
      Host: 'somebody.else',
    });
    expect(answered).toMatchObject({ status: 200, text: '{"errcode":0}' });
    expect(seen).toEqual([
      { path: '/send?key=1', body: '{"谁":"张三"}', headers: expect.objectContaining({ 'webhook-id': 'm1' }) },
    ]);
    expect(seen[0]?.headers.host).toBe(`hook.example:${port}`);
    expect(seen[0]?.headers['transfer-encoding']).toBeUndefined();
  });

  test.each([
    ['not an address', 'address'],
    ['ftp://files.example/a', 'address'],
    ['file:///etc/passwd', 'address'],
    ['https://me:secret@hook.example/', 'address'],
    ['http://hook.example/', 'insecure'],
    ['https://127.0.0.1/', 'private'],
    ['https://127.1:8443/', 'private'],
    ['https://2130706433/', 'private'],
    ['https://0x7f000001/', 'private'],
    ['https://0/', 'private'],
    ['https://10.1.2.3/', 'private'],
    ['https://172.16.0.1/', 'private'],
    ['https://192.168.1.1/', 'private'],
    ['https://100.100.100.200/latest/meta-data', 'private'],
    ['https://169.254.169.254/latest/meta-data', 'private'],
    ['https://168.63.129.16/', 'private'],
    ['https://[::1]/', 'private'],
    ['https://[::]/', 'private'],
    ['https://[::7f00:1]/', 'private'],
    ['https://[::ffff:127.0.0.1]/', 'private'],
    ['https://[::ffff:a9fe:a9fe]/', 'private'],
    ['https://[64:ff9b::7f00:1]/', 'private'],
    ['https://[2002:7f00:1::]/', 'private'],
    ['https://[fd00:ec2::254]/', 'private'],
    ['https://[fe80::1]/', 'private'],
    ['https://224.0.0.1/', 'private'],
    ['https://255.255.255.255/', 'private'],
  ])('%s is refused before anything is looked up (%s)', async (url, reason) => {
    const { lookup, asked } = namesLeadTo([publicAddress]);
    await expect(post(url, { lookup })).rejects.toMatchObject({ reason });
    expect(asked()).toBe(0);
  });

  test.each([
    ['this computer', ['127.0.0.1']],
    ['this computer by IPv6', ['::1']],
    ['IPv4 as IPv6', ['::ffff:10.0.0.1']],
    ['a cloud’s secrets', ['169.254.169.254']],
    ['a public and a private address', [publicAddress, '192.168.0.1']],
    ['nothing', []],
  ])('a name that leads to %s is refused', async (_what, addresses) => {
    const { lookup } = namesLeadTo(addresses);
    await expect(post(`https://hook.example:${port}/`, { lookup })).rejects.toMatchObject({ reason: 'private' });
    expect(seen).toEqual([]);
  });

  test('a public address is let through: the range, and what is typed', () => {
    expect(['1.1.1.1', '2606:4700::1111', publicAddress].filter(isPublicAddress)).toHaveLength(3);
    expect(readOutgoingAddress('https://oapi.dingtalk.com/robot/send?access_token=x', []).hostname).toContain(
      'dingtalk',
    );
  });

  // The name is public when it is checked and this computer a moment later.
  test('a name is looked up once, and the socket takes the address that was checked', async () => {
    const rebinding = namesLeadTo([publicAddress], ['127.0.0.1']);
    await expect(post(`https://hook.example:${port}/`, { lookup: rebinding.lookup, boundMs: 300 })).rejects.toThrow();
    expect(rebinding.asked()).toBe(1);
    expect(seen).toEqual([]);
  });

  test('twin: whoever checks a name first and connects by the name afterwards reaches this computer', async () => {
    const rebinding = namesLeadTo([publicAddress], ['127.0.0.1']);
    await new Promise<void>((resolve, reject) =>
      rebinding.lookup('hook.example', { all: false }, (_error, address) => {
        expect(isPublicAddress(String(address))).toBe(true);
        request({ host: 'hook.example', port, method: 'POST', agent: false, lookup: rebinding.lookup }, () => resolve())
          .once('error', reject)
          .end();
      }),
    );
    expect(seen).toHaveLength(1);
  });

  test('twin: without the check of what a name leads to, the same request arrives here', async () => {
    const { lookup } = namesLeadTo(['127.0.0.1']);
    const url = `http://hook.example:${port}/`;
    await expect(post(url, { lookup, privateHosts: [] })).rejects.toMatchObject({ reason: 'insecure' });
    await post(url, { lookup, privateHosts: [`hook.example:${port}`] });
    expect(seen).toHaveLength(1);
  });

  test('what the operator allowed is that host and port, and no other', async () => {
    const { lookup } = namesLeadTo(['127.0.0.1']);
    const privateHosts = ['sms.intern', `10.0.0.7:8080`];
    expect(readOutgoingAddress('http://10.0.0.7:8080/send', privateHosts).port).toBe('8080');
    expect(() => readOutgoingAddress('https://10.0.0.7/send', privateHosts)).toThrow('private');
    await expect(post('https://other.intern/', { lookup, privateHosts })).rejects.toMatchObject({ reason: 'private' });
  });

  test('redirects are not followed, wherever they lead', async () => {
    answer = (response) => response.writeHead(307, { location: `http://127.0.0.1:${port}/inside` }).end();
    await expect(post(`http://hook.example:${port}/`, here())).rejects.toMatchObject({ reason: 'redirected' });
    expect(seen).toHaveLength(1);
  });

  test('ends in time when nothing, or not the end, is answered', async () => {
    for (const slow of [() => undefined, (response: ServerResponse) => void response.write('{')]) {
      answer = slow;
      const begun = Date.now();
      await expect(post(`http://hook.example:${port}/`, { ...here(), boundMs: 200 })).rejects.toMatchObject({
        reason: 'timeout',
      });
      expect(Date.now() - begun).toBeLessThan(2_000);
    }
  });

  test('ends in time when the name is never answered', async () => {
    const never: LookupFunction = () => undefined;
    await expect(post('https://hook.example/', { lookup: never, boundMs: 100 })).rejects.toMatchObject({
      reason: 'timeout',
    });
  });

  test('reads so much of an answer and no more, also when it never ends', async () => {
    answer = (response) => {
      const flow = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', flow);
      flow();
    };
    const { text } = await post(`http://hook.example:${port}/`, { ...here(), mostAnswerBytes: 5_000 });
    expect(text).toBe('x'.repeat(5_000));
  });

  test('nobody there, an answer broken off, and a header that cannot be sent are told, not thrown at the process', async () => {
    const nobody = { privateHosts: ['hook.example:1'], lookup: namesLeadTo(['127.0.0.1']).lookup };
    await expect(post('http://hook.example:1/', nobody)).rejects.toMatchObject({ reason: 'unreachable' });
    answer = (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      setTimeout(() => response.destroy(), 50);
    };
    await expect(post(`http://hook.example:${port}/`, here())).rejects.toMatchObject({ reason: 'unreachable' });
    await expect(post(`http://hook.example:${port}/`, here(), { 'x-text': '报名\n' })).rejects.toThrow();
  });
});
