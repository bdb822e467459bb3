import { Injectable } from '@nestjs/common';
import type { JobName, JobPayloads } from './job-names.js';

export type JobHandler<N extends JobName> = (payload: JobPayloads[N]) => Promise<void>;

/** Who does which job. Features add theirs when their module starts; nothing here knows them. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, (payload: never) => Promise<void>>();
  private readonly everyMs = new Map<JobName, number>();

  handle<N extends JobName>(name: N, handler: JobHandler<N>): void {
    if (this.handlers.has(name)) throw new Error(`Two handlers for the job ${name}`);
    this.handlers.set(name, handler);
  }

  /** As `handle`, and the job also runs by itself every `everyMs`. */
  handleEvery<N extends JobName>(everyMs: number, name: N, handler: JobHandler<N>): void {
    this.handle(name, handler);
    this.everyMs.set(name, everyMs);
  }

  schedules(): [JobName, number][] {
    return [...this.everyMs];
  }

  async run(name: string, payload: unknown): Promise<void> {
    const handler = this.handlers.get(name);
    // May come from a newer version that runs beside this one: fail, so that the retry can find a process that knows it.
    if (!handler) throw new Error(`Nobody handles the job ${name}`);
    await handler(payload as never);
  }
}
