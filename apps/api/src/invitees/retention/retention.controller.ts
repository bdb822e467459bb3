import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RetentionQuery, RetentionView, SaveRetention as SaveBody } from '@backcast/contracts/organization/retention';
import { type Actor, TheActor } from '../../platform/auth/actor.js';
import { Can } from '../../platform/auth/can.js';
import { Answers } from '../../platform/http/answers.js';
import { RetentionRead } from './retention.read.js';
import { SaveRetention } from './save-retention.js';

/** How long customers' names are kept. */
@ApiTags('organization')
@Controller('organization/retention')
export class RetentionController {
  constructor(
    private readonly retention: RetentionRead,
    private readonly saveRetention: SaveRetention,
  ) {}

  @Get()
  @Can('organization.edit')
  @Answers(RetentionView)
  read(@TheActor() actor: Actor, @Query({ schema: RetentionQuery }) query: RetentionQuery) {
    return this.retention.ofOrganization(actor, query);
  }

  @Put()
  @Can('organization.edit')
  @Answers(RetentionView)
  async save(@TheActor() actor: Actor, @Body({ schema: SaveBody }) body: SaveBody) {
    await this.saveRetention.execute(actor, body);
    return this.retention.ofOrganization(actor, {});
  }
}
