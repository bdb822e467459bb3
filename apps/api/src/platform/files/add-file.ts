import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { FileView } from '@backcast/contracts/platform/file';
import { largestFileBytes, mostImagePixels } from '@backcast/contracts/platform/file-limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Database } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { ContentStore, ContentTooLarge, type ReceivedContent, SenderSilent } from './content-store.js';
import { contentTypeOf, type FileType } from './content-type-of.js';
import { FileEntity } from './file.entity.js';
import { FileRead } from './file.read.js';
import { imagePixels, isImage } from './image-pixels.js';

const tooLarge = (): Problem => new Problem('file_too_large', 413, { maximum: largestFileBytes });

/** Takes a file: its content first, written and synced, then the row that names it. The same content is there once. */
@Injectable()
export class AddFile {
  constructor(
    private readonly database: Database,
    private readonly contents: ContentStore,
    private readonly file: FileRead,
  ) {}

  /** `announcedBytes` is what the sender says (NaN for nothing): it saves receiving what would be refused. */
  async execute(actor: Actor, name: string, source: Readable, announcedBytes: number): Promise<FileView> {
    if (announcedBytes > largestFileBytes) throw tooLarge();
    const received = await this.receive(source);
    const type = await this.typeOf(received).catch(async (error: unknown) => {
      await this.contents.discard(received);
      throw error;
    });
    await this.contents.keep(received);
    return this.record(actor, name, received, type);
  }

  private async typeOf({ path }: ReceivedContent): Promise<FileType> {
    const type = await contentTypeOf(path);
    if (type === null) throw new Problem('file_type_refused', 415);
    if (!isImage(type)) return type;
    const pixels = imagePixels(type, await readFile(path));
    if (pixels === null || pixels === 0) throw new Problem('file_type_refused', 415);
    if (pixels > mostImagePixels) throw new Problem('image_too_large', 413, { maximum: mostImagePixels });
    return type;
  }

  private async receive(source: Readable): Promise<ReceivedContent> {
    try {
      return await this.contents.receive(source, largestFileBytes);
    } catch (error) {
      if (error instanceof ContentTooLarge) throw tooLarge();
      // The sender went away in the middle, or fell silent: no trouble of ours.
      if (error instanceof SenderSilent || (error as NodeJS.ErrnoException).code === 'ECONNRESET')
        throw new Problem('invalid', 400);
      throw error;
    }
  }

  private async record(actor: Actor, name: string, received: ReceivedContent, type: FileType): Promise<FileView> {
    const { bytes, sha256 } = received;
    const row = { orgId: actor.orgId, name, type, bytes, sha256, addedBy: actor.personId };
    await this.database.transaction(async (tx) => {
      await tx.createQueryBuilder().insert().into(FileEntity).values(row).orIgnore().execute();
    });
    const file = await this.file.find(actor.orgId, sha256);
    if (!file) throw new Error('The file just added is not there');
    return file;
  }
}
