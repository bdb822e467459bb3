import { purposes } from '@backcast/planning/goal-facts';
import { templateKeys } from '@backcast/planning/goal-templates';
import { z } from 'zod';
import { Id, Instant, line, LocalTime, optionalLine, PlainDate, TimeZone, Version } from '../fields.js';
import { permissions, roles } from '../permissions.js';
import { DutyView } from './duty.js';
import { GoalSection } from './goal.js';
import { EventOutlook } from './outlook.js';
import { EventSections, NamedContact, NamedPerson } from './sections.js';
import { SectionWriter } from './section-writer.js';

export const eventStatuses = ['draft', 'announced'] as const;
export const settings = ['indoors', 'outdoors'] as const;

const endsAfterStart = (session: { startTime: string | null; endTime: string | null }): boolean =>
  session.startTime === null || session.endTime === null || session.endTime > session.startTime;

/** A session (场次): local date and times in the event's zone, its room, and how many people the room takes. */
export const SessionBody = z
  .strictObject({
    id: Id,
    name: optionalLine(60),
    date: PlainDate.nullable(),
    startTime: LocalTime.nullable(),
    endTime: LocalTime.nullable(),
    room: optionalLine(80),
    capacityPeople: z.number().int().min(1).max(200_000).nullable(),
  })
  .refine(endsAfterStart, { error: 'ends_before_start', path: ['endTime'] });
export type SessionBody = z.infer<typeof SessionBody>;

export const SessionsSection = z
  .object({ sessions: z.array(SessionBody), version: Version, writer: SectionWriter })
  .meta({ id: 'SessionsSection' });
export type SessionsSection = z.infer<typeof SessionsSection>;
export const SaveSessions = z
  .strictObject({ version: Version, sessions: z.array(SessionBody).min(1).max(50) })
  .meta({ id: 'SaveSessions' });
export type SaveSessions = z.infer<typeof SaveSessions>;

/** The four questions of a new event: why, when, where, how much. Everything but the name has a default. */
export const CreateEvent = z
  .strictObject({
    name: line(80),
    template: z.enum(templateKeys),
    why: z.enum(purposes).nullable(),
    when: z
      .strictObject({ date: PlainDate.nullable(), startTime: LocalTime.nullable(), endTime: LocalTime.nullable() })
      .refine(endsAfterStart, { error: 'ends_before_start', path: ['endTime'] }),
    where: z.strictObject({
      place: optionalLine(120),
      setting: z.enum(settings).nullable(),
      capacityPeople: z.number().int().min(1).max(200_000).nullable(),
    }),
    /** Balanced target in the unit of the template's lead metric. */
    howMuch: z.number().min(0).max(1e12).nullable(),
    zone: TimeZone,
    /** Who may open it at once: everybody with the role organizer or viewer, or only the one who makes it. */
    share: z.enum(['organizers-and-viewers', 'only-me']),
  })
  .meta({ id: 'CreateEvent' });
export type CreateEvent = z.infer<typeof CreateEvent>;
export const CreatedEvent = z.object({ id: Id }).meta({ id: 'CreatedEvent' });

export const EventBasics = z.object({
  name: z.string(),
  zone: z.string(),
  place: z.string(),
  setting: z.enum(settings).nullable(),
  version: Version,
  writer: SectionWriter,
});
export type EventBasics = z.infer<typeof EventBasics>;

const NamedFile = z.object({
  id: Id,
  name: z.string(),
  bytes: z.number().int(),
  /** Who brought it first; null for somebody who is not there any more. */
  addedBy: Id.nullable(),
  addedAt: Instant,
});
export type NamedFile = z.infer<typeof NamedFile>;

/** All facts of one event in one consistent snapshot: the plan is derived from it by the same code on both sides. */
export const EventView = z
  .object({
    id: Id,
    template: z.enum(templateKeys),
    status: z.enum(eventStatuses),
    announcedAt: Instant.nullable(),
    /** Today in the event's zone, by the server's clock. */
    today: PlainDate,
    basics: EventBasics,
    sessions: SessionsSection,
    goal: GoalSection,
    sections: EventSections,
    /** What people did about the duties of the rules, also about those that are not asked for any more. */
    duties: z.array(DutyView),
    /** Customers whom the event has by name; how many, for everybody who sees the plan. */
    customersListed: z.number().int(),
    /** Who the sections refer to by id. */
    people: z.array(NamedPerson),
    contacts: z.array(NamedContact),
    files: z.array(NamedFile),
    /** The reader's role in this event and what it allows. */
    role: z.enum(roles),
    permissions: z.array(z.enum(permissions as [string, ...string[]])),
  })
  .meta({ id: 'Event' });
export type EventView = z.infer<typeof EventView>;

export const EditEvent = z
  .strictObject({
    version: Version,
    name: line(80),
    zone: TimeZone,
    place: optionalLine(120),
    setting: z.enum(settings).nullable(),
  })
  .meta({ id: 'EditEvent' });
export type EditEvent = z.infer<typeof EditEvent>;

/** One row of "my events", with what the plan of the event comes down to. */
export const EventListItem = z.object({
  id: Id,
  name: z.string(),
  status: z.enum(eventStatuses),
  zone: z.string(),
  place: z.string(),
  /** The first session's date and start, in the event's zone. */
  date: PlainDate.nullable(),
  startTime: LocalTime.nullable(),
  today: PlainDate,
  role: z.enum(roles),
  leadMetric: z.object({ key: z.string(), name: z.string(), unit: z.string() }).nullable(),
  balanced: z.number().nullable(),
  measured: z.boolean(),
  /** Its last session was before today. */
  isOver: z.boolean(),
  /** Null for an event that is over, and for those beyond the fifty nearest. */
  outlook: EventOutlook.nullable(),
});
export type EventListItem = z.infer<typeof EventListItem>;
export const EventList = z.object({ events: z.array(EventListItem) }).meta({ id: 'EventList' });
export type EventList = z.infer<typeof EventList>;

export const MemberView = z.object({
  personId: Id,
  name: z.string(),
  role: z.enum(roles),
  organizationRole: z.enum(roles),
});
export const MemberList = z.object({ members: z.array(MemberView), version: Version }).meta({ id: 'MemberList' });
export type MemberList = z.infer<typeof MemberList>;
export const SaveMembers = z
  .strictObject({
    version: Version,
    members: z.array(z.strictObject({ personId: Id, role: z.enum(roles) })).max(2000),
  })
  .meta({ id: 'SaveMembers' });
export type SaveMembers = z.infer<typeof SaveMembers>;
