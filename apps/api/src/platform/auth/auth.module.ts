import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FindActor } from './find-actor.read.js';
import { GuessLimit } from './guess-limit.js';
import { PermissionGuard } from './permission.guard.js';

@Global()
@Module({
  providers: [FindActor, GuessLimit, { provide: APP_GUARD, useClass: PermissionGuard }],
  exports: [FindActor, GuessLimit],
})
export class AuthModule {}
