import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '@backcast/contracts/fields';
import { MailFilter, MailList, MailView } from '@backcast/contracts/platform/mail';
import { type Actor, TheActor } from '../auth/actor.js';
import { Can } from '../auth/can.js';
import { Answers } from '../http/answers.js';
import { MailsRead } from './mails.read.js';
import { RetryMail } from './retry-mail.js';

@ApiTags('mails')
@Controller('mails')
export class MailsController {
  constructor(
    private readonly mails: MailsRead,
    private readonly retryMail: RetryMail,
  ) {}

  @Get()
  @Can('mail.read')
  @Answers(MailList)
  list(@TheActor() actor: Actor, @Query({ schema: MailFilter }) filter: MailFilter) {
    return this.mails.list(actor.orgId, filter);
  }

  @Post(':mailId/retry')
  @Can('mail.read')
  @Answers(MailView)
  retry(@TheActor() actor: Actor, @Param('mailId', { schema: Id }) mailId: string) {
    return this.retryMail.execute(actor.orgId, mailId);
  }
}
