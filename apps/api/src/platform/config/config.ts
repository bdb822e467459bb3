import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** Everything that is configured from outside, read once at the start. Explained in the README's table. */
export class Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  /** Where phones and customers reach the product, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether others than this computer reach `publicUrl`. */
  readonly othersCanReach: boolean;
  readonly adminMail: string | null;
  readonly adminPassword: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Addresses of proxies whose X-Forwarded-* headers count; none unless configured. */
  readonly trustedProxies: string | null;
  /** Whether this process also runs jobs. */
  readonly runsJobs: boolean;
  readonly logLevel: string;
  readonly redisPrefix: string;
  /** Hosts (`host` or `host:port`) in a network of one's own to which organizations may have messages posted. */
  readonly privateHosts: string[];

  constructor(env: Record<string, string | undefined> = process.env) {
    const text = (name: string): string | null => env[name]?.trim() || null;
    this.port = readPort(text('PORT'));
    this.dataDir = resolve(text('BACKCAST_DATA_DIR') ?? 'data');
    this.databaseUrl = readAddress(
      'DATABASE_URL',
      text('DATABASE_URL'),
      /^postgres(ql)?:$/,
      'postgres://user@host:5432/backcast',
    );
    this.redisUrl = readAddress('REDIS_URL', text('REDIS_URL'), /^rediss?:$/, 'redis://host:6379');
    const publicUrl = readPublicUrl(text('PUBLIC_URL'));
    this.host = text('HOST') ?? (publicUrl ? '0.0.0.0' : '127.0.0.1');
    this.publicUrl = publicUrl ?? `http://localhost:${this.port}`;
    this.othersCanReach = !isLoopback(new URL(this.publicUrl).hostname);
    this.adminMail = text('BACKCAST_ADMIN_EMAIL');
    this.adminPassword = text('BACKCAST_ADMIN_PASSWORD');
    this.smtpUrl = readAddress('SMTP_URL', text('SMTP_URL'), /^smtps?:$/, 'smtp://user:password@host:587');
    this.mailFrom = text('MAIL_FROM') ?? 'Backcast <backcast@localhost>';
    this.trustedProxies = readProxies(text('TRUST_PROXY'));
    this.runsJobs = text('BACKCAST_JOBS') !== 'off';
    this.logLevel = text('LOG_LEVEL') ?? 'info';
    this.redisPrefix = text('REDIS_PREFIX') ?? 'backcast';
    this.privateHosts = readHosts(text('BACKCAST_PRIVATE_HOSTS'));
  }
}

/** A setting that cannot be used; the process ends with its sentence. */
export class ConfigError extends Error {}

const readPort = (text: string | null): number => {
  const port = Number(text ?? 3000);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new ConfigError(`PORT is "${text}", but a port is a whole number from 0 to 65535.`);
};

const readPublicUrl = (text: string | null): string | null => {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new ConfigError(`PUBLIC_URL is "${text}", but it must look like https://events.example.com`);
  return url.origin;
};

// The setting itself is not repeated: it may hold a password.
const readAddress = (name: string, text: string | null, protocol: RegExp, example: string): string | null => {
  if (text === null || (URL.canParse(text) && protocol.test(new URL(text).protocol))) return text;
  throw new ConfigError(`${name} cannot be read; it must look like ${example}`);
};

const isProxy = (text: string): boolean => {
  const [address = '', bits, ...rest] = text.trim().split('/');
  if (/^(loopback|linklocal|uniquelocal)$/.test(address)) return bits === undefined;
  const longest = { 4: 32, 6: 128 }[isIP(address)] ?? 0;
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= longest);
  return longest > 0 && fits && rest.length === 0;
};

// "true" or a whole internet would let everybody say where they come from, and so guess passwords without limit.
const readProxies = (text: string | null): string | null => {
  if (text === null || text.split(',').every(isProxy)) return text;
  throw new ConfigError(`TRUST_PROXY is "${text}", but it must name proxies, for example: loopback, 10.0.0.0/8`);
};

// As the address bar writes them, so that they compare: small letters, [::1], 127.0.0.1 for 0x7f.1.
const readHosts = (text: string | null): string[] =>
  (text?.split(',') ?? []).map((part) => {
    const url = URL.canParse(`http://${part.trim()}`) ? new URL(`http://${part.trim()}`) : null;
    if (url && url.href === `http://${url.host}/` && /^[^/?#@*]+$/.test(part)) return readPortOf(part, url);
    throw new ConfigError(
      `BACKCAST_PRIVATE_HOSTS has "${part}", but it must name hosts, for example: sms.intern, 10.0.0.7:8080`,
    );
  });

// A URL leaves the port 80 of http out; here it was meant.
const readPortOf = (part: string, url: URL): string => (/:80$/.test(part.trim()) ? `${url.hostname}:80` : url.host);

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\./.test(host);
