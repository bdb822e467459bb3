import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { syncDirectory } from '../database/embedded/sync-tree.js';

/** A content on its way in: on the disk, but under a name that nobody looks for. */
export type ReceivedContent = { path: string; sha256: string; bytes: number };

export class ContentTooLarge extends Error {}

/** Nothing came for half a minute; the rest will not come either. */
export class SenderSilent extends Error {}
const longestSilenceMs = 30_000;

/** Contents of files below the data directory, each under the SHA-256 of its bytes and therefore there once. */
@Injectable()
export class ContentStore {
  private readonly root: string;

  constructor({ dataDir }: Config) {
    this.root = join(dataDir, 'files');
  }

  pathOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256.slice(2));
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.pathOf(sha256), constants.R_OK).then(
      () => true,
      () => false,
    );
  }

  async sizeOf(sha256: string): Promise<number | null> {
    return stat(this.pathOf(sha256)).then(
      ({ size }) => size,
      () => null,
    );
  }

  /**
   * Writes what comes, and brings it to the disk. Throws ContentTooLarge at the first byte too many, SenderSilent when
   * nothing comes any more.
   */
  async receive(source: Readable, mostBytes: number, silenceMs = longestSilenceMs): Promise<ReceivedContent> {
    const path = join(this.root, 'incoming', randomUUID());
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'wx', 0o600);
    const hash = createHash('sha256');
    let bytes = 0;
    const silence = setTimeout(() => source.destroy(new SenderSilent()), silenceMs);
    try {
      // Not destroyed when refused: that would cut the line, and the sender would never read why.
      for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        silence.refresh();
        bytes += chunk.length;
        if (bytes > mostBytes) throw new ContentTooLarge();
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } catch (error) {
      source.resume();
      await file.close();
      await rm(path, { force: true });
      throw error;
    } finally {
      clearTimeout(silence);
    }
    await file.close();
    return { path, sha256: hash.digest('hex'), bytes };
  }

  /** Gives a received content its name for good. Afterwards, not before, may a row of the database name it. */
  async keep({ path, sha256 }: ReceivedContent): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true });
    await rename(path, target);
    await syncDirectory(dirname(target));
    await syncDirectory(this.root);
  }

  async discard({ path }: ReceivedContent): Promise<void> {
    await rm(path, { force: true });
  }
}
