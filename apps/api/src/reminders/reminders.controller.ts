import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '@backcast/contracts/fields';
import {
  ReminderBoard,
  SaveSmsGateway as SaveBody,
  SmsGatewayView,
  TriedSmsGateway,
  TrySmsGateway as TryBody,
} from '@backcast/contracts/registration/reminder';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';
import { RemindersRead } from './reminders.read.js';
import { SaveSmsGateway } from './save-sms-gateway.js';
import { TellReminded } from './tell-reminded.js';
import { TrySmsGateway } from './try-sms-gateway.js';

/** Reminders of customers, and the gateway through which they leave. */
@ApiTags('reminders')
@Controller()
export class RemindersController {
  constructor(
    private readonly reminders: RemindersRead,
    private readonly tellReminded: TellReminded,
    private readonly saveGateway: SaveSmsGateway,
    private readonly tryGateway: TrySmsGateway,
  ) {}

  @Get('events/:eventId/reminders')
  @Can('registration.read')
  @Answers(ReminderBoard)
  ofEvent(@TheActor() actor: Actor, @Param('eventId', { schema: Id }) eventId: string) {
    return this.reminders.ofEvent(actor, eventId);
  }

  @Post('events/:eventId/reminders/:reminderId/told')
  @Can('registration.read')
  @AnswersNothing()
  told(
    @TheActor() actor: Actor,
    @Param('eventId', { schema: Id }) eventId: string,
    @Param('reminderId', { schema: Id }) reminderId: string,
  ) {
    return this.tellReminded.execute(actor, eventId, reminderId);
  }

  @Get('sms-gateway')
  @Can('organization.edit')
  @Answers(SmsGatewayView)
  gateway(@TheActor() actor: Actor) {
    return this.saveGateway.read(actor);
  }

  @Put('sms-gateway')
  @Can('organization.edit')
  @Answers(SmsGatewayView)
  save(@TheActor() actor: Actor, @Body({ schema: SaveBody }) body: SaveBody) {
    return this.saveGateway.execute(actor, body);
  }

  /** Sends one message for trying, and says what the gateway answered. */
  @Post('sms-gateway/try')
  @Can('organization.edit')
  @Answers(TriedSmsGateway)
  attempt(@TheActor() actor: Actor, @Body({ schema: TryBody }) body: TryBody) {
    return this.tryGateway.execute(actor, body);
  }
}
