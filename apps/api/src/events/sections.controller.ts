import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BudgetSection, MaterialsSection, SaveBudget, SaveMaterials } from '@backcast/contracts/events/budget';
import { GuestsSection, SaveGuests, SaveSuppliers, SuppliersSection } from '@backcast/contracts/events/guests';
import { LayoutSection, SaveLayout } from '@backcast/contracts/events/layout';
import { OccasionSection, SaveOccasion } from '@backcast/contracts/events/occasion';
import { OffersSection, ProgramSection, SaveOffers, SaveProgram } from '@backcast/contracts/events/program';
import { QuotasSection, SaveQuotas } from '@backcast/contracts/events/quotas';
import { RuleAnswersSection, SaveRuleAnswers } from '@backcast/contracts/events/rule-answers';
import { PersonasSection, SavePersonas, SaveStaff, StaffSection } from '@backcast/contracts/events/staff';
import { SaveTasks, TasksSection } from '@backcast/contracts/events/tasks';
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

  @Put('program')
  @Can('plan.edit')
  @Answers(ProgramSection)
  program(
    @TheActor() actor: Actor,
    @EventId() id: string,
    @Body({ schema: SaveProgram }) body: z.infer<typeof SaveProgram>,
  ) {
    return this.saveFacts.execute(actor, id, 'program', body);
  }

  @Put('offers')
  @Can('plan.edit')
  @Answers(OffersSection)
  offers(
    @TheActor() actor: Actor,
    @EventId() id: string,
    @Body({ schema: SaveOffers }) body: z.infer<typeof SaveOffers>,
  ) {
    return this.saveFacts.execute(actor, id, 'offers', body);
  }

  @Put('layout')
  @Can('plan.edit')
  @Answers(LayoutSection)
  layout(
    @TheActor() actor: Actor,
    @EventId() id: string,
    @Body({ schema: SaveLayout }) body: z.infer<typeof SaveLayout>,
  ) {
    return this.saveFacts.execute(actor, id, 'layout', body);
  }

  @Put('materials')
  @Can('plan.edit')
  @Answers(MaterialsSection)
  materials(
    @TheActor() actor: Actor,
    @EventId() id: string,
    @Body({ schema: SaveMaterials }) body: z.infer<typeof SaveMaterials>,
  ) {
    return this.saveFacts.execute(actor, id, 'materials', body);
  }

  @Put('budget')
  @Can('plan.edit')
  @Answers(BudgetSection)
  budget(
    @TheActor() actor: Actor,
    @EventId() id: string,
    @Body({ schema: SaveBudget }) body: z.infer<typeof SaveBudget>,
  ) {
    return this.saveFacts.execute(actor, id, 'budget', body);
  }

  @Put('tasks')
  @Can('task.edit')
  @Answers(TasksSection)
  tasks(@TheActor() actor: Actor, @EventId() id: string, @Body({ schema: SaveTasks }) body: z.infer<typeof SaveTasks>) {
    return this.saveFacts.execute(actor, id, 'tasks', body);
  }

  @Put('quotas')
  @Can('quota.edit')
  @Answers(QuotasSection)
  quotas(
    @TheActor() actor: Actor,
    @EventId() id: string,
    @Body({ schema: SaveQuotas }) body: z.infer<typeof SaveQuotas>,
  ) {
    return this.saveFacts.execute(actor, id, 'quotas', body);
  }
}
