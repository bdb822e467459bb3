import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RuleEvents } from '@backcast/contracts/compliance/rule';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers } from '../platform/http/answers.js';
import { RuleEventsRead } from './rule-events.read.js';

@ApiTags('rules')
@Controller('rules')
export class RuleEventsController {
  constructor(private readonly events: RuleEventsRead) {}

  @Get('events')
  @Can('rule.read')
  @Answers(RuleEvents)
  ofActor(@TheActor() actor: Actor) {
    return this.events.ofActor(actor);
  }
}
