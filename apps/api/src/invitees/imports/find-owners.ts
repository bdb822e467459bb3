import type { EntityManager } from 'typeorm';
import { memberLeaves } from '../../events/save-members.js';
import { lockSection } from '../../events/lock-section.js';
import { sealSection } from '../../events/save-section.js';
import { PersonEntity } from '../../people/person.entity.js';
import { recordPersonChange } from '../../people/record-person-change.js';
import type { Actor } from '../../platform/auth/actor.js';

/** Who stands behind the names of an owner column. Names that several people have belong to nobody in particular. */
export type Owners = { idOf: Map<string, string>; ambiguous: Set<string>; missing: string[] };

/** As names are compared: without spaces, full width as plain. */
export const ownerKey = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

/** The people of the organization behind these names; of several with one name the one who is in the event. */
export const findOwners = async (
  tx: Pick<EntityManager, 'query'>,
  orgId: string,
  eventId: string,
  names: readonly string[],
): Promise<Owners> => {
  const wanted = new Map(names.filter((name) => name !== '').map((name) => [ownerKey(name), name]));
  const people = (await tx.query(
    `SELECT p.id, p.name, (m.person_id IS NOT NULL) AS "isMember" FROM person p
     LEFT JOIN event_member m ON m.org_id = p.org_id AND m.event_id = $2 AND m.person_id = p.id
     WHERE p.org_id = $1 AND p.disabled_at IS NULL
       AND lower(regexp_replace(normalize(p.name, NFKC), '\\s', '', 'g')) = ANY ($3)`,
    [orgId, eventId, [...wanted.keys()]],
  )) as { id: string; name: string; isMember: boolean }[];
  const owners: Owners = { idOf: new Map(), ambiguous: new Set(), missing: [] };
  for (const [key, name] of wanted) {
    const alike = people.filter((person) => ownerKey(person.name) === key);
    const members = alike.filter(({ isMember }) => isMember);
    const [only, ...more] = members.length > 0 ? members : alike;
    if (!only) owners.missing.push(name);
    else if (more.length > 0) owners.ambiguous.add(key);
    else owners.idOf.set(key, only.id);
  }
  return owners;
};

/** Puts people who are not there yet on the plan, without accounts, with the phone that the list has of them. */
export const addOwners = async (
  tx: EntityManager,
  actor: Actor,
  names: readonly string[],
  phones: ReadonlyMap<string, string>,
): Promise<Map<string, string>> => {
  const { orgId } = actor;
  const added = new Map<string, string>();
  for (const name of names) {
    const phone = phones.get(ownerKey(name)) ?? '';
    const person = { name: name.slice(0, 60), mail: '', phone, role: 'salesperson', teamId: null } as const;
    const result = await tx.insert(PersonEntity, { ...person, orgId });
    const id = String(result.identifiers[0]?.['id']);
    await recordPersonChange(tx, actor, { id, version: 1 }, 'create', { before: {}, after: person });
    added.set(ownerKey(name), id);
  }
  return added;
};

/** Makes whoever has customers in the event take part in it as a salesperson, who does not yet. */
export const addInviters = async (
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  personIds: readonly string[],
  now: Date,
): Promise<void> => {
  const { orgId } = actor;
  const members = (): Promise<{ personId: string; role: 'salesperson' }[]> =>
    tx.query('SELECT person_id AS "personId", role FROM event_member WHERE org_id = $1 AND event_id = $2', [
      orgId,
      eventId,
    ]);
  const known = new Set((await members()).map(({ personId }) => personId));
  if (personIds.every((id) => known.has(id))) return;
  const section = await lockSection(tx, orgId, eventId, 'members');
  const before = memberLeaves(await members());
  await tx.query(
    `INSERT INTO event_member (org_id, event_id, person_id, role)
     SELECT $1, $2, p.id, 'salesperson' FROM person p WHERE p.org_id = $1 AND p.id = ANY ($3) AND p.role <> 'admin'
     ON CONFLICT DO NOTHING`,
    [orgId, eventId, personIds],
  );
  const after = memberLeaves(await members());
  if (Object.keys(after).length > Object.keys(before).length)
    await sealSection(tx, actor, section, { before, after, cause: 'edit' }, now);
};
