import type { Guest, Supplier } from '@backcast/planning/guests-facts';
import type { Layout } from '@backcast/planning/layout-facts';
import type { MayBend, MustNotFail, OccasionFacts } from '@backcast/planning/occasion-facts';
import type { Persona } from '@backcast/planning/personas-facts';
import type { Offer, Segment, Touchpoint } from '@backcast/planning/program-facts';
import type { Post, PostRule, Shift, StaffFacts } from '@backcast/planning/staff-facts';
import type { Formats } from '@backcast/texts/format';
import type { PlannerTexts } from '@backcast/texts/planner';
import { budgetFieldName, budgetFieldText, budgetLists } from './budget-words.js';
import { fieldsFrom, type FieldWords } from './fields-from.js';
import { offerFields, segmentFields, touchpointFields } from './program-fields.js';
import { layoutFields } from './layout-words.js';
import { quotasLists } from './quotas-words.js';
import { mustNotFailName, segmentName } from './step-texts.js';
import { taskLists } from './task-words.js';

/** What ids stand for, and the language in which facts are said. Names of those who are gone are empty. */
export type Say = {
  texts: PlannerTexts;
  formats: Formats;
  person: (id: string) => string;
  contact: (id: string) => string;
  /** Name of a session; empty when it is gone, or the only one. */
  session: (id: string) => string;
  /** Name of an entry of the plan: a supplier, a material, a venue; empty when it is gone. */
  entry: (id: string) => string;
};
export const wordSections = [
  'occasion',
  'guests',
  'staff',
  'personas',
  'suppliers',
  'program',
  'layout',
  'offers',
  'materials',
  'budget',
  'tasks',
  'quotas',
] as const;
export type WordSection = (typeof wordSections)[number];

export type { FieldWords };
type Entry = Record<string, unknown> & { id: string };
type ListWords = {
  list: (texts: PlannerTexts) => string;
  name: (entry: never, say: Say) => string;
  fields: (entry: never, say: Say) => FieldWords[];
};

const join = ({ formats }: Say): string => (formats.language === 'zh-CN' ? '、' : ', ');
const day = (value: string | null, { formats }: Say): string => (value === null ? '' : formats.day(value));
const yes = (value: boolean, { texts }: Say): string => (value ? texts.words.yes : texts.words.no);

const mustNotFailFields = (item: MustNotFail, say: Say): FieldWords[] =>
  fieldsFrom(say.texts.occasion.item, {
    what: item.what,
    ownerId: item.ownerId === null ? '' : say.person(item.ownerId),
    check: item.check,
    checkBy: day(item.checkBy, say),
    trigger: item.trigger,
    fallback: item.fallback,
    status: say.texts.occasion.statuses[item.status],
  });

function guestFields(guest: Guest, say: Say): FieldWords[] {
  const text = say.texts.peoplePlan.guests;
  const comma = join(say);
  return fieldsFrom(text.fields, {
    contactId: say.contact(guest.contactId),
    kind: text.kinds[guest.kind],
    isKey: yes(guest.isKey, say),
    ownerId: guest.ownerId === null ? '' : say.person(guest.ownerId),
    status: text.statuses[guest.status],
    movedOn: day(guest.movedOn, say),
    checkpoints: guest.checkpoints
      .map(({ what, by, isDone }) =>
        [what, day(by, say), isDone ? say.texts.steps.due.done : ''].filter(Boolean).join(' '),
      )
      .join(comma),
    freeTimes: guest.freeTimes.map(({ date, from, to }) => `${say.formats.day(date)} ${from}–${to}`).join(comma),
    topic: guest.topic,
    form: text.forms[guest.form],
    script: text.scripts[guest.script],
    scriptFileIds: guest.scriptFileIds.length === 0 ? '' : say.texts.stepParts.count(guest.scriptFileIds.length),
    hospitality: guest.hospitality,
    gladness: guest.gladness,
    substitutes: guest.substitutes.map(({ contactId }) => say.contact(contactId)).join(comma),
  });
}

