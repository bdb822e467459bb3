import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { HealthRead } from './health.read.js';

@Module({ controllers: [HealthController], providers: [HealthRead] })
export class HealthModule {}
