import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config/config.js';

/** Where contents and backups lie on their way in and out. */
const passages = ['files/incoming', 'outgoing'];
const hourMs = 3_600_000;

/** At the start, removes what a process left half done that was killed; not what another one may be busy with. */
@Injectable()
export class SweepLeftovers implements OnApplicationBootstrap {
  constructor(private readonly config: Config) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const passage of passages) await this.sweep(join(this.config.dataDir, passage));
  }

  private async sweep(directory: string): Promise<void> {
    const names = await readdir(directory).catch(() => []);
    for (const name of names) {
      const path = join(directory, name);
      const touchedAt = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => Infinity,
      );
      if (touchedAt < Date.now() - hourMs) await rm(path, { recursive: true, force: true });
    }
  }
}
