import type { EntityManager } from 'typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashToken, newToken } from '../platform/auth/secret-token.js';
import {
  longestSeconds,
  readDeviceCookie,
  readSignInCookie,
  setDeviceCookie,
  setSignInCookie,
} from '../platform/auth/sign-in-cookie.js';
import { endSignInSessions } from './end-sign-in-sessions.js';
import { SignInSessionEntity } from './sign-in-session.entity.js';

/** What a request says about where it comes from. */
export type Visit = { address: string; browser: string; oldToken: string | null; device: string | null };

export const visitOf = (request: FastifyRequest): Visit => ({
  address: request.ip,
  browser: (request.headers['user-agent'] ?? '').slice(0, 200),
  oldToken: readSignInCookie(request) ?? null,
  device: readDeviceCookie(request) ?? null,
});

export type StartedSignInSession = { id: string; token: string; newDevice: string | null };

type Who = { orgId: string; personId: string } & (
  { accountId: string; personalLinkId?: never } | { accountId: null; personalLinkId: string }
);

/** Starts a sign-in session with a new token; one that this browser still had ends. */
export const startSignInSession = async (
  tx: EntityManager,
  who: Who,
  visit: Visit,
  now: Date,
): Promise<StartedSignInSession> => {
  if (visit.oldToken !== null) {
    const old = await tx.findOneBy(SignInSessionEntity, { tokenHash: hashToken(visit.oldToken) });
    if (old) await endSignInSessions(tx, { id: old.id });
  }
  const token = newToken();
  const result = await tx.insert(SignInSessionEntity, {
    ...who,
    tokenHash: hashToken(token),
    address: visit.address,
    browser: visit.browser,
    expiresAt: new Date(now.getTime() + longestSeconds * 1000),
  });
  const id = String(result.identifiers[0]?.['id']);
  // No password is guessed through a link, so there is no account that this browser would become known to.
  if (who.accountId === null) return { id, token, newDevice: null };
  const newDevice = (await isDevice(tx, visit.device)) ? null : newToken();
  await tx.query('INSERT INTO known_device (token_hash, account_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    hashToken(newDevice ?? visit.device ?? ''),
    who.accountId,
  ]);
  return { id, token, newDevice };
};

/** Whether anybody signed in from this browser before: one browser has one cookie, which stands for all its accounts. */
const isDevice = async (tx: EntityManager, device: string | null): Promise<boolean> => {
  if (device === null) return false;
  return (await tx.query('SELECT 1 FROM known_device WHERE token_hash = $1 LIMIT 1', [hashToken(device)])).length > 0;
};

/** Whether this account signed in from this browser before. */
export const knowsDevice = async (tx: EntityManager, accountId: string, device: string | null): Promise<boolean> => {
  if (device === null) return false;
  const rows = await tx.query('SELECT 1 FROM known_device WHERE token_hash = $1 AND account_id = $2', [
    hashToken(device),
    accountId,
  ]);
  return rows.length > 0;
};

export const setCookies = (request: FastifyRequest, reply: FastifyReply, session: StartedSignInSession): void => {
  setSignInCookie(request, reply, session.token);
  if (session.newDevice !== null) setDeviceCookie(request, reply, session.newDevice);
};
