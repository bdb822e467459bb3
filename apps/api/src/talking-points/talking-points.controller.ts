import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '@backcast/contracts/fields';
import {
  AddTalkingPoint as AddBody,
  MarkWorked as MarkBody,
  SaveTalkingPoint as SaveBody,
  TalkingPoint,
  TalkingPointList,
  WorkedCount,
} from '@backcast/contracts/invitees/talking-point';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers } from '../platform/http/answers.js';
import { MarkWorked } from './mark-worked.js';
import { SaveTalkingPoint } from './save-talking-point.js';
import { TalkingPointsRead } from './talking-points.read.js';

/** What to say to a customer at each stage of an invitation, and what worked. */
@ApiTags('talking points')
@Controller()
export class TalkingPointsController {
  constructor(
    private readonly points: TalkingPointsRead,
    private readonly savePoint: SaveTalkingPoint,
    private readonly markWorked: MarkWorked,
  ) {}

  @Get('talking-points')
  @Can('talking-point.read')
  @Answers(TalkingPointList)
  list(@TheActor() actor: Actor) {
    return this.points.list(actor);
  }

  @Post('talking-points')
  @Can('talking-point.edit')
  @Answers(TalkingPoint, 201)
  add(@TheActor() actor: Actor, @Body({ schema: AddBody }) body: AddBody) {
    return this.savePoint.add(actor, body);
  }

  @Put('talking-points/:pointId')
  @Can('talking-point.edit')
  @Answers(TalkingPoint)
  save(
    @TheActor() actor: Actor,
    @Param('pointId', { schema: Id }) id: string,
    @Body({ schema: SaveBody }) body: SaveBody,
  ) {
    return this.savePoint.edit(actor, id, body);
  }

  @Put('events/:eventId/invitees/:invitationId/worked/:pointId')
  @Can('invitee.edit')
  @Answers(WorkedCount)
  worked(
    @TheActor() actor: Actor,
    @Param('eventId', { schema: Id }) eventId: string,
    @Param('invitationId', { schema: Id }) invitationId: string,
    @Param('pointId', { schema: Id }) pointId: string,
    @Body({ schema: MarkBody }) body: MarkBody,
  ) {
    return this.markWorked.execute(actor, { eventId, invitationId, pointId }, body);
  }
}
