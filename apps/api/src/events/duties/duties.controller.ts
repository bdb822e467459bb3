import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as bodies from '@backcast/contracts/events/duty';
import { Id } from '@backcast/contracts/fields';
import { type Actor, TheActor } from '../../platform/auth/actor.js';
import { Can } from '../../platform/auth/can.js';
import { Answers } from '../../platform/http/answers.js';
import { AddDutyEvidence } from './add-duty-evidence.js';
import { CloseGate } from './close-gate.js';
import { OverrideGate } from './override-gate.js';
import { RecordDutyAnswer } from './record-duty-answer.js';
import { RemoveDutyEvidence } from './remove-duty-evidence.js';
import { SetDutyOwner } from './set-duty-owner.js';
import { SetDutyPapers } from './set-duty-papers.js';
import { SetDutyStatus } from './set-duty-status.js';

const EventId = () => Param('eventId', { schema: Id });
const Key = () => Param('dutyKey', { schema: bodies.DutyKey });

/** What people do about the duties of an event; each answers the record as it is then. */
@ApiTags('duties')
@Controller('events/:eventId/duties/:dutyKey')
export class DutiesController {
  constructor(
    private readonly setStatus: SetDutyStatus,
    private readonly setOwner: SetDutyOwner,
    private readonly setPapers: SetDutyPapers,
    private readonly addEvidence: AddDutyEvidence,
    private readonly removeEvidence: RemoveDutyEvidence,
    private readonly recordAnswer: RecordDutyAnswer,
    private readonly overrideGate: OverrideGate,
    private readonly closeGate: CloseGate,
  ) {}

  @Post('status')
  @Can('duty.edit')
  @Answers(bodies.DutyView)
  status(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @Key() key: string,
    @Body({ schema: bodies.SetDutyStatus }) body: bodies.SetDutyStatus,
  ) {
    return this.setStatus.execute(actor, eventId, key, body);
  }

  @Post('owner')
  @Can('duty.edit')
  @Answers(bodies.DutyView)
  owner(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @Key() key: string,
    @Body({ schema: bodies.SetDutyOwner }) body: bodies.SetDutyOwner,
  ) {
    return this.setOwner.execute(actor, eventId, key, body);
  }

  @Post('papers')
  @Can('duty.edit')
  @Answers(bodies.DutyView)
  papers(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @Key() key: string,
    @Body({ schema: bodies.SetDutyPapers }) body: bodies.SetDutyPapers,
  ) {
    return this.setPapers.execute(actor, eventId, key, body);
  }

  @Post('evidence')
  @Can('duty.edit')
  @Answers(bodies.DutyView)
  evidence(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @Key() key: string,
    @Body({ schema: bodies.AddDutyEvidence }) body: bodies.AddDutyEvidence,
  ) {
    return this.addEvidence.execute(actor, eventId, key, body);
  }

  @Post('evidence/remove')
  @Can('duty.edit')
  @Answers(bodies.DutyView)
  withoutEvidence(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @Key() key: string,
    @Body({ schema: bodies.RemoveDutyEvidence }) body: bodies.RemoveDutyEvidence,
  ) {
    return this.removeEvidence.execute(actor, eventId, key, body);
  }

  @Post('answer')
  @Can('duty.edit')
  @Answers(bodies.DutyView)
  answer(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @Key() key: string,
    @Body({ schema: bodies.RecordDutyAnswer }) body: bodies.RecordDutyAnswer,
  ) {
    return this.recordAnswer.execute(actor, eventId, key, body);
  }

  @Post('override')
  @Can('duty.override')
  @Answers(bodies.DutyView)
  override(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @Key() key: string,
    @Body({ schema: bodies.OverrideGate }) body: bodies.OverrideGate,
  ) {
    return this.overrideGate.execute(actor, eventId, key, body);
  }

  @Post('override/end')
  @Can('duty.override')
  @Answers(bodies.DutyView)
  endOverride(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @Key() key: string,
    @Body({ schema: bodies.CloseGate }) body: bodies.CloseGate,
  ) {
    return this.closeGate.execute(actor, eventId, key, body);
  }
}
