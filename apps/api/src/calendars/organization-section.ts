import type { SectionWriter } from '@backcast/contracts/events/section-writer';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Problem } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { type Leaves, leavesThatDiffer, recordChange } from '../platform/records/record-change.js';

/** Parts of an organization that are edited as a whole; also what the history calls them. */
export type OrganizationSection = 'calendar' | 'audiences';
export type SectionState = { version: number; writer: SectionWriter | null };

type Row = { version: number; personId: string | null; name: string | null; at: Date };
const stateSql = `
  SELECT s.version, s.written_by AS "personId", p.name, s.written_at AS at FROM organization_section s
  LEFT JOIN person p ON p.org_id = s.org_id AND p.id = s.written_by
  WHERE s.org_id = $1 AND s.section = $2 AND s.version > 0`;

/** Version and writer; version 0 while nobody has written it. */
export const readSectionState = async (
  tx: EntityManager,
  orgId: string,
  section: OrganizationSection,
): Promise<SectionState> => {
  const [row] = (await tx.query(stateSql, [orgId, section])) as Row[];
  if (!row) return { version: 0, writer: null };
  return { version: row.version, writer: writerOf(row) };
};

export const writerOf = ({ personId, name, at }: Omit<Row, 'version'>): SectionWriter => ({
  personId,
  name: name ?? '',
  at: at.toISOString(),
});

/** Whoever writes the section next waits until this transaction ends. */
export const lockOrganizationSection = async (
  tx: EntityManager,
  orgId: string,
  section: OrganizationSection,
): Promise<void> => {
  const values = [orgId, section];
  await tx.query('INSERT INTO organization_section (org_id, section) VALUES ($1, $2) ON CONFLICT DO NOTHING', values);
  await tx.query('SELECT 1 FROM organization_section WHERE org_id = $1 AND section = $2 FOR NO KEY UPDATE', values);
};

export type SectionWrite<View extends SectionState> = {
  section: OrganizationSection;
  /** The version that the sender saw. */
  version: number;
  current: View;
  before: Leaves;
  after: Leaves;
  now: Date;
  /** The change that this one takes back. */
  undoes?: string;
  write: () => Promise<void>;
};

/**
 * Writes a locked section: nothing when nothing differs, a refusal with what is stored when somebody else wrote
 * meanwhile; otherwise the rows, a higher version, the audit row and a hint. Answers whether it wrote.
 */
export const writeOrganizationSection = async <View extends SectionState>(
  tx: EntityManager,
  actor: Actor,
  { section, version, current, before, after, now, undoes, write }: SectionWrite<View>,
): Promise<boolean> => {
  if (Object.keys(leavesThatDiffer(before, after).after).length === 0) return false;
  if (version !== current.version) throw new Problem('stale', 409, { current });
  await write();
  const { orgId, personId } = actor;
  const next = version + 1;
  await tx.query(
    `UPDATE organization_section SET version = $3, written_by = $4, written_at = $5 WHERE org_id = $1 AND section = $2`,
    [orgId, section, next, personId, now],
  );
  const cause = undoes === undefined ? { cause: 'edit' as const } : { cause: 'undo' as const, undoes };
  await recordChange(tx, { orgId, actor, section, subjectId: orgId, version: next, before, after, ...cause });
  await addHint(tx, { orgId, about: section, id: orgId, section: null, version: next });
  return true;
};
