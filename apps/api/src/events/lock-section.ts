import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/http/problem.js';
import { EventSectionEntity, type SectionName } from './event-section.entity.js';

/** Locks one section of an event: whoever writes it next waits until this transaction ends. */
export const lockSection = async (
  tx: EntityManager,
  orgId: string,
  eventId: string,
  section: SectionName,
): Promise<EventSectionEntity> => {
  const options = { where: { orgId, eventId, section }, lock: { mode: 'for_no_key_update' as const } };
  const locked = await tx.findOne(EventSectionEntity, options);
  if (locked) return locked;
  // Sections that came with a later version of the product have no row yet in older events.
  await tx.query(
    `INSERT INTO event_section (org_id, event_id, section, version)
     SELECT org_id, id, $3, 0 FROM event WHERE org_id = $1 AND id = $2 ON CONFLICT DO NOTHING`,
    [orgId, eventId, section],
  );
  const row = await tx.findOne(EventSectionEntity, options);
  if (!row) throw notFound();
  return row;
};

/** Counts the section's version up and says who wrote. Returns the new version. */
export const raiseVersion = async (
  tx: EntityManager,
  { eventId, section, version }: EventSectionEntity,
  writtenBy: string,
  writtenAt: Date,
): Promise<number> => {
  await tx.update(EventSectionEntity, { eventId, section }, { version: version + 1, writtenBy, writtenAt });
  return version + 1;
};
