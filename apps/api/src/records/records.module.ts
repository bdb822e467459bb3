import { Module } from '@nestjs/common';
import { ChangesRead } from './changes.read.js';
import { RecordsController } from './records.controller.js';

@Module({ controllers: [RecordsController], providers: [ChangesRead], exports: [ChangesRead] })
export class RecordsModule {}
