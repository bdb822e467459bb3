import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GuestsSection, SaveGuests, SaveSuppliers, SuppliersSection } from '@backcast/contracts/events/guests';
import { OccasionSection, SaveOccasion } from '@backcast/contracts/events/occasion';
import { RuleAnswersSection, SaveRuleAnswers } from '@backcast/contracts/events/rule-answers';
import { PersonasSection, SavePersonas, SaveStaff, StaffSection } from '@backcast/contracts/events/staff';
import { SaveTiming, TimingSection } from '@backcast/contracts/events/timing';
import { SaveVenue, VenueSection } from '@backcast/contracts/events/venue';
import { Id } from '@backcast/contracts/fields';
import type { z } from 'zod';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers } from '../platform/http/answers.js';
import { SaveFacts } from './save-facts.js';

const EventId = () => Param('eventId', { schema: Id });

/** The planning steps after the goal: one address a section, all saved the same way. */
@ApiTags('events')
@Controller('events/:eventId')
export class SectionsController {
  constructor(private readonly saveFacts: SaveFacts) {}

  @Put('venue')
  @Can('plan.edit')
  @Answers(VenueSection)
  venue(@TheActor() actor: Actor, @EventId() id: string, @Body({ schema: SaveVenue }) body: z.infer<typeof SaveVenue>) {
    return this.saveFacts.execute(actor, id, 'venue', body);
  }

  @Put('timing')
  @Can('plan.edit')
  @Answers(TimingSection)
  timing(
    @TheActor() actor: Actor,
    @EventId() id: string,
    @Body({ schema: SaveTiming }) body: z.infer<typeof SaveTiming>,
  ) {
    return this.saveFacts.execute(actor, id, 'timing', body);
  }

  @Put('occasion')
  @Can('plan.edit')
  @Answers(OccasionSection)
  occasion(
    @TheActor() actor: Actor,
    @EventId() id: string,
    @Body({ schema: SaveOccasion }) body: z.infer<typeof SaveOccasion>,
  ) {
    return this.saveFacts.execute(actor, id, 'occasion', body);
  }

  @Put('guests')
  @Can('guests.edit')
  @Answers(GuestsSection)
  guests(
    @TheActor() actor: Actor,
    @EventId() id: string,
    @Body({ schema: SaveGuests }) body: z.infer<typeof SaveGuests>,
  ) {
    return this.saveFacts.execute(actor, id, 'guests', body);
  }

  @Put('staff')
  @Can('staff.edit')
  @Answers(StaffSection)
  staff(@TheActor() actor: Actor, @EventId() id: string, @Body({ schema: SaveStaff }) body: z.infer<typeof SaveStaff>) {
    return this.saveFacts.execute(actor, id, 'staff', body);
  }

  @Put('personas')
  @Can('plan.edit')
  @Answers(PersonasSection)
  personas(
    @TheActor() actor: Actor,
    @EventId() id: string,
    @Body({ schema: SavePersonas }) body: z.infer<typeof SavePersonas>,
  ) {
    return this.saveFacts.execute(actor, id, 'personas', body);
  }

  @Put('suppliers')
  @Can('plan.edit')
  @Answers(SuppliersSection)
  suppliers(
    @TheActor() actor: Actor,
    @EventId() id: string,
    @Body({ schema: SaveSuppliers }) body: z.infer<typeof SaveSuppliers>,
  ) {
    return this.saveFacts.execute(actor, id, 'suppliers', body);
  }

  @Put('rules')
  @Can('plan.edit')
  @Answers(RuleAnswersSection)
  rules(
    @TheActor() actor: Actor,
    @EventId() id: string,
    @Body({ schema: SaveRuleAnswers }) body: z.infer<typeof SaveRuleAnswers>,
  ) {
    return this.saveFacts.execute(actor, id, 'rules', body);
  }
}
