import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { boundSlowBodies } from './bound-slow-bodies.js';

/** What becomes of a sender that drips its body, after 900 ms. */
const drip = async (bound: boolean): Promise<'ended' | 'still there'> => {
  const server = fastify();
  if (bound) boundSlowBodies(server, 300);
  server.post('/', async () => 'taken');
  await server.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {});
  const ended = once(socket, 'close').then(() => 'ended' as const);
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n');
  const dripping = setInterval(() => socket.write(' '), 50);
  const fate = await Promise.race([ended, pause(900, 'still there' as const)]);
  clearInterval(dripping);
  socket.destroy();
  await server.close();
  return fate;
};

describe('a body that does not come to its end', () => {
  test('ends the connection', async () => expect(await drip(true)).toBe('ended'));
  test('twin: without the bound the connection stays', async () => expect(await drip(false)).toBe('still there'));

  test('has nothing to do with a route that takes its time', async () => {
    const server = fastify();
    boundSlowBodies(server, 200);
    server.post('/', async () => {
      await pause(500);
      return 'done';
    });
    await server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await answer.text()).toBe('done');
    await server.close();
  });
});
