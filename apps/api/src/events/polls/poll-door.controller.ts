import { Body, Controller, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AnswerDatePoll as AnswerBody,
  LookAtDatePoll as LookBody,
  PublicDatePoll,
} from '@backcast/contracts/events/date-poll';
import { Public } from '../../platform/auth/can.js';
import { Answers } from '../../platform/http/answers.js';
import { AnswerDatePoll } from './answer-date-poll.js';
import { LookAtDatePoll } from './look-at-date-poll.js';

/** What the page behind a poll's link asks. The secret comes in the body, never in the address. */
@ApiTags('events')
@Controller('date-polls')
export class PollDoorController {
  constructor(
    private readonly lookAtPoll: LookAtDatePoll,
    private readonly answerPoll: AnswerDatePoll,
  ) {}

  @Post('look')
  @Public()
  @Answers(PublicDatePoll)
  look(@Body({ schema: LookBody }) body: LookBody, @Ip() address: string) {
    return this.lookAtPoll.execute(body, address);
  }

  @Post('answer')
  @Public()
  @Answers(PublicDatePoll)
  answer(@Body({ schema: AnswerBody }) body: AnswerBody, @Ip() address: string) {
    return this.answerPoll.execute(body, address);
  }
}
