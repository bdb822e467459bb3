import { createReadStream } from 'node:fs';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Id } from '@backcast/contracts/fields';
import { FileName, FileView } from '@backcast/contracts/platform/file';
import type { FastifyReply } from 'fastify';
import { type Actor, TheActor } from '../auth/actor.js';
import { Can } from '../auth/can.js';
import { Answers, AnswersRaw } from '../http/answers.js';
import { notFound, Problem } from '../http/problem.js';
import { AddFile } from './add-file.js';
import { ContentStore } from './content-store.js';
import { contentDisposition } from './download-name.js';
import { FileRead } from './file.read.js';
import { type RawBody, TheRawBody } from './raw-body.js';

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly addFile: AddFile,
    private readonly file: FileRead,
    private readonly contents: ContentStore,
  ) {}

  @Post()
  @Can('file.add')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(FileView, 201)
  add(@TheActor() actor: Actor, @Query({ schema: FileName }) { name }: FileName, @TheRawBody() body: RawBody) {
    return this.addFile.execute(actor, name, body.source, body.announcedBytes);
  }

  @Get(':fileId')
  @Can('file.read')
  @AnswersRaw('application/octet-stream')
  async read(@TheActor() actor: Actor, @Param('fileId', { schema: Id }) fileId: string, @Res() reply: FastifyReply) {
    const file = await this.file.find(actor.orgId, fileId);
    if (!file) throw notFound();
    if ((await this.contents.sizeOf(file.sha256)) !== file.bytes) throw new Problem('unavailable', 503);
    await reply
      .type(file.type)
      .header('content-length', file.bytes)
      .header('content-disposition', contentDisposition(file.name, file.type))
      .header('x-content-type-options', 'nosniff')
      // Were a content ever taken for a page, it could do nothing.
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, max-age=31536000, immutable')
      .send(createReadStream(this.contents.pathOf(file.sha256)));
  }
}
