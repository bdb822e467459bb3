import { describe, expect, test } from '@jest/globals';
import { Config, ConfigError } from './config.js';

describe('configuration', () => {
  test('without any, serves this computer only, on embedded database and queue', () => {
    const config = new Config({});
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      othersCanReach: false,
    });
    expect(config).toMatchObject({
      databaseUrl: null,
      redisUrl: null,
      smtpUrl: null,
      trustedProxies: null,
      runsJobs: true,
    });
  });

  test('a public address opens the door to others, unless it names this computer', () => {
    expect(new Config({ PUBLIC_URL: 'https://events.example.com/' })).toMatchObject({
      ...{ publicUrl: 'https://events.example.com', host: '0.0.0.0', othersCanReach: true },
    });
    for (const url of ['http://localhost:8080', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'http://a.localhost'])
      expect(new Config({ PUBLIC_URL: url }).othersCanReach).toBe(false);
    expect(new Config({ PUBLIC_URL: 'http://192.168.1.7:3000' }).othersCanReach).toBe(true);
  });

  test('spaces and empty values count as not set', () => {
    expect(new Config({ PORT: ' ', DATABASE_URL: '', REDIS_URL: '  ' })).toMatchObject({
      port: 3000,
      databaseUrl: null,
    });
  });

  const refused: Record<string, string[]> = {
    PORT: ['-1', '65536', '3000a', '1.5'],
    PUBLIC_URL: ['events.example.com', 'ftp://example.com', 'https://'],
    DATABASE_URL: ['localhost/backcast', 'mysql://localhost/x'],
    REDIS_URL: ['localhost:6379', 'http://localhost:6379'],
    SMTP_URL: ['mail.example.com', 'http://mail.example.com'],
    TRUST_PROXY: ['true', '1', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0', 'loopback, everybody', 'loopback/8'],
    BACKCAST_PRIVATE_HOSTS: ['*', 'http://sms.intern', 'me@sms.intern', 'sms.intern/send', '10.0.0.0/8', 'a,,b'],
  };
  test.each(Object.entries(refused))('%s that cannot be used is refused by name', (name, values) => {
    for (const value of values) {
      expect(() => new Config({ [name]: value })).toThrow(ConfigError);
      expect(() => new Config({ [name]: value })).toThrow(name);
    }
  });

  test('a refusal does not print what may hold a password', () => {
    expect(() => new Config({ DATABASE_URL: 'mysql://me:hunter2@localhost/x' })).toThrow(/^(?!.*hunter2)/);
  });

  test('proxies are named by address, network or well-known name', () => {
    for (const value of ['loopback', '10.0.0.1', '10.0.0.0/8, fc00::/7', 'loopback,uniquelocal'])
      expect(new Config({ TRUST_PROXY: value }).trustedProxies).toBe(value);
  });

  test('private hosts are compared as an address bar writes them', () => {
    const { privateHosts } = new Config({ BACKCAST_PRIVATE_HOSTS: 'SMS.intern, 127.1:8080,[::1]:80' });
    expect(privateHosts).toEqual(['sms.intern', '127.0.0.1:8080', '[::1]:80']);
    expect(new Config({}).privateHosts).toEqual([]);
  });
});
