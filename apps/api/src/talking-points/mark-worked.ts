import { Injectable } from '@nestjs/common';
import type { MarkWorked as Body, WorkedCount } from '@backcast/contracts/invitees/talking-point';
import { requireReader } from '../invitees/invitee-reader.js';
import { lockOwnInvitation } from '../invitees/lock-own-invitation.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';
import { readTalkingPoints } from './talking-point.store.js';

/** Says that a text won a customer over, or that it did not after all: once a text and customer, however often it comes. */
@Injectable()
export class MarkWorked {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    at: { eventId: string; invitationId: string; pointId: string },
    { worked }: Body,
  ): Promise<WorkedCount> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const reader = await requireReader(tx, actor, at.eventId, 'invitee.edit');
      const { id } = await lockOwnInvitation(tx, reader, at.invitationId);
      if (!(await readTalkingPoints(tx, orgId)).some((point) => point.id === at.pointId)) throw notFound();
      const changed = (await tx.query(
        worked
          ? `WITH told AS (INSERT INTO talking_point_success (org_id, point_id, invitation_id, person_id, at)
               VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING 1) SELECT 1 FROM told`
          : `WITH told AS (DELETE FROM talking_point_success
               WHERE org_id = $1 AND point_id = $2 AND invitation_id = $3 RETURNING 1) SELECT 1 FROM told`,
        worked ? [orgId, at.pointId, id, actor.personId, this.clock.now()] : [orgId, at.pointId, id],
      )) as unknown[];
      if (changed.length > 0) {
        await recordChange(tx, {
          ...{ orgId, actor, eventId: at.eventId, section: 'talking-point', subjectId: at.pointId, cause: 'edit' },
          ...{ before: { workedWith: worked ? null : id }, after: { workedWith: worked ? id : null } },
        });
        await addHint(tx, { orgId, about: 'talking-points', id: null, section: null, version: null });
      }
      const [row] = (await tx.query(
        'SELECT count(*)::int AS worked FROM talking_point_success WHERE org_id = $1 AND point_id = $2',
        [orgId, at.pointId],
      )) as WorkedCount[];
      return { worked: row?.worked ?? 0 };
    });
  }
}
