import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@backcast/contracts/permissions';
import type { FastifyRequest } from 'fastify';

/** Who is calling: one person in one organization, through one sign-in session. */
export type Actor = {
  orgId: string;
  personId: string;
  accountId: string;
  signInSessionId: string;
  role: Role;
  /** May make organizations and restore backups on this installation. */
  operator: boolean;
};

export type RequestWithActor = FastifyRequest & { actor?: Actor };

/** The actor that the guard found; only for routes that are not public. */
export const TheActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Error('A route that needs an actor is public.');
  return actor;
});
