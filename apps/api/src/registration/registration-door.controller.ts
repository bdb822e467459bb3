import { Body, Controller, Get, Ip, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Token } from '@backcast/contracts/fields';
import {
  ChangeTicketParty,
  LookAtRegistration as LookBody,
  Register as RegisterBody,
  Registered,
  RegistrationView,
  TicketCode,
  TicketView,
} from '@backcast/contracts/registration/registration';
import type { FastifyReply } from 'fastify';
import { Public } from '../platform/auth/can.js';
import { Answers, AnswersRaw } from '../platform/http/answers.js';
import { ChangeTicket } from './change-ticket.js';
import { LookAtRegistration } from './look-at-registration.js';
import { LookAtTicket } from './look-at-ticket.js';
import { Register } from './register.js';

/** What the public page and the ticket ask. A ticket comes in the body, never in the address. */
@ApiTags('registration')
@Controller()
export class RegistrationDoorController {
  constructor(
    private readonly lookAtRegistration: LookAtRegistration,
    private readonly takeRegistration: Register,
    private readonly lookAtTicket: LookAtTicket,
    private readonly changeTicket: ChangeTicket,
  ) {}

  @Post('registrations/look')
  @Public()
  @Answers(RegistrationView)
  look(@Body({ schema: LookBody }) body: LookBody, @Ip() address: string) {
    return this.lookAtRegistration.execute(body, address);
  }

  @Post('registrations')
  @Public()
  @Answers(Registered)
  register(@Body({ schema: RegisterBody }) body: RegisterBody, @Ip() address: string) {
    return this.takeRegistration.execute(body, address);
  }

  @Get('registrations/:code/calendar')
  @Public()
  @AnswersRaw('text/calendar')
  async calendar(@Param('code', { schema: Token }) code: string, @Ip() address: string, @Res() reply: FastifyReply) {
    const text = await this.lookAtRegistration.calendar(code, address);
    await reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="event.ics"')
      .send(text);
  }

  @Post('tickets/look')
  @Public()
  @Answers(TicketView)
  ticket(@Body({ schema: TicketCode }) body: TicketCode, @Ip() address: string) {
    return this.lookAtTicket.execute(body.ticket, address);
  }

  @Post('tickets/cancel')
  @Public()
  @Answers(TicketView)
  cancel(@Body({ schema: TicketCode }) body: TicketCode, @Ip() address: string) {
    return this.changeTicket.cancel(body.ticket, address);
  }

  @Post('tickets/party')
  @Public()
  @Answers(TicketView)
  party(@Body({ schema: ChangeTicketParty }) body: ChangeTicketParty, @Ip() address: string) {
    return this.changeTicket.setParty(body.ticket, body.partySize, address);
  }
}
