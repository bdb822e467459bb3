import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AddRule,
  OrganizationRule,
  RuleCode,
  RuleList,
  RulesInForce,
  RuleVersions,
  SaveRule as SaveBody,
} from '@backcast/contracts/compliance/rule';
import { Jurisdiction } from '@backcast/contracts/events/rule-answers';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers } from '../platform/http/answers.js';
import { RulesRead } from './rules.read.js';
import { SaveRule } from './save-rule.js';

@ApiTags('rules')
@Controller('rules')
export class RulesController {
  constructor(
    private readonly rules: RulesRead,
    private readonly saveRule: SaveRule,
  ) {}

  @Get()
  @Can('rule.read')
  @Answers(RuleList)
  list(@TheActor() actor: Actor) {
    return this.rules.list(actor.orgId);
  }

  /** Whoever may read an event derives its plan with these, as the server does. */
  @Get('in-force/:jurisdiction')
  @Can('event.read')
  @Answers(RulesInForce)
  async inForce(@TheActor() actor: Actor, @Param('jurisdiction', { schema: Jurisdiction }) jurisdiction: string) {
    return { rules: await this.rules.inForce(actor.orgId, jurisdiction) };
  }

  @Get(':ruleCode/versions')
  @Can('rule.read')
  @Answers(RuleVersions)
  versions(@TheActor() actor: Actor, @Param('ruleCode', { schema: RuleCode }) code: string) {
    return this.rules.versions(actor.orgId, code);
  }

  @Post()
  @Can('rule.edit')
  @Answers(OrganizationRule)
  add(@TheActor() actor: Actor, @Body({ schema: AddRule }) body: AddRule) {
    return this.saveRule.add(actor, body);
  }

  @Put(':ruleCode')
  @Can('rule.edit')
  @Answers(OrganizationRule)
  save(
    @TheActor() actor: Actor,
    @Param('ruleCode', { schema: RuleCode }) code: string,
    @Body({ schema: SaveBody }) body: SaveBody,
  ) {
    return this.saveRule.edit(actor, code, body);
  }
}
