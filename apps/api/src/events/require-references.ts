import type { EntityManager } from 'typeorm';
import { invalidField } from '../platform/http/problem.js';

/** Fields that hold ids, by the table of what they refer to. */
export const referenceFields = {
  person: ['ownerId', 'helperId', 'personId'],
  contact: ['contactId'],
  file: ['photoIds', 'scriptFileIds', 'fireSafetyFileIds'],
};

/** Refuses facts that refer to people, contacts or files which the organization does not have. */
export const requireReferences = async (tx: EntityManager, orgId: string, facts: unknown): Promise<void> => {
  for (const [table, fields] of Object.entries(referenceFields)) {
    const ids = [...new Set(fields.flatMap((field) => valuesOf(facts, field)))];
    if (ids.length === 0) continue;
    const [row] = (await tx.query(`SELECT count(*)::int AS known FROM ${table} WHERE org_id = $1 AND id = ANY($2)`, [
      orgId,
      ids,
    ])) as { known: number }[];
    if (row?.known !== ids.length) throw invalidField('facts', `unknown_${table}`);
  }
};

function valuesOf(value: unknown, field: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesOf(each, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== field) return valuesOf(inner, field);
    return (Array.isArray(inner) ? inner : [inner]).filter((id): id is string => typeof id === 'string');
  });
}
