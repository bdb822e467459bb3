import { Injectable } from '@nestjs/common';
import type { TalkingPointList } from '@backcast/contracts/invitees/talking-point';
import { roleMay } from '@backcast/contracts/permissions';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { readTalkingPoints } from './talking-point.store.js';

/** The organization's talking points; hidden ones for whoever edits them. */
@Injectable()
export class TalkingPointsRead {
  constructor(private readonly database: Database) {}

  async list({ orgId, personId, role }: Actor): Promise<TalkingPointList> {
    const mayEdit = roleMay(role, 'talking-point.edit');
    const points = await readTalkingPoints(this.database.source.manager, orgId);
    const marked = await this.database.query<TalkingPointList['marked'][number]>(
      `SELECT point_id AS "pointId", invitation_id AS "invitationId" FROM talking_point_success
       WHERE org_id = $1 AND person_id = $2 ORDER BY at DESC LIMIT 500`,
      [orgId, personId],
    );
    return { points: points.filter(({ isHidden }) => mayEdit || !isHidden), marked, mayEdit };
  }
}
