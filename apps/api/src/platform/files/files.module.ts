import { Module } from '@nestjs/common';
import { AddFile } from './add-file.js';
import { ContentStore } from './content-store.js';
import { FileRead } from './file.read.js';
import { FilesController } from './files.controller.js';

@Module({ controllers: [FilesController], providers: [AddFile, ContentStore, FileRead], exports: [ContentStore] })
export class FilesModule {}
