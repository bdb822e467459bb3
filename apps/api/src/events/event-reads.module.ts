import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { ComplianceModule } from '../compliance/compliance.module.js';
import { EventOutlookRead } from './event-outlook.read.js';
import { EventRead } from './event.read.js';
import { PlanContextRead } from './plan-context.read.js';
import { RefuseHeldUp } from './refuse-held-up.js';

/** Reading events and their plans, without the doors for pages: what jobs need, also in a process that runs only them. */
@Module({
  imports: [CalendarsModule, ComplianceModule],
  providers: [EventOutlookRead, EventRead, PlanContextRead, RefuseHeldUp],
  exports: [EventOutlookRead, EventRead, PlanContextRead, RefuseHeldUp],
})
export class EventReadsModule {}
