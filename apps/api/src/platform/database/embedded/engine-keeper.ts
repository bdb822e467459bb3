import { setTimeout as pause } from 'node:timers/promises';
import type { ConnectionStream } from './connection-stream.js';
import { EngineConnections } from './engine-connections.js';
import { EngineFailedError } from './engine-failed-error.js';
import type { EngineStart } from './engine-port.js';
import { startEngine, type RunningEngine } from './start-engine.js';

/** Waits between attempts to start again, in milliseconds; the last one repeats. */
const RESTART_AFTER_MS = [0, 250, 500, 1000, 2000];

/**
 * Keeps an engine running. When it dies (a full disk is enough), every connection fails at once, and a new engine
 * recovers the cluster as after a crash: pools connect again by themselves.
 */
export class EngineKeeper {
  private stopping = false;
  private restarting: Promise<void> | undefined;

  private constructor(
    private readonly start: EngineStart,
    private readonly onFailure: (error: EngineFailedError) => void,
    private engine: RunningEngine,
    private connections = new EngineConnections(engine.port),
  ) {
    this.watch(engine);
  }

  static async start(start: EngineStart, onFailure: (error: EngineFailedError) => void): Promise<EngineKeeper> {
    return new EngineKeeper(start, onFailure, await startEngine(start));
  }

  get ownSyncs(): boolean {
    return this.engine.ownSyncs;
  }

  /** For `stream` of a pg client or pool; while there is no engine the stream fails at once. */
  open(): ConnectionStream {
    return this.connections.open();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.connections.endAll(new EngineFailedError('it is closing'));
    await this.restarting;
    await this.engine.stop();
  }

  private watch(engine: RunningEngine): void {
    void engine.failed.then((error) => {
      this.connections.breakAll(error);
      this.onFailure(error);
      this.restarting = this.startAgain().finally(() => (this.restarting = undefined));
    });
  }

  private async startAgain(): Promise<void> {
    for (let attempt = 0; !this.stopping; attempt += 1) {
      await pause(RESTART_AFTER_MS[Math.min(attempt, RESTART_AFTER_MS.length - 1)], undefined, { ref: false });
      try {
        this.engine = await startEngine(this.start);
        this.connections = new EngineConnections(this.engine.port);
        if (this.stopping) this.connections.endAll(new EngineFailedError('it is closing'));
        return this.watch(this.engine);
      } catch (error) {
        this.onFailure(error instanceof EngineFailedError ? error : new EngineFailedError(String(error)));
      }
    }
  }
}
