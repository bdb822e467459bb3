import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import {
  bareHost,
  isPrivateHost,
  isPublicAddress,
  OutgoingProblem,
  type OutgoingReason,
  readOutgoingAddress,
} from './outgoing-address.js';

export type OutgoingPost = {
  url: string;
  body: string;
  contentType: string;
  headers?: Record<string, string>;
  /** POST unless somebody wants another one; GET has no body. */
  method?: 'POST' | 'PUT' | 'GET';
};
/** Status and the beginning of what was answered, at most `mostAnswerBytes`. A 4xx or 5xx is an answer too. */
export type OutgoingAnswer = { status: number; text: string; headers: IncomingMessage['headers'] };

export type OutgoingLimits = {
  /** Hosts of BACKCAST_PRIVATE_HOSTS: `config.privateHosts`. */
  privateHosts: readonly string[];
  /** For looking up, connecting, sending and answering together. */
  boundMs?: number;
  mostAnswerBytes?: number;
  /** Looks up names; other than the system's in tests only. */
  lookup?: LookupFunction;
};

/** Ours to say; a caller's own would change where one request ends and another begins. */
const ownHeaders = ['host', 'connection', 'content-length', 'content-type', 'transfer-encoding', 'expect', 'upgrade'];

/**
 * Posts a text to an address that an organization typed in (a robot, a webhook, a gateway), and to nothing else: every
 * address that its name leads to is checked, and the socket connects to one of those that were checked, so that a name
 * which is answered differently a moment later leads nowhere. Redirects are not followed. It ends within `boundMs`
 * (10 s); of the answer 64 kB are read and the rest is hung up on. Call it with no transaction open.
 *
 * Throws `OutgoingProblem` with a reason; after `timeout` and `unreachable` the other side may have read it all the
 * same. Example: `await postOut({ url, body: JSON.stringify(message), contentType: 'application/json' }, config)`.
 */
export const postOut = async (post: OutgoingPost, limits: OutgoingLimits): Promise<OutgoingAnswer> => {
  const { privateHosts, boundMs = 10_000, mostAnswerBytes = 64 * 1024, lookup = systemLookup } = limits;
  const url = readOutgoingAddress(post.url, privateHosts);
  const { method = 'POST' } = post;
  const body = method === 'GET' ? null : Buffer.from(post.body);
  const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = open({
      method,
      host: bareHost(url),
      port: url.port === '' ? undefined : Number(url.port),
      path: `${url.pathname}${url.search}`,
      // No agent: a kept connection might lead to an address that was checked for somebody else.
      agent: false,
      lookup: isPrivateHost(url, privateHosts) ? lookup : checkedLookup(lookup),
      headers: {
        ...withoutOwn(post.headers ?? {}),
        host: url.host,
        'user-agent': 'Backcast',
        ...(body && { 'content-type': post.contentType, 'content-length': body.length }),
      },
    });
    const fail = (error: Error): void =>
      reject(error instanceof OutgoingProblem ? error : new OutgoingProblem('unreachable', error));
    const stop = (reason: OutgoingReason): void => {
      reject(new OutgoingProblem(reason));
      request.destroy();
    };
    const timer = setTimeout(() => stop('timeout'), boundMs);
    request.once('close', () => clearTimeout(timer));
    request.once('error', fail);
    request.once('response', (response) => {
      if (isRedirect(response)) return stop('redirected');
      response.once('error', fail);
      readBeginning(response, mostAnswerBytes, (text) => {
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
        request.destroy();
      });
    });
    request.end(body ?? undefined);
  });
};

/** Looks a name up once and lets nothing through unless every answer is public. */
const checkedLookup =
  (lookup: LookupFunction): LookupFunction =>
  (hostname, options, answer) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, []);
      const addresses = found as LookupAddress[];
      if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
        return answer(new OutgoingProblem('private'), []);
      const [first] = addresses;
      return options.all ? answer(null, addresses) : answer(null, first?.address ?? '', first?.family);
    });

const withoutOwn = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.includes(name.toLowerCase())));

const isRedirect = ({ statusCode = 0 }: IncomingMessage): boolean => statusCode >= 300 && statusCode < 400;

const readBeginning = (response: IncomingMessage, mostBytes: number, done: (text: string) => void): void => {
  const parts: Buffer[] = [];
  let bytes = 0;
  const finish = (): void => done(Buffer.concat(parts).subarray(0, mostBytes).toString('utf8'));
  response.on('data', (part: Buffer) => {
    parts.push(part);
    bytes += part.length;
    if (bytes >= mostBytes) finish();
  });
  response.once('end', finish);
};
