import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeFilter, ChangeList } from '@backcast/contracts/records/change';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers } from '../platform/http/answers.js';
import { ChangesRead } from './changes.read.js';

@ApiTags('records')
@Controller('changes')
export class RecordsController {
  constructor(private readonly changes: ChangesRead) {}

  @Get()
  @Can('audit.read')
  @Answers(ChangeList)
  list(@TheActor() actor: Actor, @Query({ schema: ChangeFilter }) filter: ChangeFilter) {
    return this.changes.list(actor.orgId, filter, true);
  }
}
