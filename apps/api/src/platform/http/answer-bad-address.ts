import type { ErrorBody } from '@backcast/contracts/error-codes';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An address that the router cannot even read (`/%`, a part that is far too long), answered like every other failure. */
export const answerBadAddress = (_error: unknown, _request: FastifyRequest, reply: FastifyReply): void => {
  const body: ErrorBody = { code: 'invalid', values: {}, fields: [] };
  // The hooks that set the headers of every other answer do not run for this one.
  void reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  void reply.header('x-content-type-options', 'nosniff');
  void reply.status(400).type('application/json; charset=utf-8').send(JSON.stringify(body));
};
