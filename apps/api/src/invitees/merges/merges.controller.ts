import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '@backcast/contracts/fields';
import { MergeCustomers as MergeBody } from '@backcast/contracts/invitees/invitee';
import { type Actor, TheActor } from '../../platform/auth/actor.js';
import { Can } from '../../platform/auth/can.js';
import { AnswersNothing } from '../../platform/http/answers.js';
import { MergeCustomers } from './merge-customers.js';
import { SplitCustomers } from './split-customers.js';

const EventId = () => Param('eventId', { schema: Id });

/** Customers that were taken for two and are one. */
@ApiTags('invitees')
@Controller('events/:eventId/merges')
export class MergesController {
  constructor(
    private readonly mergeCustomers: MergeCustomers,
    private readonly splitCustomers: SplitCustomers,
  ) {}

  @Post()
  @Can('invitee.decide')
  @AnswersNothing()
  merge(@TheActor() actor: Actor, @EventId() eventId: string, @Body({ schema: MergeBody }) body: MergeBody) {
    return this.mergeCustomers.execute(actor, eventId, body);
  }

  @Post(':mergeId/undo')
  @Can('invitee.decide')
  @AnswersNothing()
  split(@TheActor() actor: Actor, @EventId() eventId: string, @Param('mergeId', { schema: Id }) id: string) {
    return this.splitCustomers.execute(actor, eventId, id);
  }
}
