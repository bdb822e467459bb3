import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AcceptQuotas as AcceptBody,
  DayCount,
  InvitingStateView,
  InvitingView,
  QuotasSection,
  ReportCount as ReportBody,
} from '@backcast/contracts/events/quotas';
import { Id } from '@backcast/contracts/fields';
import { AcceptQuotas } from '../events/accept-quotas.js';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers } from '../platform/http/answers.js';
import { InvitingStateRead } from './inviting-state.read.js';
import { InvitingRead } from './inviting.read.js';
import { ReportCount } from './report-count.js';

const EventId = () => Param('eventId', { schema: Id });

/** Quotas as salespeople live them: what they got done, day by day, and what is derived from it. */
@ApiTags('inviting')
@Controller('events/:eventId')
export class InvitingController {
  constructor(
    private readonly inviting: InvitingRead,
    private readonly invitingState: InvitingStateRead,
    private readonly reportCount: ReportCount,
    private readonly acceptQuotas: AcceptQuotas,
  ) {}

  @Get('inviting')
  @Can('count.read')
  @Answers(InvitingView)
  view(@TheActor() actor: Actor, @EventId() eventId: string) {
    return this.inviting.ofEvent(actor, eventId);
  }

  @Get('inviting/state')
  @Can('count.read')
  @Answers(InvitingStateView)
  state(@TheActor() actor: Actor, @EventId() eventId: string) {
    return this.invitingState.ofEvent(actor, eventId);
  }

  /** Taken back by a report with the opposite `delta`. */
  @Post('counts')
  @Can('count.report')
  @Answers(DayCount)
  report(@TheActor() actor: Actor, @EventId() eventId: string, @Body({ schema: ReportBody }) body: ReportBody) {
    return this.reportCount.execute(actor, eventId, body);
  }

  @Post('quotas/accept')
  @Can('count.report')
  @Answers(QuotasSection)
  accept(@TheActor() actor: Actor, @EventId() eventId: string, @Body({ schema: AcceptBody }) body: AcceptBody) {
    return this.acceptQuotas.execute(actor, eventId, body.version);
  }
}
