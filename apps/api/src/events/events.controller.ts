import { Body, Controller, Get, Headers, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  CreatedEvent,
  CreateEvent as CreateEventBody,
  EditEvent as EditEventBody,
  EventList,
  EventView,
  MemberList,
  SaveMembers as SaveMembersBody,
  SaveSessions as SaveSessionsBody,
  SessionsSection,
} from '@backcast/contracts/events/event';
import { GoalSection, SaveGoal as SaveGoalBody } from '@backcast/contracts/events/goal';
import { MovesView } from '@backcast/contracts/events/moves';
import { PlanView } from '@backcast/contracts/events/plan';
import { ChangeFilter, ChangeList } from '@backcast/contracts/records/change';
import { ChangeId, Id } from '@backcast/contracts/fields';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers } from '../platform/http/answers.js';
import { onceHeader } from '../platform/records/do-once.js';
import { AnnounceEvent } from './announce-event.js';
import { ChangeMovesRead } from './change-moves.read.js';
import { CreateEvent } from './create-event.js';
import { EditEvent } from './edit-event.js';
import { EventChangesRead } from './event-changes.read.js';
import { EventListRead } from './event-list.read.js';
import { EventPlanRead } from './event-plan.read.js';
import { EventRead } from './event.read.js';
import { SaveGoal } from './save-goal.js';
import { SaveMembers } from './save-members.js';
import { SaveSessions } from './save-sessions.js';
import { UndoChange } from './undo-change.js';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly events: EventRead,
    private readonly eventList: EventListRead,
    private readonly plans: EventPlanRead,
    private readonly changes: EventChangesRead,
    private readonly moves: ChangeMovesRead,
    private readonly createEvent: CreateEvent,
    private readonly editEvent: EditEvent,
    private readonly saveSessions: SaveSessions,
    private readonly saveGoal: SaveGoal,
    private readonly saveMembers: SaveMembers,
    private readonly announceEvent: AnnounceEvent,
    private readonly undoChange: UndoChange,
  ) {}

  @Get()
  @Can('event.list')
  @Answers(EventList)
  list(@TheActor() actor: Actor) {
    return this.eventList.list(actor);
  }

  @Post()
  @Can('event.create')
  @Answers(CreatedEvent, 201)
  @ApiHeader({ name: onceHeader, required: false, schema: { type: 'string', maxLength: 100 } })
  create(
    @TheActor() actor: Actor,
    @Body({ schema: CreateEventBody }) body: CreateEventBody,
    @Headers(onceHeader) onceKey?: string,
  ) {
    return this.createEvent.execute(actor, body, onceKey);
  }

  @Get(':eventId')
  @Can('event.read')
  @Answers(EventView)
  read(@TheActor() actor: Actor, @Param('eventId', { schema: Id }) eventId: string) {
    return this.events.byId(actor, eventId);
  }

  @Patch(':eventId')
  @Can('event.edit')
  @Answers(EventView)
  edit(
    @TheActor() actor: Actor,
    @Param('eventId', { schema: Id }) eventId: string,
    @Body({ schema: EditEventBody }) body: EditEventBody,
  ) {
    return this.editEvent.execute(actor, eventId, body);
  }

  @Put(':eventId/sessions')
  @Can('event.edit')
  @Answers(SessionsSection)
  sessions(
    @TheActor() actor: Actor,
    @Param('eventId', { schema: Id }) eventId: string,
    @Body({ schema: SaveSessionsBody }) body: SaveSessionsBody,
  ) {
    return this.saveSessions.execute(actor, eventId, body);
  }

  @Put(':eventId/goal')
  @Can('goal.edit')
  @Answers(GoalSection)
  goal(
    @TheActor() actor: Actor,
    @Param('eventId', { schema: Id }) eventId: string,
    @Body({ schema: SaveGoalBody }) body: SaveGoalBody,
  ) {
    return this.saveGoal.execute(actor, eventId, body);
  }

  @Get(':eventId/plan')
  @Can('event.read')
  @Answers(PlanView)
  plan(@TheActor() actor: Actor, @Param('eventId', { schema: Id }) eventId: string) {
    return this.plans.byEvent(actor, eventId);
  }

  @Post(':eventId/announce')
  @Can('event.announce')
  @Answers(EventView)
  announce(@TheActor() actor: Actor, @Param('eventId', { schema: Id }) eventId: string) {
    return this.announceEvent.execute(actor, eventId);
  }

  @Get(':eventId/members')
  @Can('event.read')
  @Answers(MemberList)
  members(@TheActor() actor: Actor, @Param('eventId', { schema: Id }) eventId: string) {
    return this.saveMembers.list(actor, eventId);
  }

  @Put(':eventId/members')
  @Can('event.members')
  @Answers(MemberList)
  setMembers(
    @TheActor() actor: Actor,
    @Param('eventId', { schema: Id }) eventId: string,
    @Body({ schema: SaveMembersBody }) body: SaveMembersBody,
  ) {
    return this.saveMembers.execute(actor, eventId, body);
  }

  @Get(':eventId/changes')
  @Can('event.history')
  @Answers(ChangeList)
  history(
    @TheActor() actor: Actor,
    @Param('eventId', { schema: Id }) eventId: string,
    @Query({ schema: ChangeFilter }) filter: ChangeFilter,
  ) {
    return this.changes.list(actor, eventId, filter);
  }

  /** What the change moved, everywhere it landed. */
  @Get(':eventId/changes/:changeId/moves')
  @Can('event.history')
  @Answers(MovesView)
  changeMoves(
    @TheActor() actor: Actor,
    @Param('eventId', { schema: Id }) eventId: string,
    @Param('changeId', { schema: ChangeId }) changeId: string,
  ) {
    return this.moves.of(actor, eventId, changeId);
  }

  @Post(':eventId/changes/:changeId/undo')
  @Can('change.undo')
  @Answers(EventView)
  undo(
    @TheActor() actor: Actor,
    @Param('eventId', { schema: Id }) eventId: string,
    @Param('changeId', { schema: ChangeId }) changeId: string,
  ) {
    return this.undoChange.execute(actor, eventId, changeId);
  }
}
