import { Module, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { DeliverMail } from './deliver-mail.js';
import { MailServer } from './mail-server.js';
import { MailsController } from './mails.controller.js';
import { MailsRead } from './mails.read.js';
import { QueueForgottenMails } from './queue-forgotten-mails.js';
import { RetryMail } from './retry-mail.js';

const fiveMinutes = 5 * 60_000;

@Module({
  controllers: [MailsController],
  providers: [DeliverMail, MailServer, MailsRead, QueueForgottenMails, RetryMail],
  exports: [MailServer],
})
export class MailModule implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly deliverMail: DeliverMail,
    private readonly queueForgotten: QueueForgottenMails,
  ) {}

  onModuleInit(): void {
    this.handlers.handle('send-mail', async ({ mailId }) => this.deliverMail.execute(mailId));
    this.handlers.handleEvery(fiveMinutes, 'queue-forgotten-mails', async () => this.queueForgotten.execute());
  }
}
