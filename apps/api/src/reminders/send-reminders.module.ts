import { Module, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { MailModule } from '../platform/mail/mail.module.js';
import { TicketLinkRead } from '../registration/ticket-link.read.js';
import { RemindCustomers } from './remind-customers.js';
import { SendCustomerReminder } from './send-customer-reminder.js';
import { SendSms } from './send-sms.js';

const minute = 60_000;

@Module({ imports: [MailModule], providers: [RemindCustomers, SendCustomerReminder, SendSms, TicketLinkRead] })
export class SendRemindersModule implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly remindCustomers: RemindCustomers,
    private readonly sendReminder: SendCustomerReminder,
  ) {}

  onModuleInit(): void {
    this.handlers.handleEvery(minute, 'remind-customers', async () => this.remindCustomers.execute());
    this.handlers.handle('send-customer-reminder', async ({ reminderId }) => this.sendReminder.execute(reminderId));
  }
}
