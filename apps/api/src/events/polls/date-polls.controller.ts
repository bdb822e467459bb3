import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  DatePollList,
  MadePollLinks,
  MakeDatePoll as MakeBody,
  MakePollLink as LinkBody,
} from '@backcast/contracts/events/date-poll';
import { Id } from '@backcast/contracts/fields';
import { type Actor, TheActor } from '../../platform/auth/actor.js';
import { Can } from '../../platform/auth/can.js';
import { Answers, AnswersNothing } from '../../platform/http/answers.js';
import { DatePollsRead } from './date-polls.read.js';
import { EndDatePoll } from './end-date-poll.js';
import { MakeDatePoll } from './make-date-poll.js';
import { MakePollLink } from './make-poll-link.js';

const EventId = () => Param('eventId', { schema: Id });
const PollId = () => Param('pollId', { schema: Id });

/** Date polls as planners see them; whoever answers comes through the door of `PollDoorController`. */
@ApiTags('events')
@Controller('events/:eventId/polls')
export class DatePollsController {
  constructor(
    private readonly polls: DatePollsRead,
    private readonly makePoll: MakeDatePoll,
    private readonly makeLink: MakePollLink,
    private readonly end: EndDatePoll,
  ) {}

  @Get()
  @Can('event.read')
  @Answers(DatePollList)
  list(@TheActor() actor: Actor, @EventId() eventId: string) {
    return this.polls.list(actor, eventId);
  }

  @Post()
  @Can('plan.edit')
  @Answers(MadePollLinks, 201)
  make(@TheActor() actor: Actor, @EventId() eventId: string, @Body({ schema: MakeBody }) body: MakeBody) {
    return this.makePoll.execute(actor, eventId, body);
  }

  @Post(':pollId/links')
  @Can('plan.edit')
  @Answers(MadePollLinks, 201)
  link(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @PollId() pollId: string,
    @Body({ schema: LinkBody }) body: LinkBody,
  ) {
    return this.makeLink.execute(actor, eventId, pollId, body.guestId);
  }

  @Delete(':pollId/links/:linkId')
  @Can('plan.edit')
  @AnswersNothing()
  revoke(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @PollId() pollId: string,
    @Param('linkId', { schema: Id }) linkId: string,
  ) {
    return this.end.revokeLink(actor, eventId, pollId, linkId);
  }

  @Post(':pollId/close')
  @Can('plan.edit')
  @AnswersNothing()
  close(@TheActor() actor: Actor, @EventId() eventId: string, @PollId() pollId: string) {
    return this.end.close(actor, eventId, pollId);
  }

  @Delete(':pollId/answers/:answerId')
  @Can('plan.edit')
  @AnswersNothing()
  removeAnswer(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @PollId() pollId: string,
    @Param('answerId', { schema: Id }) answerId: string,
  ) {
    return this.end.removeAnswer(actor, eventId, pollId, answerId);
  }

  @Delete(':pollId')
  @Can('plan.edit')
  @AnswersNothing()
  remove(@TheActor() actor: Actor, @EventId() eventId: string, @PollId() pollId: string) {
    return this.end.remove(actor, eventId, pollId);
  }
}
