import type { Readable } from 'node:stream';
import type { RestoreResult } from '@backcast/contracts/platform/backup';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { ContentStore } from '../files/content-store.js';
import { Problem } from '../http/problem.js';
import { BackupUnreadable } from './backup-format.js';
import { restoreBackup } from './restore-backup.js';

const mostBytes = 50 * 1024 ** 3;

/** Restores what a browser sends: received whole, then checked, then put in place, then thrown away. */
@Injectable()
export class RestoreUpload {
  constructor(
    private readonly database: Database,
    private readonly contents: ContentStore,
  ) {}

  async execute(source: Readable): Promise<RestoreResult> {
    const received = await this.contents.receive(source, mostBytes);
    try {
      return await restoreBackup(this.database, this.contents, received.path);
    } catch (error) {
      throw error instanceof BackupUnreadable ? new Problem('backup_unreadable', 422, { reason: error.reason }) : error;
    } finally {
      await this.contents.discard(received);
    }
  }
}
