import type { EventView } from '@backcast/contracts/events/event';
import type { SectionWriter } from '@backcast/contracts/events/section-writer';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { type Leaves, recordChange } from '../platform/records/record-change.js';
import type { EventSectionEntity, SectionName } from './event-section.entity.js';
import { raiseVersion } from './lock-section.js';

export type SectionChange = {
  before: Leaves;
  after: Leaves;
  cause: 'edit' | 'undo' | 'announce';
  undoes?: string;
};

/** What the section says of itself from now on. */
type Sealed = { version: number; writer: SectionWriter };

/** What every write of a section ends with: a higher version, its audit row, and a hint to whoever looks at it. */
export const sealSection = async (
  tx: EntityManager,
  actor: Actor,
  section: EventSectionEntity,
  change: SectionChange,
  now: Date,
): Promise<Sealed> => {
  const { orgId, personId } = actor;
  const { eventId } = section;
  const version = await raiseVersion(tx, section, actor.personId, now);
  await recordChange(tx, { orgId, actor, eventId, section: section.section, subjectId: eventId, version, ...change });
  await hintAtEvent(tx, orgId, eventId, section.section, version);
  const [person] = (await tx.query('SELECT name FROM person WHERE org_id = $1 AND id = $2', [orgId, personId])) as {
    name: string;
  }[];
  return { version, writer: { personId, name: person?.name ?? '', at: now.toISOString() } };
};

export const hintAtEvent = (
  tx: EntityManager,
  orgId: string,
  id: string,
  section: SectionName,
  version: number,
): Promise<void> => addHint(tx, { orgId, about: 'event', id, section, version });

/** The leaves of an event's basics. */
export const basicsLeaves = ({
  name,
  zone,
  place,
  setting,
}: Pick<EventView['basics'], 'name' | 'zone' | 'place' | 'setting'>): Leaves => ({
  name,
  zone,
  place,
  setting,
});
