import { createReadStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Controller, Get, Logger, Post, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { RestoreResult } from '@backcast/contracts/platform/backup';
import type { FastifyReply } from 'fastify';
import { type Actor, TheActor } from '../auth/actor.js';
import { Can } from '../auth/can.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { ContentStore } from '../files/content-store.js';
import { type RawBody, TheRawBody } from '../files/raw-body.js';
import { Answers, AnswersRaw } from '../http/answers.js';
import { forbidden } from '../http/problem.js';
import { RestoreUpload } from './restore-upload.js';
import { writeBackup } from './write-backup.js';

/** For operators only: a backup holds, and a restore replaces, all organizations of the installation. */
@ApiTags('backup')
@Controller()
export class BackupController {
  private readonly logger = new Logger('backup');

  constructor(
    private readonly database: Database,
    private readonly contents: ContentStore,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly restoreUpload: RestoreUpload,
  ) {}

  @Get('backup')
  @Can('backup.make')
  @AnswersRaw('application/gzip')
  async make(@TheActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    requireOperator(actor);
    const now = this.clock.now();
    const directory = join(this.config.dataDir, 'outgoing');
    const path = join(directory, randomUUID());
    await mkdir(directory, { recursive: true });
    // Made whole before the first byte leaves: a trouble is an answer then, not a torn download.
    const { missing } = await writeBackup(this.database, this.contents, path, now);
    if (missing.length > 0) this.logger.error({ msg: 'Contents are missing on the disk and in the backup', missing });
    const { size } = await stat(path);
    const stream = createReadStream(path);
    stream.once('close', () => void rm(path, { force: true }));
    await reply
      .type('application/gzip')
      .header('content-length', size)
      .header('content-disposition', `attachment; filename="${backupName(now)}"`)
      .send(stream);
  }

  @Post('restore')
  @Can('backup.restore')
  @ApiConsumes('application/gzip')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(RestoreResult)
  async restore(@TheActor() actor: Actor, @TheRawBody() body: RawBody) {
    requireOperator(actor);
    return this.restoreUpload.execute(body.source);
  }
}

const requireOperator = (actor: Actor): void => {
  if (!actor.operator) throw forbidden();
};

/** For example `backcast-2026-11-22T080000Z.backup`. */
export const backupName = (now: Date): string =>
  `backcast-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.backup`;
