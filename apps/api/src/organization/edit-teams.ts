import { Injectable } from '@nestjs/common';
import type { AddTeam, EditTeam, TeamView } from '@backcast/contracts/organization/organization';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { invalidField, notFound, Problem } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';
import { TeamEntity } from './team.entity.js';

const teamView = ({ id, name, kind, parentId, version }: TeamEntity): TeamView => ({
  id,
  name,
  kind,
  parentId,
  version,
});

/** Adds, edits and removes the regions and teams of one organization's tree. */
@Injectable()
export class EditTeams {
  constructor(private readonly database: Database) {}

  async add(actor: Actor, body: AddTeam): Promise<TeamView> {
    return this.database.transaction(async (tx) => {
      await requireParent(tx, actor.orgId, null, body.parentId);
      const result = await tx.insert(TeamEntity, { ...body, orgId: actor.orgId });
      const id = String(result.identifiers[0]?.['id']);
      await this.tell(tx, actor, id, { cause: 'create', before: {}, after: body, version: 1 });
      return { id, ...body, version: 1 };
    });
  }

  async edit(actor: Actor, id: string, { version, ...body }: EditTeam): Promise<TeamView> {
    return this.database.transaction(async (tx) => {
      const current = await lockTeam(tx, actor.orgId, id);
      const { name, kind, parentId } = current;
      if (name === body.name && kind === body.kind && parentId === body.parentId) return teamView(current);
      if (version !== current.version) throw new Problem('stale', 409, { current: teamView(current) });
      await requireParent(tx, actor.orgId, id, body.parentId);
      await tx.update(TeamEntity, { id, orgId: actor.orgId }, { ...body, version: version + 1 });
      await this.tell(tx, actor, id, {
        cause: 'edit',
        before: { name, kind, parentId },
        after: body,
        version: version + 1,
      });
      return { id, ...body, version: version + 1 };
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { name, kind, parentId } = await lockTeam(tx, actor.orgId, id);
      const [used] = await tx.query(
        'SELECT 1 FROM person WHERE org_id = $1 AND team_id = $2 UNION ALL SELECT 1 FROM team WHERE org_id = $1 AND parent_id = $2 LIMIT 1',
        [actor.orgId, id],
      );
      if (used) throw new Problem('team_in_use', 409, { name });
      await tx.delete(TeamEntity, { id, orgId: actor.orgId });
      await this.tell(tx, actor, id, { cause: 'edit', before: { name, kind, parentId }, after: {}, version: null });
    });
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    id: string,
    change: { cause: 'create' | 'edit'; before: object; after: object; version: number | null },
  ): Promise<void> {
    const { orgId } = actor;
    const { cause, before, after, version } = change;
    const versioned = version === null ? {} : { version };
    await recordChange(tx, {
      orgId,
      actor,
      section: 'team',
      subjectId: id,
      cause,
      before: { ...before },
      after: { ...after },
      ...versioned,
    });
    await addHint(tx, { orgId, about: 'people', id: null, section: null, version: null });
  }
}

const lockTeam = async (tx: EntityManager, orgId: string, id: string): Promise<TeamEntity> => {
  const team = await tx.findOne(TeamEntity, { where: { id, orgId }, lock: { mode: 'for_no_key_update' } });
  if (!team) throw notFound();
  return team;
};

/** The parent must exist in the organization and must not hang below the team itself. */
const requireParent = async (
  tx: EntityManager,
  orgId: string,
  id: string | null,
  parentId: string | null,
): Promise<void> => {
  if (parentId === null) return;
  // One writer of the tree at a time: two moves at once could otherwise close a ring.
  await tx.query('SELECT 1 FROM organization WHERE id = $1 FOR NO KEY UPDATE', [orgId]);
  const above = (await tx.query(
    `WITH RECURSIVE above AS (
       SELECT id, parent_id FROM team WHERE org_id = $1 AND id = $2
       UNION SELECT t.id, t.parent_id FROM team t JOIN above a ON t.id = a.parent_id WHERE t.org_id = $1)
     SELECT id FROM above`,
    [orgId, parentId],
  )) as { id: string }[];
  if (above.length === 0) throw invalidField('parentId', 'not_found');
  if (above.some((team) => team.id === id)) throw invalidField('parentId', 'team_below_itself');
};
