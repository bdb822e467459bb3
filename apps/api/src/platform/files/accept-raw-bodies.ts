import type { FastifyInstance } from 'fastify';

/** Bodies that are neither JSON nor a form reach their route as the stream they are; other routes refuse them. */
export const acceptRawBodies = (server: FastifyInstance): void => {
  server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
};
