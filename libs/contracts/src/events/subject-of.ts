import type { EventView } from './event.js';
import type { Subject } from './outlook.js';

type Named = Pick<EventView, 'sections' | 'contacts'>;

type OfPlan = { subjectId: string | null; values: Record<string, string | number> };

/** What a gap or a deadline is about: a duty names itself by the code of its rule or its own words, the rest by id. */
export function subjectFrom(event: Named, { subjectId, values }: OfPlan): Subject | null {
  const { titleCode, title } = values;
  if (typeof titleCode === 'string' && titleCode !== '') return { kind: 'rule', name: titleCode };
  if (typeof title === 'string' && title !== '') return { kind: 'entry', name: title };
  return subjectOf(event, subjectId);
}

/** The entry of any section with this id. Null without an id, and for what is gone. */
export function subjectOf(event: Named, id: string | null): Subject | null {
  if (id === null) return null;
  const { venue, guests, suppliers, occasion, staff, program, tasks, materials, layout } = event.sections;
  const within = <Entry extends { id: string }>(entries: Entry[]): Entry | undefined =>
    entries.find((each) => each.id === id);
  const named = within(venue.facts.candidates) ?? within(suppliers.facts.suppliers);
  if (named) return { kind: 'entry', name: named.name };
  const guest = within(guests.facts.guests);
  if (guest) return { kind: 'contact', name: contactName(event, guest.contactId) };
  const item = within(occasion.facts.mustNotFail);
  if (item) return item.what === '' ? { kind: 'must-not-fail', name: item.key } : { kind: 'entry', name: item.what };
  const post = within(staff.facts.posts);
  if (post) return post.name === '' ? { kind: 'post', name: post.key } : { kind: 'entry', name: post.name };
  const segment = within(program.facts.segments);
  if (segment)
    return segment.name === '' ? { kind: 'segment', name: segment.purpose } : { kind: 'entry', name: segment.name };
  const task = within(tasks.facts.tasks);
  if (task) return task.name === '' ? { kind: 'task', name: task.key } : { kind: 'entry', name: task.name };
  const material = within(materials.facts.materials);
  if (material)
    return material.name === '' ? { kind: 'material', name: material.key } : { kind: 'entry', name: material.name };
  const drawn = within(layout.facts.layouts);
  if (drawn) return { kind: 'entry', name: drawn.name };
  const group = within(layout.facts.layouts.flatMap(({ groups }) => groups));
  if (group) return group.name === '' ? subjectOf(event, group.guestId) : { kind: 'entry', name: group.name };
  return null;
}

const contactName = ({ contacts }: Named, id: string): string => contacts.find((each) => each.id === id)?.name ?? '';
