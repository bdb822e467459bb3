import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@backcast/contracts/permissions';
import type { FastifyRequest } from 'fastify';
import { forbidden } from '../http/problem.js';

/** Who is calling: one person in one organization, through one sign-in session. */
export type Actor = {
  orgId: string;
  personId: string;
  /** Null for whoever came through a personal link. */
  accountId: string | null;
  signInSessionId: string;
  role: Role;
  /** May make organizations and restore backups on this installation. */
  operator: boolean;
};

export type RequestWithActor = FastifyRequest & { actor?: Actor };

/** The account of the actor. Throws `forbidden` for whoever came through a personal link: a phone is no account. */
export const requireAccount = ({ accountId }: Actor): string => {
  if (accountId === null) throw forbidden();
  return accountId;
};

/** The actor that the guard found; only for routes that are not public. */
export const TheActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Error('A route that needs an actor is public.');
  return actor;
});
