import { z } from 'zod';
import { Id } from '../fields.js';
import { BudgetBody, BudgetSection, MaterialsBody, MaterialsSection } from './budget.js';
import { GuestsBody, GuestsSection, SuppliersBody, SuppliersSection } from './guests.js';
import { LayoutBody, LayoutSection } from './layout.js';
import { OccasionBody, OccasionSection } from './occasion.js';
import { OffersBody, OffersSection, ProgramBody, ProgramSection } from './program.js';
import { QuotasBody, QuotasSection } from './quotas.js';
import { RuleAnswersBody, RuleAnswersSection } from './rule-answers.js';
import { PersonasBody, PersonasSection, StaffBody, StaffSection } from './staff.js';
import { TasksBody, TasksSection } from './tasks.js';
import { TimingBody, TimingSection } from './timing.js';
import { VenueBody, VenueSection } from './venue.js';

/** The planning steps after the goal, as they are read with an event. */
export const EventSections = z
  .object({
    venue: VenueSection,
    timing: TimingSection,
    occasion: OccasionSection,
    guests: GuestsSection,
    staff: StaffSection,
    personas: PersonasSection,
    suppliers: SuppliersSection,
    rules: RuleAnswersSection,
    program: ProgramSection,
    offers: OffersSection,
    layout: LayoutSection,
    materials: MaterialsSection,
    budget: BudgetSection,
    tasks: TasksSection,
    quotas: QuotasSection,
  })
  .meta({ id: 'EventSections' });
export type EventSections = z.infer<typeof EventSections>;

export const sectionBodies = {
  venue: VenueBody,
  timing: TimingBody,
  occasion: OccasionBody,
  guests: GuestsBody,
  staff: StaffBody,
  personas: PersonasBody,
  suppliers: SuppliersBody,
  rules: RuleAnswersBody,
  program: ProgramBody,
  offers: OffersBody,
  layout: LayoutBody,
  materials: MaterialsBody,
  budget: BudgetBody,
  tasks: TasksBody,
  quotas: QuotasBody,
};

/** Names that the sections refer to by id: people of the organization, and contacts (guests, suppliers, part-timers). */
export const NamedPerson = z.object({ id: Id, name: z.string() });
export const NamedContact = z.object({ id: Id, name: z.string(), title: z.string(), company: z.string() });
