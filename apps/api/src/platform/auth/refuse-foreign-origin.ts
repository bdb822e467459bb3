import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { Problem } from '../http/problem.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site makes a browser send (CSRF). Browsers name the origin of every such request;
 * a program without a browser names none and carries no cookie that somebody else could abuse.
 */
export const isForeignOrigin = (request: FastifyRequest, config: Config): boolean => {
  if (safeMethods.has(request.method)) return false;
  const origin = request.headers.origin;
  if (origin !== undefined) return origin !== `${request.protocol}://${request.host}` && origin !== config.publicUrl;
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
};

export const refuseForeignOrigin =
  (config: Config) =>
  (request: FastifyRequest, reply: FastifyReply, next: () => void): void => {
    if (!isForeignOrigin(request, config)) return next();
    const problem = new Problem('foreign_origin', 403);
    void reply.status(403).type('application/json; charset=utf-8').send(JSON.stringify(problem.getResponse()));
  };
