import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this computer that keeps what it takes. */
export async function startMailServer() {
  const taken: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        taken.push({ to, text: bodyOf(Buffer.concat(chunks).toString()) });
        answer();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** The texts of the mails to somebody, in the order in which they came. */
    to: (address: string): string[] => taken.filter(({ to }) => to.includes(address)).map(({ text }) => text),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The readable text of a plain mail, whichever of the two ways of writing it its sender chose. */
const bodyOf = (raw: string): string => {
  const [head = '', body = ''] = raw.split(/\r\n\r\n([\s\S]*)/);
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
};

/**
 * A group's robot as WeCom documents it (developer.work.weixin.qq.com/document/path/91770): texts of up to 2,048 bytes
 * under its key, 20 a minute, and 200 whatever happens, with what went wrong in `errcode`.
 */
export async function startChatRobot() {
  const key = 'robot-key-3f2a';
  const texts: string[] = [];
  const refused: number[] = [];
  let times: number[] = [];
  const judge = (address: URL, body: { msgtype?: string; text?: { content?: string } }): number => {
    times = times.filter((at) => at > Date.now() - 60_000);
    const text = body.text?.content ?? '';
    if (address.pathname !== '/cgi-bin/webhook/send' || address.searchParams.get('key') !== key) return 93000;
    if (body.msgtype !== 'text' || text === '') return 40008;
    if (Buffer.byteLength(text) > 2_048) return 40058;
    if (times.length >= 20) return 45009;
    times.push(Date.now());
    texts.push(text);
    return 0;
  };
  const server = createServer((request, response) => {
    let raw = '';
    request.setEncoding('utf8').on('data', (part: string) => (raw += part));
    request.on('end', () => {
      const errcode = judge(new URL(request.url ?? '/', 'http://robot'), JSON.parse(raw) as object);
      if (errcode !== 0) refused.push(errcode);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ errcode, errmsg: errcode === 0 ? 'ok' : 'refused' }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: `http://${host}/cgi-bin/webhook/send?key=${key}`,
    texts,
    refused,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
