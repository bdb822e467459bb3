import { Global, Module } from '@nestjs/common';
import { JobHandlers } from './job-handlers.js';
import { JobQueue } from './job-queue.js';
import { JobWorker } from './job-worker.js';

@Global()
@Module({ providers: [JobHandlers, JobQueue, JobWorker], exports: [JobHandlers, JobQueue] })
export class JobsModule {}
