import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { path: string; text: string; body: Record<string, unknown>; raw: string } & {
  headers: IncomingMessage['headers'];
};
type Answer = { status: number; body: object };

export type RobotServer = {
  /** `host:port`, as BACKCAST_PRIVATE_HOSTS wants it. */
  host: string;
  url: (kind: 'wecom' | 'dingtalk' | 'feishu' | 'webhook') => string;
  secret: string;
  /** What was taken; what was refused is in `refused`, with the code. */
  taken: Received[];
  refused: { path: string; code: number }[];
  /** The next requests are answered like this, one each, before anything is looked at. */
  next: (Answer | 'hang up')[];
  /** Called before a request is counted: lets time pass on its way. */
  onTheWay: () => void;
  close: () => Promise<void>;
};

const minute = 60_000;
const key = 'robot-key-3f2a';

/**
 * A server that behaves like the robots of WeCom, DingTalk and Feishu and like a webhook with a verifying receiver: their
 * addresses, message forms, signatures and codes as documented, errors in a body with status 200, and what they take in
 * a minute. `now` is the time by which it counts and checks signatures.
 */
export const startRobotServer = async (now: () => Date): Promise<RobotServer> => {
  const secret = 'SEC0123456789abcdef';
  const times = new Map<string, number[]>();
  const resting = new Map<string, number>();
  const server: RobotServer = {
    ...{ host: '', secret, taken: [], refused: [], next: [], onTheWay: () => undefined },
    url: (kind) => `http://${server.host}${paths[kind]}`,
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };

  const isTooFast = (path: string, most: number, restMs: number): boolean => {
    const at = now().getTime();
    if ((resting.get(path) ?? 0) > at) return true;
    const lately = [...(times.get(path) ?? []).filter((each) => each > at - minute), at];
    times.set(path, lately);
    if (lately.length > most) resting.set(path, at + restMs);
    return lately.length > most;
  };

  const judge = (url: URL, received: Received): Answer => {
    const { body } = received;
    const refuse = (code: number, name = 'errcode'): Answer => {
      server.refused.push({ path: url.pathname, code });
      return { status: 200, body: { [name]: code, errmsg: 'refused', msg: 'refused' } };
    };
    const take = (answer: object): Answer => {
      server.taken.push(received);
      return { status: 200, body: answer };
    };
    switch (url.pathname) {
      case '/cgi-bin/webhook/send': {
        if (url.searchParams.get('key') !== key) return refuse(93000);
        if (body['msgtype'] !== 'text') return refuse(40008);
        if (Buffer.byteLength(received.text) > 2_048) return refuse(40058);
        if (isTooFast('wecom', 20, 0)) return refuse(45009);
        return take({ errcode: 0, errmsg: 'ok' });
      }
      case '/robot/send': {
        if (url.searchParams.get('access_token') !== key) return refuse(300001);
        const timestamp = url.searchParams.get('timestamp') ?? '';
        const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
        const isLate = Math.abs(Number(timestamp) - now().getTime()) > 60 * minute;
        if (isLate || url.searchParams.get('sign') !== sign) return refuse(310000);
        if (body['msgtype'] !== 'text') return refuse(40035);
        if (isTooFast('dingtalk', 20, 10 * minute)) return refuse(130101);
        return take({ errcode: 0, errmsg: 'ok' });
      }
      case `/open-apis/bot/v2/hook/${key}`: {
        const sign = createHmac('sha256', `${String(body['timestamp'])}\n${secret}`).digest('base64');
        const isLate = Math.abs(Number(body['timestamp']) * 1000 - now().getTime()) > 60 * minute;
        if (isLate || body['sign'] !== sign) return refuse(19021, 'code');
        if (body['msg_type'] !== 'text') return refuse(9499, 'code');
        if (isTooFast('feishu', 100, 0)) return refuse(11232, 'code');
        return take({ code: 0, msg: 'success', data: {}, StatusCode: 0, StatusMessage: 'success' });
      }
      case '/webhook':
        server.taken.push(received);
        return { status: 204, body: {} };
      default:
        return { status: 404, body: {} };
    }
  };

  const http = createServer((request: IncomingMessage, response: ServerResponse) => {
    let raw = '';
    request.setEncoding('utf8').on('data', (part: string) => (raw += part));
    request.on('end', () => {
      server.onTheWay();
      const planned = server.next.shift();
      if (planned === 'hang up') return void request.socket.destroy();
      const url = new URL(request.url ?? '/', 'http://robot');
      const body = JSON.parse(raw) as Record<string, { content?: string; text?: string }>;
      const text = body['text']?.content ?? body['content']?.text ?? '';
      const answer = planned ?? judge(url, { path: url.pathname, text, body, raw, headers: request.headers });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(answer.status === 204 ? undefined : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  server.host = `127.0.0.1:${(http.address() as AddressInfo).port}`;
  return server;
};

const paths = {
  wecom: `/cgi-bin/webhook/send?key=${key}`,
  dingtalk: `/robot/send?access_token=${key}`,
  feishu: `/open-apis/bot/v2/hook/${key}`,
  webhook: '/webhook',
};
