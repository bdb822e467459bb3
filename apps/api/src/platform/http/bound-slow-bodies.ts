import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Ends a connection whose request does not arrive whole in time: a sender that drips a byte a minute would otherwise
 * keep it for ever. Bodies that a route reads as a stream (files, backups) are bounded where they are read.
 */
export const boundSlowBodies = (server: FastifyInstance, longestMs = 30_000): void => {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  server.addHook('onRequest', async (request) => {
    timers.set(
      request,
      setTimeout(() => request.raw.destroy(), longestMs),
    );
  });
  // Both: a request that is refused on the way never comes to its route.
  server.addHook('preValidation', async (request) => clearTimeout(timers.get(request)));
  server.addHook('onResponse', async (request) => clearTimeout(timers.get(request)));
  server.addHook('onRequestAbort', async (request) => clearTimeout(timers.get(request)));
};
