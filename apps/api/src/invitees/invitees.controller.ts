import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '@backcast/contracts/fields';
import { CustomerData } from '@backcast/contracts/organization/retention';
import {
  AddedInvitee,
  AddInvitee as AddBody,
  ComingPeople,
  DecideClaim as DecideBody,
  EditInvitee as EditBody,
  ExportInvitees as ExportBody,
  Invitee,
  InviteeDetail,
  InviteeExport,
  InviteeFilter,
  InviteeList,
  InviteeRule,
  MoveInvitee as MoveBody,
  NameReferrer as NameReferrerBody,
  RecordConsent as ConsentBody,
  RecordNoAnswer,
  SaveInviteeRule as RuleBody,
  UndoMove,
} from '@backcast/contracts/invitees/invitee';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';
import { AddInvitee } from './add-invitee.js';
import { ComingPeopleRead } from './coming-people.read.js';
import { RecordConsent } from './consents/record-consent.js';
import { DecideClaim } from './decide-claim.js';
import { EditInvitee } from './edit-invitee.js';
import { EraseCustomer } from './erase-customer.js';
import { ExportInvitees } from './export-invitees.js';
import { HandOverCustomer } from './hand-over-customer.js';
import { InviteeDetailRead } from './invitee-detail.read.js';
import { InviteeListRead } from './invitee-list.read.js';
import { MoveInvitee } from './move-invitee.js';
import { NameReferrer } from './referrers/name-referrer.js';
import { SaveInviteeRule } from './save-invitee-rule.js';

const EventId = () => Param('eventId', { schema: Id });
const InvitationId = () => Param('invitationId', { schema: Id });

/** Customers by name, as far as each may see them, and every step of their invitations. */
@ApiTags('invitees')
@Controller('events/:eventId')
export class InviteesController {
  constructor(
    private readonly invitees: InviteeListRead,
    private readonly detail: InviteeDetailRead,
    private readonly coming: ComingPeopleRead,
    private readonly addInvitee: AddInvitee,
    private readonly editInvitee: EditInvitee,
    private readonly moveInvitee: MoveInvitee,
    private readonly decideClaim: DecideClaim,
    private readonly saveRule: SaveInviteeRule,
    private readonly exportInvitees: ExportInvitees,
    private readonly eraseCustomer: EraseCustomer,
    private readonly handOverCustomer: HandOverCustomer,
    private readonly recordConsent: RecordConsent,
    private readonly nameReferrer: NameReferrer,
  ) {}

  @Get('invitees')
  @Can('invitee.read')
  @Answers(InviteeList)
  list(@TheActor() actor: Actor, @EventId() eventId: string, @Query({ schema: InviteeFilter }) filter: InviteeFilter) {
    return this.invitees.list(actor, eventId, filter);
  }

  @Post('invitees')
  @Can('invitee.edit')
  @Answers(AddedInvitee, 201)
  add(@TheActor() actor: Actor, @EventId() eventId: string, @Body({ schema: AddBody }) body: AddBody) {
    return this.addInvitee.execute(actor, eventId, body);
  }

  /** Recorded: who took how many along. */
  @Post('invitees/export')
  @Can('invitee.export')
  @Answers(InviteeExport)
  take(@TheActor() actor: Actor, @EventId() eventId: string, @Body({ schema: ExportBody }) body: ExportBody) {
    return this.exportInvitees.execute(actor, eventId, body);
  }

  @Get('invitees/coming')
  @Can('invitee.read')
  @Answers(ComingPeople)
  comingPeople(@TheActor() actor: Actor, @EventId() eventId: string) {
    return this.coming.ofEvent(actor, eventId);
  }

  @Get('invitees/:invitationId')
  @Can('invitee.read')
  @Answers(InviteeDetail)
  one(@TheActor() actor: Actor, @EventId() eventId: string, @InvitationId() id: string) {
    return this.detail.byId(actor, eventId, id);
  }

  @Patch('invitees/:invitationId')
  @Can('invitee.edit')
  @Answers(Invitee)
  edit(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @InvitationId() id: string,
    @Body({ schema: EditBody }) body: EditBody,
  ) {
    return this.editInvitee.execute(actor, eventId, id, body);
  }

  @Post('invitees/:invitationId/moves')
  @Can('invitee.edit')
  @Answers(Invitee)
  move(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @InvitationId() id: string,
    @Body({ schema: MoveBody }) body: MoveBody,
  ) {
    return this.moveInvitee.execute(actor, eventId, id, body);
  }

  @Post('invitees/:invitationId/moves/undo')
  @Can('invitee.edit')
  @Answers(Invitee)
  undoMove(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @InvitationId() id: string,
    @Body({ schema: UndoMove }) body: UndoMove,
  ) {
    return this.moveInvitee.undo(actor, eventId, id, body);
  }

  /** A call for the second confirmation that nobody answered. */
  @Post('invitees/:invitationId/no-answer')
  @Can('invitee.edit')
  @Answers(Invitee)
  noAnswer(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @InvitationId() id: string,
    @Body({ schema: RecordNoAnswer }) body: RecordNoAnswer,
  ) {
    return this.moveInvitee.recordNoAnswer(actor, eventId, id, body);
  }

  /** Said on the phone or signed on paper, and written down by somebody. */
  @Post('invitees/:invitationId/consents')
  @Can('invitee.edit')
  @Answers(Invitee)
  consent(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @InvitationId() id: string,
    @Body({ schema: ConsentBody }) body: ConsentBody,
  ) {
    return this.recordConsent.execute(actor, eventId, id, body);
  }

  @Post('invitees/:invitationId/consents/:consentId/take-back')
  @Can('invitee.edit')
  @Answers(Invitee)
  takeConsentBack(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @InvitationId() id: string,
    @Param('consentId', { schema: Id }) consentId: string,
  ) {
    return this.recordConsent.takeBack(actor, eventId, id, consentId);
  }

  @Put('invitees/:invitationId/referrer')
  @Can('invitee.edit')
  @Answers(Invitee)
  referrer(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @InvitationId() id: string,
    @Body({ schema: NameReferrerBody }) body: NameReferrerBody,
  ) {
    return this.nameReferrer.execute(actor, eventId, id, body);
  }

  @Post('invitees/:invitationId/claim')
  @Can('invitee.decide')
  @Answers(Invitee)
  decide(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @InvitationId() id: string,
    @Body({ schema: DecideBody }) body: DecideBody,
  ) {
    return this.decideClaim.execute(actor, eventId, id, body);
  }

  @Post('invitees/:invitationId/erase')
  @Can('customer.erase')
  @AnswersNothing()
  erase(@TheActor() actor: Actor, @EventId() eventId: string, @InvitationId() id: string) {
    return this.eraseCustomer.execute(actor, eventId, id);
  }

  @Post('invitees/:invitationId/data')
  @Can('customer.erase')
  @Answers(CustomerData)
  handOver(@TheActor() actor: Actor, @EventId() eventId: string, @InvitationId() id: string) {
    return this.handOverCustomer.execute(actor, eventId, id);
  }

  @Put('invitee-rule')
  @Can('invitee.decide')
  @Answers(InviteeRule)
  rule(@TheActor() actor: Actor, @EventId() eventId: string, @Body({ schema: RuleBody }) body: RuleBody) {
    return this.saveRule.execute(actor, eventId, body);
  }
}
