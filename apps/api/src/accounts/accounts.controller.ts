import { Body, Controller, Get, Ip, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AccessLinkView,
  ClaimAccessLink as ClaimBody,
  LookAtAccessLink as LookBody,
} from '@backcast/contracts/accounts/access-link';
import { EditMe, Me, SwitchOrganization as SwitchBody } from '@backcast/contracts/accounts/me';
import {
  ChangePassword as ChangePasswordBody,
  ForgotPassword as ForgotBody,
} from '@backcast/contracts/accounts/password';
import { SetUp as SetUpBody, SetUpState } from '@backcast/contracts/accounts/set-up';
import { SignIn as SignInBody } from '@backcast/contracts/accounts/sign-in';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, requireAccount, TheActor } from '../platform/auth/actor.js';
import { Can, Public } from '../platform/auth/can.js';
import { clearSignInCookie } from '../platform/auth/sign-in-cookie.js';
import { Database } from '../platform/database/database.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';
import { AccountEntity } from './account.entity.js';
import { ChangePassword } from './change-password.js';
import { ClaimAccessLink } from './claim-access-link.js';
import { endSignInSessions } from './end-sign-in-sessions.js';
import { ForgotPassword } from './forgot-password.js';
import { LookAtAccessLink } from './look-at-access-link.js';
import { MeRead } from './me.read.js';
import { SetUp } from './set-up.js';
import { SignIn } from './sign-in.js';
import { setCookies, type StartedSignInSession, visitOf } from './start-sign-in-session.js';
import { SwitchOrganization } from './switch-organization.js';

@ApiTags('accounts')
@Controller()
export class AccountsController {
  constructor(
    private readonly database: Database,
    private readonly me: MeRead,
    private readonly setUp: SetUp,
    private readonly signIn: SignIn,
    private readonly changePassword: ChangePassword,
    private readonly forgotPassword: ForgotPassword,
    private readonly lookAtAccessLink: LookAtAccessLink,
    private readonly claimAccessLink: ClaimAccessLink,
    private readonly switchOrganization: SwitchOrganization,
  ) {}

  @Get('set-up')
  @Public()
  @Answers(SetUpState)
  setUpState() {
    return this.setUp.needed();
  }

  @Post('set-up')
  @Public()
  @Answers(Me, 201)
  async doSetUp(
    @Body({ schema: SetUpBody }) body: SetUpBody,
    @Req() req: FastifyRequest,
    @Res({ passthrough: true }) res: FastifyReply,
  ) {
    return this.enter(req, res, await this.setUp.execute(body, visitOf(req)));
  }

  @Post('sign-in')
  @Public()
  @Answers(Me)
  async doSignIn(
    @Body({ schema: SignInBody }) body: SignInBody,
    @Req() req: FastifyRequest,
    @Res({ passthrough: true }) res: FastifyReply,
  ) {
    return this.enter(req, res, await this.signIn.execute(body, visitOf(req)));
  }

  @Post('sign-out')
  @Can('self.use')
  @AnswersNothing()
  async signOut(@TheActor() actor: Actor, @Req() req: FastifyRequest, @Res({ passthrough: true }) res: FastifyReply) {
    await this.database.transaction((tx) => endSignInSessions(tx, { id: actor.signInSessionId }));
    clearSignInCookie(req, res);
  }

  @Post('sign-out-everywhere')
  @Can('self.use')
  @AnswersNothing()
  async signOutEverywhere(
    @TheActor() actor: Actor,
    @Req() req: FastifyRequest,
    @Res({ passthrough: true }) res: FastifyReply,
  ) {
    const { accountId, personId } = actor;
    const all = accountId === null ? { phonesOf: personId } : { accountId };
    await this.database.transaction((tx) => endSignInSessions(tx, all));
    clearSignInCookie(req, res);
  }

  @Get('me')
  @Can('self.use')
  @Answers(Me)
  readMe(@TheActor() actor: Actor) {
    return this.me.bySignInSession(actor.signInSessionId);
  }

  @Patch('me')
  @Can('self.use')
  @Answers(Me)
  async editMe(@TheActor() actor: Actor, @Body({ schema: EditMe }) body: EditMe) {
    const id = requireAccount(actor);
    await this.database.transaction((tx) => tx.update(AccountEntity, { id }, { language: body.language }));
    return this.me.bySignInSession(actor.signInSessionId);
  }

  @Post('me/organization')
  @Can('self.use')
  @Answers(Me)
  async switch(
    @TheActor() actor: Actor,
    @Body({ schema: SwitchBody }) body: SwitchBody,
    @Req() req: FastifyRequest,
    @Res({ passthrough: true }) res: FastifyReply,
  ) {
    return this.enter(req, res, await this.switchOrganization.execute(actor, body.organizationId, visitOf(req)));
  }

  @Post('password')
  @Can('self.use')
  @Answers(Me)
  async change(
    @TheActor() actor: Actor,
    @Body({ schema: ChangePasswordBody }) body: ChangePasswordBody,
    @Req() req: FastifyRequest,
    @Res({ passthrough: true }) res: FastifyReply,
  ) {
    return this.enter(req, res, await this.changePassword.execute(actor, body, visitOf(req)));
  }

  @Post('password/forgot')
  @Public()
  @AnswersNothing(202)
  async forgot(@Body({ schema: ForgotBody }) body: ForgotBody, @Ip() address: string) {
    await this.forgotPassword.execute(body.signInName, address);
  }

  @Post('access-links/look')
  @Public()
  @Answers(AccessLinkView)
  look(@Body({ schema: LookBody }) body: LookBody, @Ip() address: string) {
    return this.lookAtAccessLink.execute(body, address);
  }

  @Post('access-links/claim')
  @Public()
  @Answers(Me)
  async claim(
    @Body({ schema: ClaimBody }) body: ClaimBody,
    @Req() req: FastifyRequest,
    @Res({ passthrough: true }) res: FastifyReply,
  ) {
    return this.enter(req, res, await this.claimAccessLink.execute(body, visitOf(req)));
  }

  private enter(req: FastifyRequest, res: FastifyReply, session: StartedSignInSession) {
    setCookies(req, res, session);
    return this.me.bySignInSession(session.id);
  }
}