/** A post by its kind's name, an own one by its words. */
export const postName = ({ key, name }: Pick<Post, 'key' | 'name'>, texts: PlannerTexts): string =>
  name || texts.peoplePlan.staff.keys[key];

export function ruleText(rule: PostRule, { texts, formats }: Pick<Say, 'texts' | 'formats'>): string {
  const text = texts.peoplePlan.staff;
  if (rule.per === 'heads') return text.heads(formats.number(rule.heads));
  return rule.per === 'door' ? text.door(formats.number(rule.each)) : text.session(formats.number(rule.count));
}

function shiftText(shift: Shift, say: Say): string {
  const text = say.texts.peoplePlan.staff;
  const who = shift.personId === null ? say.contact(shift.contactId ?? '') : say.person(shift.personId);
  const where = shift.sessionId === null ? '' : say.session(shift.sessionId);
  const training = [
    shift.trainedOn === null ? '' : text.trained(say.formats.dayShort(shift.trainedOn)),
    shift.assessedOn === null ? '' : text.assessed(say.formats.dayShort(shift.assessedOn)),
  ];
  return [who, where, text.span(shift.from, shift.to), ...training].filter(Boolean).join(' ');
}

function postFields(post: Post, say: Say): FieldWords[] {
  const text = say.texts.peoplePlan.staff;
  const { doors: _doors, ...labels } = text.fields;
  return fieldsFrom(labels, {
    key: text.keys[post.key],
    name: post.name,
    kind: text.kinds[post.kind],
    rule: ruleText(post.rule, say),
    note: post.note,
    shifts: post.shifts.map((shift) => shiftText(shift, say)).join(join(say)),
  });
}

const personaFields = (persona: Persona, say: Say): FieldWords[] =>
  fieldsFrom(say.texts.peoplePlan.personas.fields, {
    name: persona.name,
    sharePercent: persona.sharePercent === null ? '' : say.formats.percent(persona.sharePercent),
    who: persona.who,
    moves: persona.moves,
    shares: persona.shares,
  });

const supplierFields = (supplier: Supplier, say: Say): FieldWords[] =>
  fieldsFrom(say.texts.peoplePlan.suppliers.fields, {
    name: supplier.name,
    contactId: supplier.contactId === null ? '' : say.contact(supplier.contactId),
    delivers: supplier.delivers,
    by: day(supplier.by, say),
    status: say.texts.peoplePlan.suppliers.statuses[supplier.status],
    ownerId: supplier.ownerId === null ? '' : say.person(supplier.ownerId),
    note: supplier.note,
  });

const bendFields = (bend: MayBend, say: Say): FieldWords[] =>
  fieldsFrom(say.texts.occasion.bend, { what: bend.what, how: bend.how });

