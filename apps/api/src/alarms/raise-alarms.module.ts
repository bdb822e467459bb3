import { Module, type OnModuleInit } from '@nestjs/common';
import { EventReadsModule } from '../events/event-reads.module.js';
import { InvitingRead } from '../inviting/inviting.read.js';
import { PastInvitingRead } from '../inviting/past-inviting.read.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { AlarmFactsRead } from './alarm-facts.read.js';
import { SendChannelMessages } from './channels/send-channel-messages.js';
import { RaiseAlarms } from './raise-alarms.js';
import { TellAlarms } from './tell-alarms.js';

const minute = 60_000;

/** The jobs of alarms: found every quarter of an hour, told once quiet hours and gathering allow, sent as channels take. */
@Module({
  imports: [EventReadsModule],
  providers: [AlarmFactsRead, InvitingRead, PastInvitingRead, RaiseAlarms, SendChannelMessages, TellAlarms],
})
export class RaiseAlarmsModule implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly raiseAlarms: RaiseAlarms,
    private readonly tellAlarms: TellAlarms,
    private readonly sendMessages: SendChannelMessages,
  ) {}

  onModuleInit(): void {
    this.handlers.handleEvery(15 * minute, 'raise-alarms', async ({ orgId }) => this.raiseAlarms.execute(orgId));
    this.handlers.handleEvery(minute, 'tell-alarms', async () => this.tellAlarms.execute());
    this.handlers.handleEvery(minute / 3, 'send-channel-messages', async () => this.sendMessages.execute());
  }
}
