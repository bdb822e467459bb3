import { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** A request's body as it comes, unread, with the length that its sender announced (NaN for none). */
export type RawBody = { source: Readable; announcedBytes: number };

/** The body of a route that reads it itself. What the server has parsed already (JSON, a form) counts as empty. */
export const TheRawBody = createParamDecorator((_: unknown, context: ExecutionContext): RawBody => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const source = request.body instanceof Readable ? request.body : Readable.from([]);
  return { source, announcedBytes: Number(request.headers['content-length'] ?? NaN) };
});
