import { Body, Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me } from '@backcast/contracts/accounts/me';
import { Id } from '@backcast/contracts/fields';
import {
  BindPersonalLink as BindBody,
  InviterLinkList,
  LookAtPersonalLink as LookBody,
  MadePersonalLink,
  PersonalLinkView,
} from '@backcast/contracts/people/personal-link';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MeRead } from '../accounts/me.read.js';
import { setCookies, visitOf } from '../accounts/start-sign-in-session.js';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can, Public } from '../platform/auth/can.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';
import { BindPersonalLink } from './bind-personal-link.js';
import { InviterLinksRead } from './inviter-links.read.js';
import { LookAtPersonalLink } from './look-at-personal-link.js';
import { MakePersonalLink } from './make-personal-link.js';

const EventId = () => Param('eventId', { schema: Id });
const PersonId = () => Param('personId', { schema: Id });

/** Personal links: the door for whoever has one, and what leads do about them. */
@ApiTags('inviting')
@Controller()
export class PersonalLinksController {
  constructor(
    private readonly me: MeRead,
    private readonly lookAtLink: LookAtPersonalLink,
    private readonly bindLink: BindPersonalLink,
    private readonly links: InviterLinksRead,
    private readonly makeLink: MakePersonalLink,
  ) {}

  @Post('personal-links/look')
  @Public()
  @Answers(PersonalLinkView)
  look(@Body({ schema: LookBody }) body: LookBody, @Req() req: FastifyRequest) {
    return this.lookAtLink.execute(body, visitOf(req));
  }

  @Post('personal-links/bind')
  @Public()
  @Answers(Me)
  async bind(
    @Body({ schema: BindBody }) body: BindBody,
    @Req() req: FastifyRequest,
    @Res({ passthrough: true }) res: FastifyReply,
  ) {
    const session = await this.bindLink.execute(body, visitOf(req));
    setCookies(req, res, session);
    return this.me.bySignInSession(session.id);
  }

  @Get('events/:eventId/personal-links')
  @Can('link.manage')
  @Answers(InviterLinkList)
  list(@TheActor() actor: Actor, @EventId() eventId: string) {
    return this.links.ofEvent(actor, eventId);
  }

  @Post('events/:eventId/personal-links/:personId')
  @Can('link.manage')
  @Answers(MadePersonalLink, 201)
  make(@TheActor() actor: Actor, @EventId() eventId: string, @PersonId() personId: string) {
    return this.makeLink.make(actor, eventId, personId);
  }

  @Post('events/:eventId/personal-links/:personId/open')
  @Can('link.manage')
  @AnswersNothing()
  openAgain(@TheActor() actor: Actor, @EventId() eventId: string, @PersonId() personId: string) {
    return this.makeLink.openAgain(actor, eventId, personId);
  }

  @Delete('events/:eventId/personal-links/:personId')
  @Can('link.manage')
  @AnswersNothing()
  revoke(@TheActor() actor: Actor, @EventId() eventId: string, @PersonId() personId: string) {
    return this.makeLink.revoke(actor, eventId, personId);
  }
}
