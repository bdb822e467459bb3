import type { EventView } from '@backcast/contracts/events/event';
import type { PlanDeadline, StepGap } from '@backcast/plan/plan-shape';
import type { DeadlineKind, GapCode } from '@backcast/plan/step-keys';
import type { PlannerTexts } from '@backcast/texts/planner';
import type { MustNotFailKey } from '@backcast/planning/occasion-facts';

type Say = (subject: string, values: Record<string, never>) => string;

/** What lacks, in words. A code without a text fails the type check here. */
export function gapText(texts: PlannerTexts, event: EventView, { code, values, subjectId }: StepGap): string {
  const says: Record<GapCode, Say> = texts.steps.gaps;
  return says[code](dutyTitle(texts, values) ?? subjectName(texts, event, subjectId), values as Record<string, never>);
}

/** The title of a duty by what the plan says of it: the shipped one in the reader's language, else as it was written. */
export function dutyTitle(texts: PlannerTexts, values: Record<string, string | number>): string | null {
  const titles: Record<string, string> = texts.steps.ruleTitles;
  return titles[values['titleCode'] ?? ''] ?? (typeof values['title'] === 'string' ? values['title'] : null);
}

/** What is due, in words. */
export function deadlineText(texts: PlannerTexts, event: EventView, { kind, values, subjectId }: PlanDeadline): string {
  const says: Record<DeadlineKind, Say> = texts.steps.deadlines;
  return says[kind](dutyTitle(texts, values) ?? subjectName(texts, event, subjectId), values as Record<string, never>);
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
  return '';
}

/** Something that must not fail: an own one by its words, the method's by the texts. */
export const mustNotFailName = (texts: PlannerTexts, { key, what }: { key: MustNotFailKey; what: string }): string =>
  key === 'own' || what !== '' ? what : texts.steps.mustNotFail[key];
