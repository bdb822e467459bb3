import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import type { Config } from '../config/config.js';

/** Strict by default: our own files only, no frames, no inline script and no inline style element. */
export const secureHeaders = (server: FastifyInstance, config: Config): void => {
  const overTls = config.publicUrl.startsWith('https:');
  const headers = headersOf({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(overTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Over plain HTTP (a laptop on a LAN) it would lock browsers out of the very address they use.
    strictTransportSecurity: overTls ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    originAgentCluster: overTls,
    crossOriginOpenerPolicy: overTls ? { policy: 'same-origin' } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  server.addHook('onRequest', async (_, reply) => void reply.headers(headers));
  server.addHook('onSend', ownPolicies);
};

/** What helmet would set on each answer; it is the same on all of them, and so made once. */
const headersOf = (options: HelmetOptions): Record<string, string> => {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  helmet(options)({} as IncomingMessage, answer as unknown as ServerResponse, () => undefined);
  return headers;
};

// The page that explains the API brings its own inline style; it shows nothing that anybody typed.
const docsPolicy =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Answers of the API are kept nowhere on the way. */
const ownPolicies = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  if (request.url.startsWith('/api/docs')) void reply.header('content-security-policy', docsPolicy);
  else if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
    void reply.header('cache-control', 'no-store');
};
