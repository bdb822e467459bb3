import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Line, Totals } from './backup-format.js';

/** Writes the lines of a backup to a new file, with their checksum at the end, and brings it to the disk. */
export class LineWriter {
  private readonly hash = createHash('sha256');
  private readonly gzip = createGzip({ level: 6 });
  private readonly written: Promise<void>;

  private constructor(private readonly path: string) {
    this.written = pipeline(this.gzip, createWriteStream(path, { flags: 'r+' }));
    // A full disk shows at the next write or in `finish`; until then it must not count as nobody's error.
    this.written.catch(() => undefined);
  }

  /** Throws EEXIST where there is a file already. */
  static async create(path: string): Promise<LineWriter> {
    const file = await open(path, 'wx', 0o600);
    await file.close();
    return new LineWriter(path);
  }

  async write(line: Line): Promise<void> {
    const text = `${JSON.stringify(line)}\n`;
    this.hash.update(text);
    await this.push(text);
  }

  async finish(totals: Totals): Promise<void> {
    await this.push(`${JSON.stringify({ end: { ...totals, sha256: this.hash.digest('hex') } })}\n`);
    this.gzip.end();
    await this.written;
    const file = await open(this.path, 'r+');
    await file.sync().finally(() => file.close());
  }

  /** Gives up what was not finished. */
  async giveUp(): Promise<void> {
    this.gzip.destroy();
    await this.written.catch(() => undefined);
  }

  private async push(text: string): Promise<void> {
    if (this.gzip.destroyed) await this.written;
    if (!this.gzip.write(text)) await Promise.race([once(this.gzip, 'drain'), this.written]);
  }
}
