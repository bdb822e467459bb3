import { Module } from '@nestjs/common';
import { MailModule } from '../platform/mail/mail.module.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersRead } from './reminders.read.js';
import { SaveSmsGateway } from './save-sms-gateway.js';
import { SendSms } from './send-sms.js';
import { TellReminded } from './tell-reminded.js';
import { TrySmsGateway } from './try-sms-gateway.js';

@Module({
  imports: [MailModule],
  controllers: [RemindersController],
  providers: [RemindersRead, SaveSmsGateway, SendSms, TellReminded, TrySmsGateway],
})
export class RemindersModule {}
