import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Why nothing was sent, or why it is not known whether it arrived (`timeout`, `unreachable`). A word for a column and
 * for a sentence in the reader's language; never the address itself, which may hold a secret.
 */
export const outgoingReasons = ['address', 'insecure', 'private', 'redirected', 'timeout', 'unreachable'] as const;
export type OutgoingReason = (typeof outgoingReasons)[number];

export class OutgoingProblem extends Error {
  constructor(
    readonly reason: OutgoingReason,
    cause?: unknown,
  ) {
    super(`Nothing could be posted: ${reason}`, { cause });
  }
}

/**
 * The address that an organization typed in, if anything may be posted to it: https without user and password, and not
 * this computer or a network that is nobody else's. Hosts of BACKCAST_PRIVATE_HOSTS (`host` or `host:port`) may be
 * private and may speak plain http, because whoever runs the server named them. A name that leads to a private address
 * is found out when it is looked up, with each request again. Throws `OutgoingProblem`.
 */
export const readOutgoingAddress = (text: string, privateHosts: readonly string[]): URL => {
  if (!URL.canParse(text)) throw new OutgoingProblem('address');
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new OutgoingProblem('address');
  if (isPrivateHost(url, privateHosts)) return url;
  if (url.protocol !== 'https:') throw new OutgoingProblem('insecure');
  const host = bareHost(url);
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new OutgoingProblem('private');
  return url;
};

/** The host as sockets want it: an IPv6 address without its brackets. */
export const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** Whether the operator of the server allowed this host, for example `sms.intern` or `10.0.0.7:8080`. */
export const isPrivateHost = (url: URL, privateHosts: readonly string[]): boolean => {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return privateHosts.some((host) => host === url.hostname || host === `${url.hostname}:${port}`);
};

/** Answers its cloud's questions about the machine, and yet is numbered like any other address: Azure's. */
const metadata = ['168.63.129.16'];

/** All that was ever handed out of IPv6; `::7f00:1`, an old spelling of 127.0.0.1, lies outside. */
const globalIpv6 = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address belongs to the internet. Only ranges for everybody count: loopback, private, link-local (where
 * clouds tell machines their secrets), shared, reserved, multicast and the tunnels that carry IPv4 inside IPv6 do not.
 * An IPv4 address written as IPv6 (`::ffff:127.0.0.1`) is what it is as IPv4.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  const isHandedOut = plain.kind() === 'ipv4' || plain.match(globalIpv6);
  return isHandedOut && plain.range() === 'unicast' && !metadata.includes(plain.toString());
};
