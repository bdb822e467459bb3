import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const days = 24 * 3600;
/** A sign-in session ends after 30 days without use, and after 90 days in any case. */
export const idleSeconds = 30 * days;
export const longestSeconds = 90 * days;

// `__Host-` ties a cookie to this host and to TLS; browsers refuse it on plain HTTP, which a laptop on a LAN may have to use.
const named = (request: FastifyRequest, name: string): string =>
  request.protocol === 'https' ? `__Host-${name}` : name;

const options = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }) as const;

export const readSignInCookie = (request: FastifyRequest): string | undefined =>
  request.cookies[named(request, 'backcast')];

export const setSignInCookie = (request: FastifyRequest, reply: FastifyReply, token: string): void => {
  void reply.setCookie(named(request, 'backcast'), token, { ...options(request), maxAge: longestSeconds });
};

export const clearSignInCookie = (request: FastifyRequest, reply: FastifyReply): void => {
  void reply.clearCookie(named(request, 'backcast'), options(request));
};

/** Says that somebody signed in from this browser before: it then has a budget of guesses of its own. */
export const readDeviceCookie = (request: FastifyRequest): string | undefined =>
  request.cookies[named(request, 'backcast-device')];

export const setDeviceCookie = (request: FastifyRequest, reply: FastifyReply, token: string): void => {
  void reply.setCookie(named(request, 'backcast-device'), token, { ...options(request), maxAge: 400 * days });
};
