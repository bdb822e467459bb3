import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { RecordsModule } from '../records/records.module.js';
import { AnnounceEvent } from './announce-event.js';
import { CreateEvent } from './create-event.js';
import { EditEvent } from './edit-event.js';
import { EventChangesRead } from './event-changes.read.js';
import { EventListRead } from './event-list.read.js';
import { EventPlanRead } from './event-plan.read.js';
import { EventRead } from './event.read.js';
import { EventsController } from './events.controller.js';
import { PlanContextRead } from './plan-context.read.js';
import { RuleEventsController } from './rule-events.controller.js';
import { RuleEventsRead } from './rule-events.read.js';
import { SaveFacts } from './save-facts.js';
import { SaveGoal } from './save-goal.js';
import { SaveMembers } from './save-members.js';
import { SaveSessions } from './save-sessions.js';
import { SectionsController } from './sections.controller.js';
import { UndoChange } from './undo-change.js';

@Module({
  imports: [CalendarsModule, RecordsModule],
  controllers: [EventsController, RuleEventsController, SectionsController],
  providers: [
    AnnounceEvent,
    CreateEvent,
    EditEvent,
    EventChangesRead,
    EventListRead,
    EventPlanRead,
    EventRead,
    PlanContextRead,
    RuleEventsRead,
    SaveFacts,
    SaveGoal,
    SaveMembers,
    SaveSessions,
    UndoChange,
  ],
})
export class EventsModule {}
