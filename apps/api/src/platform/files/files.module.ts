import { Module } from '@nestjs/common';
import { AddFile } from './add-file.js';
import { ContentStore } from './content-store.js';
import { FileRead } from './file.read.js';
import { FilesController } from './files.controller.js';
import { SweepLeftovers } from './sweep-leftovers.js';

@Module({
  controllers: [FilesController],
  providers: [AddFile, ContentStore, FileRead, SweepLeftovers],
  exports: [ContentStore],
})
export class FilesModule {}
