import { Module, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { MoveUpWaiting } from './move-up-waiting.js';

const minute = 60_000;

@Module({ providers: [MoveUpWaiting], exports: [MoveUpWaiting] })
export class WaitingListModule implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly moveUpWaiting: MoveUpWaiting,
  ) {}

  onModuleInit(): void {
    this.handlers.handleEvery(minute, 'move-up-waiting', async () => this.moveUpWaiting.execute());
  }
}
