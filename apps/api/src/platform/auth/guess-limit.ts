import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { boundedPool } from '../database/bounded-client.js';
import { Database } from '../database/database.js';
import { Problem } from '../http/problem.js';

const hour = 3600;

// Small enough that guessing a password takes lifetimes, large enough that a person with a bad day gets in.
// A calendar program asks a few times an hour, on each of somebody's devices.
const budgets = { account: 10, device: 10, address: 60, feed: 60, registering: 120, registrations: 6000 } as const;

/**
 * Limits guesses by account and by address, over all processes. A browser that signed in before has a budget of its
 * own, so that nobody can lock somebody else out by guessing wrong on purpose.
 */
@Injectable()
export class GuessLimit implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly limiters: Record<keyof typeof budgets, RateLimiterPostgres>;

  constructor(database: Database) {
    this.pool = new pg.Pool({ ...boundedPool(database.engine), max: 2 });
    this.pool.on('error', () => {}); // A dropped idle connection; the next guess opens another.
    const limiter = (name: keyof typeof budgets) =>
      new RateLimiterPostgres({
        storeClient: this.pool,
        storeType: 'pool',
        tableName: 'guess',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        points: budgets[name],
        duration: hour,
      });
    this.limiters = {
      ...{ account: limiter('account'), device: limiter('device') },
      ...{ address: limiter('address'), feed: limiter('feed') },
      ...{ registering: limiter('registering'), registrations: limiter('registrations') },
    };
  }

  /** Takes one guess off the budgets; throws `too_many_attempts` with the seconds to wait when one is empty. */
  async take(guess: { account: string; device: string | null; address: string }): Promise<void> {
    if (guess.device !== null) return this.consume('device', `${guess.account}\n${guess.device}`);
    await this.consume('address', guess.address);
    await this.takeByAccount(guess.account);
  }

  /** For guesses whose address was counted already. */
  async takeByAccount(account: string): Promise<void> {
    await this.consume('account', account);
  }

  /** For secrets that belong to no account: links and the set-up token. */
  async takeByAddress(address: string): Promise<void> {
    await this.consume('address', address);
  }

  /** No guess, but costly: a calendar that is read by its address. */
  async takeByFeed(feedId: string): Promise<void> {
    await this.consume('feed', feedId);
  }

  /** No guess, but open to programs: a registration, by address (a school behind one is many) and by link. */
  async takeByRegistration(address: string, code: string): Promise<void> {
    await this.consume('registering', address);
    await this.consume('registrations', code);
  }

  /**
   * After success: the guesses of this browser before it do not count any more, and what was taken off the budgets
   * that others share is given back. An office where everybody signs in at nine must not look like an attack; the
   * guesses that somebody else made stay counted.
   */
  async forgive(guess: { account: string; device: string | null; address: string }): Promise<void> {
    if (guess.device !== null) {
      await this.limiters.device.delete(hashed(`${guess.account}\n${guess.device}`));
      return;
    }
    await this.forgiveAddress(guess.address);
    await this.limiters.account.reward(hashed(guess.account), 1);
  }

  /** As above, for secrets that belong to no account. */
  async forgiveAddress(address: string): Promise<void> {
    await this.limiters.address.reward(hashed(address), 1);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async consume(budget: keyof typeof budgets, key: string): Promise<void> {
    try {
      await this.limiters[budget].consume(hashed(key));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const retryAfterSeconds = Math.ceil(error.msBeforeNext / 1000);
      throw new Problem('too_many_attempts', 429, { retryAfterSeconds });
    }
  }
}

// The table then holds no names and addresses, and keys have one length.
const hashed = (key: string): string => createHash('sha256').update(key).digest('base64url');
