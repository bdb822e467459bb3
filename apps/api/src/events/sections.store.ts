import type { EventSections } from '@backcast/contracts/events/sections';
import type { SectionWriter } from '@backcast/contracts/events/section-writer';
import { emptySections, type SectionFacts, type SectionKey, sectionKeys } from '@backcast/planning/event-sections';
import type { EntityManager } from 'typeorm';
import { EventFactsEntity } from './event-facts.entity.js';
import { referenceFields } from './require-references.js';

type Key = { orgId: string; eventId: string };

/** Writes the facts of one section in place of those before. The caller holds the lock on the section. */
export const writeFacts = async <Section extends SectionKey>(
  tx: EntityManager,
  key: Key,
  section: Section,
  facts: SectionFacts[Section],
): Promise<void> => {
  await tx.upsert(EventFactsEntity, { ...key, section, facts: facts as never }, ['eventId', 'section']);
};

type Versions = Partial<Record<SectionKey, { version: number; writer: SectionWriter }>>;
const nobody = { version: 0, writer: { personId: null, name: '', at: new Date(0).toISOString() } };

/** All sections of an event; what nobody wrote yet is empty and has version 0. Fields that came later are empty too. */
export const sectionsFrom = (facts: Partial<Record<SectionKey, object>> | null, versions: Versions): EventSections =>
  Object.fromEntries(
    sectionKeys.map((key) => [
      key,
      { facts: { ...emptySections[key], ...facts?.[key] }, ...(versions[key] ?? nobody) },
    ]),
  ) as EventSections;

/** Ids of the files that sections and duties of the event `e` refer to. */
const fileIdsSql = [
  ...referenceFields.file.map(
    (field) =>
      `SELECT jsonb_path_query(f.facts, 'strict $.**.${field}[*]') #>> '{}' FROM event_facts f WHERE f.event_id = e.id`,
  ),
  `SELECT jsonb_path_query(d.answer, 'lax $.fileIds[*]') #>> '{}' FROM event_duty d WHERE d.event_id = e.id`,
  'SELECT x.file_id::text FROM event_duty_evidence x WHERE x.event_id = e.id',
].join(' UNION ALL ');

/**
 * Names of the people, contacts and files that the event `e` refers to; members, and whoever brought a file, are always
 * among the people.
 */
export const namesSql = `
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id)
    FROM person p WHERE p.org_id = e.org_id AND (
      p.id IN (SELECT m.person_id FROM event_member m WHERE m.event_id = e.id)
      OR p.id::text IN (SELECT jsonb_path_query(f.facts, 'strict $.**.ownerId') #>> '{}'
          FROM event_facts f WHERE f.event_id = e.id)
      OR p.id::text IN (SELECT jsonb_path_query(f.facts, 'strict $.**.personId') #>> '{}'
          FROM event_facts f WHERE f.event_id = e.id)
      OR p.id::text IN (SELECT jsonb_path_query(f.facts, 'strict $.**.helperId') #>> '{}'
          FROM event_facts f WHERE f.event_id = e.id)
      OR p.id IN (SELECT unnest(ARRAY[d.owner_id, d.status_by, (d.answer ->> 'recordedBy')::uuid])
          FROM event_duty d WHERE d.event_id = e.id)
      OR p.id IN (SELECT o.person_id FROM event_duty_override o WHERE o.event_id = e.id)
      OR p.id IN (SELECT x.added_by FROM event_duty_evidence x WHERE x.event_id = e.id)
      OR p.id IN (SELECT b.added_by FROM file b WHERE b.org_id = e.org_id AND b.id::text IN (${fileIdsSql})))), '[]')
    AS people,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'title', c.title, 'company', c.company)
      ORDER BY c.name, c.id)
    FROM contact c WHERE c.org_id = e.org_id AND c.id::text IN (
      SELECT jsonb_path_query(f.facts, 'strict $.**.contactId') #>> '{}'
      FROM event_facts f WHERE f.event_id = e.id
      UNION ALL SELECT d.answer ->> 'contactId' FROM event_duty d WHERE d.event_id = e.id)), '[]') AS contacts,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'bytes', b.bytes, 'addedBy', b.added_by,
      'addedAt', to_char(b.added_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY b.name, b.id)
    FROM file b WHERE b.org_id = e.org_id AND b.id::text IN (${fileIdsSql})), '[]') AS files`;
