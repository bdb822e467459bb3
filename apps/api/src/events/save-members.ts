import { Injectable } from '@nestjs/common';
import type { MemberList, SaveMembers as SaveMembersBody } from '@backcast/contracts/events/event';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { invalidField, Problem } from '../platform/http/problem.js';
import { leavesThatDiffer } from '../platform/records/record-change.js';
import { lockSection } from './lock-section.js';
import { requireInEvent } from './require-in-event.js';
import { sealSection } from './save-section.js';

/** Who may open an event and as what; the organization role stays the ceiling. */
@Injectable()
export class SaveMembers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, eventId: string): Promise<MemberList> {
    return this.database.snapshot(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'event.read');
      return readMembers(tx, actor.orgId, eventId);
    });
  }

  async execute(actor: Actor, eventId: string, body: SaveMembersBody): Promise<MemberList> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'event.members');
      const section = await lockSection(tx, orgId, eventId, 'members');
      const current = await readMembers(tx, orgId, eventId);
      const before = memberLeaves(current.members);
      const after = memberLeaves(body.members);
      if (Object.keys(leavesThatDiffer(before, after).after).length === 0) return current;
      if (body.version !== section.version) throw new Problem('stale', 409, { current });
      await writeMembers(tx, orgId, eventId, body.members);
      await sealSection(tx, actor, section, { before, after, cause: 'edit' }, this.clock.now());
      return readMembers(tx, orgId, eventId);
    });
  }
}

export const memberLeaves = (members: SaveMembersBody['members']): Record<string, unknown> =>
  Object.fromEntries(members.map((member) => [member.personId, member.role]));

const readMembers = async (tx: EntityManager, orgId: string, eventId: string): Promise<MemberList> => {
  const members = (await tx.query(
    `SELECT m.person_id AS "personId", p.name, m.role, p.role AS "organizationRole"
     FROM event_member m JOIN person p ON p.org_id = m.org_id AND p.id = m.person_id
     WHERE m.org_id = $1 AND m.event_id = $2 ORDER BY p.name, p.id`,
    [orgId, eventId],
  )) as MemberList['members'];
  const [section] = (await tx.query(
    `SELECT version FROM event_section WHERE org_id = $1 AND event_id = $2 AND section = 'members'`,
    [orgId, eventId],
  )) as { version: number }[];
  return { members, version: section?.version ?? 0 };
};

const writeMembers = async (
  tx: EntityManager,
  orgId: string,
  eventId: string,
  members: SaveMembersBody['members'],
): Promise<void> => {
  const ids = members.map((member) => member.personId);
  const known = (await tx.query('SELECT id FROM person WHERE org_id = $1 AND id = ANY($2)', [orgId, ids])) as unknown[];
  if (known.length !== ids.length) throw invalidField('members', 'not_found');
  await tx.query('DELETE FROM event_member WHERE org_id = $1 AND event_id = $2', [orgId, eventId]);
  await tx.query(
    `INSERT INTO event_member (org_id, event_id, person_id, role)
     SELECT $1, $2, m.person_id, m.role FROM unnest($3::uuid[], $4::text[]) AS m (person_id, role)`,
    [orgId, eventId, ids, members.map((member) => member.role)],
  );
};
