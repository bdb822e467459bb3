import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * At the stop, ends every connection that carries no request now, and each other one after its answer. Node's own
 * closing of idle connections spares those that have not asked anything yet, which browsers open ahead of time,
 * and the stop would wait a minute for them.
 */
export const endIdleConnections = (fastify: FastifyInstance): void => {
  const asking = new Map<Socket, number>();
  let stopping = false;
  const server = fastify.server as Server;
  server.on('connection', (socket) => {
    asking.set(socket, 0);
    socket.once('close', () => asking.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    asking.set(socket, (asking.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (asking.get(socket) ?? 1) - 1;
      asking.set(socket, left);
      if (stopping && left === 0) socket.destroySoon();
    });
  });
  fastify.addHook('preClose', async () => {
    stopping = true;
    for (const [socket, requests] of asking) if (requests === 0) socket.destroy();
  });
};
