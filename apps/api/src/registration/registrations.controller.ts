import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '@backcast/contracts/fields';
import {
  MadeRegistrationLink,
  MadeTicket,
  RegistrationBoard,
  RegistrationPage,
  SaveRegistrationPage as SaveBody,
} from '@backcast/contracts/registration/registration';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';
import { RegistrationLinks } from './registration-links.js';
import { RegistrationsRead } from './registrations.read.js';
import { SaveRegistrationPage } from './save-registration-page.js';

const EventId = () => Param('eventId', { schema: Id });

/** Registration as those see it who invite. */
@ApiTags('registration')
@Controller('events/:eventId')
export class RegistrationsController {
  constructor(
    private readonly registrations: RegistrationsRead,
    private readonly links: RegistrationLinks,
    private readonly savePage: SaveRegistrationPage,
  ) {}

  @Get('registrations')
  @Can('registration.read')
  @Answers(RegistrationBoard)
  read(@TheActor() actor: Actor, @EventId() eventId: string) {
    return this.registrations.ofEvent(actor, eventId);
  }

  @Put('registration-page')
  @Can('link.manage')
  @Answers(RegistrationPage)
  save(@TheActor() actor: Actor, @EventId() eventId: string, @Body({ schema: SaveBody }) body: SaveBody) {
    return this.savePage.execute(actor, eventId, body);
  }

  @Post('registration-links')
  @Can('registration.read')
  @Answers(MadeRegistrationLink, 201)
  makeOwn(@TheActor() actor: Actor, @EventId() eventId: string) {
    return this.links.makeOwn(actor, eventId);
  }

  @Post('registration-links/:personId')
  @Can('link.manage')
  @Answers(MadeRegistrationLink, 201)
  make(@TheActor() actor: Actor, @EventId() eventId: string, @Param('personId', { schema: Id }) personId: string) {
    return this.links.make(actor, eventId, personId);
  }

  @Delete('registration-links/:personId')
  @Can('link.manage')
  @AnswersNothing()
  revoke(@TheActor() actor: Actor, @EventId() eventId: string, @Param('personId', { schema: Id }) personId: string) {
    return this.links.revoke(actor, eventId, personId);
  }

  @Post('registrations/:registrationId/ticket')
  @Can('registration.read')
  @Answers(MadeTicket, 201)
  ticket(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @Param('registrationId', { schema: Id }) registrationId: string,
  ) {
    return this.links.makeTicket(actor, eventId, registrationId);
  }
}
