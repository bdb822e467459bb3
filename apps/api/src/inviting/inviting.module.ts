import { Module } from '@nestjs/common';
import { AcceptQuotas } from '../events/accept-quotas.js';
import { EventReadsModule } from '../events/event-reads.module.js';
import { InvitingController } from './inviting.controller.js';
import { InvitingStateRead } from './inviting-state.read.js';
import { InvitingRead } from './inviting.read.js';
import { PastInvitingRead } from './past-inviting.read.js';
import { ReportCount } from './report-count.js';

@Module({
  imports: [EventReadsModule],
  controllers: [InvitingController],
  providers: [AcceptQuotas, InvitingRead, InvitingStateRead, PastInvitingRead, ReportCount],
})
export class InvitingModule {}
