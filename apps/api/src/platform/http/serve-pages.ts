import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const year = 365 * 24 * 3600;

/** An address that customers get, short enough for a poster; its page is small. */
const isPublicPage = (path: string): boolean => /^\/r\/[^/]+\/?$/.test(path);

/**
 * Serves the built pages beside the API. Files under /assets have a hash in their name and never change; pages are
 * asked for again each time, so that a new version arrives at once. Every address of the planner is its one page.
 */
export const servePages = async (server: FastifyInstance, directory: string): Promise<void> => {
  if (!existsSync(join(directory, 'index.html'))) return;
  const files = await filesBelow(directory);
  await server.register(fastifyStatic, {
    root: directory,
    // A route for each of hundreds of files would slow every start.
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const lasting = path.includes('/assets/');
      void reply.header('cache-control', lasting ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  server.get('/*', (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const file = path === '/' ? 'index.html' : path.slice(1);
    if (files.has(file)) return reply.sendFile(file);
    const wantsPage = (request.headers.accept ?? '').includes('text/html');
    if (!wantsPage || /^\/(api|assets)(\/|$)/.test(path)) {
      const body = { code: 'not_found', values: {}, fields: [] };
      return reply.code(404).type('application/json; charset=utf-8').send(JSON.stringify(body));
    }
    return reply.sendFile(isPublicPage(path) ? 'm.html' : 'index.html');
  });
};

const filesBelow = async (directory: string): Promise<Set<string>> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(files.map(({ parentPath, name }) => relative(directory, join(parentPath, name)).split(sep).join('/')));
};
