import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Hint } from '@backcast/contracts/platform/hint';
import pg from 'pg';
import { z } from 'zod';
import { Database } from '../database/database.js';
import { hintChannel } from './hint-channel.js';
import { HintHub } from './hint-hub.js';

const Notified = z.array(z.unknown());
const firstPauseMs = 100;
const longestPauseMs = 5_000;
const checkMs = 15_000;

/** The one listening connection of this process; everything else is dispatched from here in memory. */
@Injectable()
export class HintListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('hint-listener');
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  private missedSome = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly hub: HintHub,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      ...this.database.engine.poolConfig(),
      application_name: 'backcast live pages',
      keepAlive: true,
      query_timeout: 10_000,
    });
    this.client = client;
    client.on('error', (error) => this.reconnectLater(client, error));
    client.on('end', () => this.reconnectLater(client, new Error('the connection ended')));
    client.on('notification', ({ payload }) => this.dispatch(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${hintChannel}`);
      this.failures = 0;
      // Only now: what was committed before this moment is either heard or read again.
      if (this.missedSome) this.hub.reset();
      this.missedSome = false;
      this.checkLater(client);
    } catch (error) {
      this.reconnectLater(client, error as Error);
    }
  }

  // A line that was cut silently (a firewall, a sleeping laptop) shows only when something is said on it.
  private checkLater(client: pg.Client): void {
    this.timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.client === client && !this.stopped && this.checkLater(client),
        (error: Error) => this.reconnectLater(client, error),
      );
    }, checkMs);
  }

  private reconnectLater(client: pg.Client, error: Error): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    this.missedSome = true;
    client.end().catch(() => undefined);
    if (this.failures === 0) this.logger.warn(`Live pages wait for the database: ${error.message}`);
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** this.failures);
    this.failures += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.connect(), pause);
  }

  private dispatch(payload: string): void {
    for (const hint of readHints(payload)) {
      if (hint) this.hub.publish(hint);
      else this.logger.warn('A notification that is no hint was ignored');
    }
  }
}

/** What may travel to browsers, and null for each that may not: one bad hint silences no other. */
const readHints = (payload: string): (Hint | null)[] => {
  try {
    const { data } = Notified.safeParse(JSON.parse(payload));
    return data ? data.map((each) => Hint.safeParse(each).data ?? null) : [null];
  } catch {
    return [null];
  }
};
