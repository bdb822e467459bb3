import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '@backcast/contracts/fields';
import {
  CheckedImport,
  CheckImport,
  ImportList,
  ImportView,
  StartImport,
  TakeImportPart as PartBody,
  UndoneImport,
} from '@backcast/contracts/invitees/customer-import';
import { type Actor, TheActor } from '../../platform/auth/actor.js';
import { Can } from '../../platform/auth/can.js';
import { Answers } from '../../platform/http/answers.js';
import { CustomerImports } from './customer-imports.js';
import { TakeImportPart } from './take-import-part.js';

const EventId = () => Param('eventId', { schema: Id });
const ImportId = () => Param('importId', { schema: Id });

/** Lists of customers, taken in a part at a time so that a big one shows how far it is, and taken back as a whole. */
@ApiTags('invitees')
@Controller('events/:eventId/imports')
export class CustomerImportsController {
  constructor(
    private readonly imports: CustomerImports,
    private readonly takeImportPart: TakeImportPart,
  ) {}

  @Get()
  @Can('invitee.import')
  @Answers(ImportList)
  list(@TheActor() actor: Actor, @EventId() eventId: string) {
    return this.imports.list(actor, eventId);
  }

  @Post('check')
  @Can('invitee.import')
  @Answers(CheckedImport)
  check(@TheActor() actor: Actor, @EventId() eventId: string, @Body({ schema: CheckImport }) body: CheckImport) {
    return this.takeImportPart.check(actor, eventId, body);
  }

  @Post()
  @Can('invitee.import')
  @Answers(ImportView, 201)
  start(@TheActor() actor: Actor, @EventId() eventId: string, @Body({ schema: StartImport }) body: StartImport) {
    return this.imports.start(actor, eventId, body);
  }

  @Post(':importId/parts')
  @Can('invitee.import')
  @Answers(CheckedImport)
  take(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @ImportId() importId: string,
    @Body({ schema: PartBody }) body: PartBody,
  ) {
    return this.takeImportPart.execute(actor, eventId, importId, body);
  }

  @Post(':importId/undo')
  @Can('invitee.import')
  @Answers(UndoneImport)
  undo(@TheActor() actor: Actor, @EventId() eventId: string, @ImportId() importId: string) {
    return this.imports.undo(actor, eventId, importId);
  }
}
