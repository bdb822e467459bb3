import type { Hint } from '@backcast/contracts/platform/hint';
import type { FastifyReply } from 'fastify';

// A reader this far behind is cut off: it comes again and reads everything, which is less than what it missed.
const mostUnsentBytes = 256 * 1024;

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  // The server's stop waits for connections: this one goes with its stream.
  connection: 'close',
};

/** The writing end of one stream of server-sent events. */
export type Stream = {
  hint: (hint: Hint) => void;
  reset: () => void;
  heartbeat: () => void;
  end: () => void;
  onClose: (done: () => void) => void;
};

/** Takes the answer out of the framework's hands and keeps it open; the browser comes again two seconds after an end. */
export const openStream = (reply: FastifyReply): Stream => {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { ...reply.getHeaders(), ...headers } as Record<string, string>);
  const { socket } = raw;
  socket?.setNoDelay(true);
  // A reader who only half hangs up would otherwise keep the connection, and with it the server's stop.
  raw.once('close', () => socket?.destroy());
  const write = (text: string): void => {
    if (raw.writableEnded || raw.destroyed) return;
    raw.write(text);
    if (raw.writableLength > mostUnsentBytes) raw.destroy();
  };
  write('retry: 2000\n\n');
  return {
    hint: (hint) => write(`event: hint\ndata: ${JSON.stringify(hint)}\n\n`),
    reset: () => write('event: reset\ndata: {}\n\n'),
    heartbeat: () => write(': still here\n\n'),
    end: () => void raw.end(),
    onClose: (done) => void raw.once('close', done),
  };
};
