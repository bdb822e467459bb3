import type { EventView } from '@backcast/contracts/events/event';
import type { PlanDeadline, StepGap } from '@backcast/plan/plan-shape';
import type { DeadlineKind, GapCode } from '@backcast/plan/step-keys';
import type { Formats } from '@backcast/texts/format';
import type { PlannerTexts } from '@backcast/texts/planner';
import type { MaterialKey } from '@backcast/planning/budget-facts';
import type { MustNotFailKey } from '@backcast/planning/occasion-facts';
import type { TaskKey } from '@backcast/planning/tasks-facts';
import type { Segment } from '@backcast/planning/program-facts';

type Say = (subject: string, values: Record<string, never>) => string;

/** What lacks, in words. A code without a text fails the type check here. */
export function gapText(
  texts: PlannerTexts,
  event: EventView,
  { code, values, subjectId }: Pick<StepGap, 'code' | 'values' | 'subjectId'>,
): string {
  const says: Record<GapCode, Say> = texts.steps.gaps;
  return says[code](dutyTitle(texts, values) ?? subjectName(texts, event, subjectId), values as Record<string, never>);
}

/** The title of a duty by what the plan says of it: the shipped one in the reader's language, else as it was written. */
export function dutyTitle(texts: PlannerTexts, values: Record<string, string | number>): string | null {
  const titles: Record<string, string> = texts.steps.ruleTitles;
  return titles[values['titleCode'] ?? ''] ?? (typeof values['title'] === 'string' ? values['title'] : null);
}

/** What is due, in words. */
export function deadlineText(
  texts: PlannerTexts,
  event: EventView,
  { kind, values, subjectId }: Pick<PlanDeadline, 'kind' | 'values' | 'subjectId'>,
  formats: Formats,
): string {
  const says: Record<DeadlineKind, Say> = texts.steps.deadlines;
  const { amountMinor } = values;
  const said = amountMinor === undefined ? values : { ...values, amount: formats.money(Number(amountMinor)) };
  return says[kind](dutyTitle(texts, values) ?? subjectName(texts, event, subjectId), said as Record<string, never>);
}

/** Name of an entry of any section by its id: a venue, a guest, a supplier, something that must not fail, a post. */
export function subjectName(texts: PlannerTexts, { sections, contacts }: EventView, id: string | null): string {
  if (id === null) return '';
  const contactName = (contactId: string | null): string => contacts.find((each) => each.id === contactId)?.name ?? '';
  const venue = sections.venue.facts.candidates.find((each) => each.id === id);
  if (venue) return venue.name;
  const guest = sections.guests.facts.guests.find((each) => each.id === id);
  if (guest) return contactName(guest.contactId);
  const supplier = sections.suppliers.facts.suppliers.find((each) => each.id === id);
  if (supplier) return supplier.name;
  const post = sections.staff.facts.posts.find((each) => each.id === id);
  if (post) return post.name || texts.peoplePlan.staff.keys[post.key];
  const item = sections.occasion.facts.mustNotFail.find((each) => each.id === id);
  if (item) return mustNotFailName(texts, item);
  const task = sections.tasks.facts.tasks.find((each) => each.id === id);
  if (task) return taskName(texts, task);
  const segment = sections.program.facts.segments.find((each) => each.id === id);
  if (segment) return segmentName(texts, segment);
  const material = sections.materials.facts.materials.find((each) => each.id === id);
  if (material) return materialName(texts, material);
  const layout = sections.layout.facts.layouts.find((each) => each.id === id);
  if (layout) return layout.name;
  const group = sections.layout.facts.layouts.flatMap(({ groups }) => groups).find((each) => each.id === id);
  if (group) return group.name || subjectName(texts, { sections, contacts } as EventView, group.guestId);
  const line = sections.budget.facts.lines.find((each) => each.id === id);
  if (line) return line.name || texts.steps.budgetGroupNames[line.group];
  return '';
}

/** A material: by its own name, else by the texts. */
export const materialName = (texts: PlannerTexts, { key, name }: { key: MaterialKey; name: string }): string =>
  name || texts.steps.materialNames[key];

/** A task: by its own name, else by the texts. */
export const taskName = (texts: PlannerTexts, { key, name }: { key: TaskKey; name: string }): string =>
  name || texts.steps.taskNames[key];

/** Something that must not fail: an own one by its words, the method's by the texts. */
export const mustNotFailName = (texts: PlannerTexts, { key, what }: { key: MustNotFailKey; what: string }): string =>
  key === 'own' || what !== '' ? what : texts.steps.mustNotFail[key];

/** A segment by its own name, else by its purpose. */
export const segmentName = (texts: PlannerTexts, { name, purpose }: Pick<Segment, 'name' | 'purpose'>): string =>
  name || texts.steps.segmentPurposes[purpose];
