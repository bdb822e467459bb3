import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

const slowMs = 1000;

/**
 * One line a request, at debug level; slow and failed ones are seen at once. The route's pattern, not its address:
 * ids and tokens stay out of the log.
 */
export const logRequests = (server: FastifyInstance): void => {
  const logger = new Logger('request');
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '(none)';
    const ms = Math.round(reply.elapsedTime);
    const line = { id: request.id, method: request.method, route, status: reply.statusCode, ms };
    const streams = route.endsWith('/stream');
    if (reply.statusCode >= 500 || (ms > slowMs && !streams)) logger.warn(line);
    else logger.debug(line);
  });
};
