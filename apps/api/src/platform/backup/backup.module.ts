import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { BackupController } from './backup.controller.js';
import { RestoreUpload } from './restore-upload.js';

@Module({ imports: [FilesModule], controllers: [BackupController], providers: [RestoreUpload] })
export class BackupModule {}
