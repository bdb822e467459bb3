/**
 * Runs `work` when woken: at once after a pause, otherwise gathered so that runs start at least `pauseMs` apart;
 * never two at a time. `work` says whether more is waiting. A failure is reported and tried again later and later.
 */
export class PacedLoop {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private wokenMeanwhile = false;
  private stopped = false;
  private lastStart = -Infinity;
  private failures = 0;

  constructor(
    private readonly work: () => Promise<boolean>,
    private readonly pauseMs: number,
    private readonly onFailure: (error: Error, failuresInARow: number) => void,
  ) {}

  wake(): void {
    if (this.stopped || this.timer) return;
    if (this.running) {
      this.wokenMeanwhile = true;
      return;
    }
    const pause = this.failures === 0 ? this.pauseMs : Math.min(10_000, this.pauseMs * 2 ** this.failures);
    this.timer = setTimeout(() => this.start(), Math.max(0, this.lastStart + pause - performance.now()));
  }

  /** Runs no more; waits for a run that is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private start(): void {
    this.timer = undefined;
    this.lastStart = performance.now();
    this.running = this.runOnce().finally(() => {
      this.running = undefined;
      if (!this.wokenMeanwhile) return;
      this.wokenMeanwhile = false;
      this.wake();
    });
  }

  private async runOnce(): Promise<void> {
    try {
      if (await this.work()) this.wokenMeanwhile = true;
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      this.wokenMeanwhile = true;
      this.onFailure(error as Error, this.failures);
    }
  }
}
