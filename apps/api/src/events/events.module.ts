import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { ComplianceModule } from '../compliance/compliance.module.js';
import { RecordsModule } from '../records/records.module.js';
import { AnnounceEvent } from './announce-event.js';
import { ChangeMovesRead } from './change-moves.read.js';
import { CreateEvent } from './create-event.js';
import { AddDutyEvidence } from './duties/add-duty-evidence.js';
import { ChangeDuty } from './duties/change-duty.js';
import { CloseGate } from './duties/close-gate.js';
import { DutiesController } from './duties/duties.controller.js';
import { OverrideGate } from './duties/override-gate.js';
import { RecordDutyAnswer } from './duties/record-duty-answer.js';
import { RemoveDutyEvidence } from './duties/remove-duty-evidence.js';
import { SetDutyOwner } from './duties/set-duty-owner.js';
import { SetDutyPapers } from './duties/set-duty-papers.js';
import { SetDutyStatus } from './duties/set-duty-status.js';
import { EditEvent } from './edit-event.js';
import { EventChangesRead } from './event-changes.read.js';
import { EventListRead } from './event-list.read.js';
import { EventReadsModule } from './event-reads.module.js';
import { EventPlanRead } from './event-plan.read.js';
import { EventsController } from './events.controller.js';
import { AnswerDatePoll } from './polls/answer-date-poll.js';
import { DatePollsController } from './polls/date-polls.controller.js';
import { DatePollsRead } from './polls/date-polls.read.js';
import { EndDatePoll } from './polls/end-date-poll.js';
import { LookAtDatePoll } from './polls/look-at-date-poll.js';
import { MakeDatePoll } from './polls/make-date-poll.js';
import { MakePollLink } from './polls/make-poll-link.js';
import { PollDoorController } from './polls/poll-door.controller.js';
import { RefuseChangesInUse } from './refuse-changes-in-use.js';
import { RefuseGuestJumps } from './refuse-guest-jumps.js';
import { RuleEventsController } from './rule-events.controller.js';
import { RuleEventsRead } from './rule-events.read.js';
import { SaveFacts } from './save-facts.js';
import { SaveGoal } from './save-goal.js';
import { SaveMembers } from './save-members.js';
import { SaveSessions } from './save-sessions.js';
import { SectionGuards } from './section-guards.js';
import { SectionsController } from './sections.controller.js';
import { AddTaskComment } from './tasks/add-task-comment.js';
import { MyTasksController } from './tasks/my-tasks.controller.js';
import { MyTasksRead } from './tasks/my-tasks.read.js';
import { OwnTaskEventsRead } from './tasks/own-task-events.read.js';
import { MakeTaskFeed } from './tasks/make-task-feed.js';
import { RevokeTaskFeed } from './tasks/revoke-task-feed.js';
import { SetTaskState } from './tasks/set-task-state.js';
import { TakeBackTaskComment } from './tasks/take-back-task-comment.js';
import { TaskCommentsRead } from './tasks/task-comments.read.js';
import { TaskFeedRead } from './tasks/task-feed.read.js';
import { TaskFeedsController } from './tasks/task-feeds.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { AskThoseWaitedFor } from './tasks/ask-those-waited-for.js';
import { WriteToTaskReaders } from './tasks/write-to-task-readers.js';
import { UndoChange } from './undo-change.js';

@Module({
  imports: [CalendarsModule, ComplianceModule, RecordsModule, EventReadsModule],
  controllers: [
    DutiesController,
    DatePollsController,
    EventsController,
    MyTasksController,
    PollDoorController,
    RuleEventsController,
    SectionsController,
    TaskFeedsController,
    TasksController,
  ],
  providers: [
    AddDutyEvidence,
    AddTaskComment,
    AnnounceEvent,
    AnswerDatePoll,
    ChangeDuty,
    ChangeMovesRead,
    CloseGate,
    CreateEvent,
    DatePollsRead,
    EditEvent,
    EndDatePoll,
    EventChangesRead,
    EventListRead,
    EventPlanRead,
    OverrideGate,
    LookAtDatePoll,
    MakeDatePoll,
    MakePollLink,
    MakeTaskFeed,
    MyTasksRead,
    OwnTaskEventsRead,
    RecordDutyAnswer,
    RefuseChangesInUse,
    RefuseGuestJumps,
    RemoveDutyEvidence,
    RevokeTaskFeed,
    RuleEventsRead,
    SaveFacts,
    SaveGoal,
    SaveMembers,
    SaveSessions,
    SectionGuards,
    SetDutyOwner,
    SetDutyPapers,
    SetDutyStatus,
    SetTaskState,
    TakeBackTaskComment,
    TaskCommentsRead,
    TaskFeedRead,
    UndoChange,
    AskThoseWaitedFor,
    WriteToTaskReaders,
  ],
})
export class EventsModule {}