const lists: Record<string, ListWords> = {
  ...budgetLists,
  ...taskLists,
  ...quotasLists,
  segments: {
    list: (texts) => texts.program.segmentList,
    name: (segment: Segment, { texts }) => segmentName(texts, segment),
    fields: segmentFields,
  },
  before: {
    list: (texts) => texts.program.beforeProgram,
    name: ({ key, name }: Touchpoint, { texts }) => name || texts.program.touchpoint.keys[key],
    fields: touchpointFields,
  },
  after: {
    list: (texts) => texts.program.afterProgram,
    name: ({ key, name }: Touchpoint, { texts }) => name || texts.program.touchpoint.keys[key],
    fields: touchpointFields,
  },
  offers: {
    list: (texts) => texts.program.offers,
    name: ({ name }: Offer) => name,
    fields: offerFields,
  },
  mustNotFail: {
    list: (texts) => texts.occasion.fields.mustNotFail,
    name: (item: MustNotFail, { texts }) => mustNotFailName(texts, item) || texts.occasion.unnamed,
    fields: mustNotFailFields,
  },
  mayBend: {
    list: (texts) => texts.occasion.fields.mayBend,
    name: ({ what }: MayBend, { texts }) => what || texts.occasion.unnamed,
    fields: bendFields,
  },
  guests: {
    list: (texts) => texts.peoplePlan.parts.guests,
    name: ({ contactId }: Guest, say) => say.contact(contactId) || say.texts.contacts.erased,
    fields: guestFields,
  },
  posts: {
    list: (texts) => texts.words.fields['sections.staff.posts'],
    name: (post: Post, { texts }) => postName(post, texts),
    fields: postFields,
  },
  personas: {
    list: (texts) => texts.peoplePlan.parts.personas,
    name: ({ name }: Persona) => name,
    fields: personaFields,
  },
  layouts: {
    list: (texts) => texts.layout.layouts,
    name: ({ name }: Layout) => name,
    fields: layoutFields,
  },
  suppliers: {
    list: (texts) => texts.peoplePlan.parts.suppliers,
    name: ({ name }: Supplier) => name,
    fields: supplierFields,
  },
};

const parted = (path: string): { words: ListWords | undefined; rest: string } => {
  const [list = '', rest = ''] = path.split('.');
  return { words: rest === '' ? undefined : lists[list], rest };
};

/** What a leaf of a section is called, for example 嘉宾「顾南」; `entry` is what it holds on either side. */
export function leafName(path: string, entry: unknown, say: Say): string {
  const { words, rest } = parted(path);
  if (words && rest === 'order') return `${words.list(say.texts)} · ${say.texts.stepParts.order}`;
  if (words) return say.texts.stepParts.entry(words.list(say.texts), entry ? words.name(entry as never, say) : '…');
  return plainName(path, say.texts);
}

function plainName(path: string, texts: PlannerTexts): string {
  if (path === 'alarmDays') return texts.peoplePlan.guests.alarmDays;
  if (path === 'doors') return texts.peoplePlan.staff.fields.doors;
  if (path === 'doorsMinutes') return texts.program.doors;
  if (path === 'attention') return texts.program.attention;
  if (path === 'inviteFrom') return texts.quotas.inviteFrom;
  return budgetFieldName(path, texts) ?? (texts.occasion.fields as Record<string, string>)[path] ?? path;
}

/** What a leaf holds, in a line; empty for nothing. */
export function leafText(path: string, value: unknown, say: Say): string {
  const { words, rest } = parted(path);
  if (value === null || value === undefined) return '';
  if (words && rest === 'order') return say.texts.stepParts.reordered;
  if (words)
    return entryFields(path, value, say)
      .filter(({ text }) => text !== '')
      .map(({ name, text }) => `${name} ${text}`)
      .join(say.formats.language === 'zh-CN' ? '；' : '; ');
  return plainText(path, value, say);
}

/** The fields of an entry in words; none for a leaf that is no entry. */
export const entryFields = (path: string, value: unknown, say: Say): FieldWords[] =>
  parted(path).words?.fields(value as Entry as never, say) ?? [];

export const isEntry = (path: string): boolean => parted(path).words !== undefined && parted(path).rest !== 'order';

function plainText(path: string, value: unknown, say: Say): string {
  const { texts, formats } = say;
  if (path === 'source') return texts.occasion.sources[value as NonNullable<OccasionFacts['source']>];
  if (path === 'alarmDays') return `${formats.number(value as number)} ${texts.peoplePlan.guests.days}`;
  if (path === 'doors') return formats.number(value as NonNullable<StaffFacts['doors']>);
  if (path === 'doorsMinutes') return `${formats.number(value as number)} ${texts.program.minutes}`;
  if (path === 'inviteFrom') return formats.day(value as string);
  if (path === 'attention') return (value as number[]).map((each) => formats.percent(each)).join(' ');
  return budgetFieldText(path, value, say) ?? String(value);
}
