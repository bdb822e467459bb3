import type { SaveTalkingPoint, TalkingPoint } from '@backcast/contracts/invitees/talking-point';
import { invitationStates } from '@backcast/invitations/invitation-states';
import { shippedTalkingPoints } from '@backcast/texts/talking-points';
import type { EntityManager } from 'typeorm';

type Row = Pick<TalkingPoint, 'id' | 'language' | 'stage' | 'text' | 'isHidden' | 'version'>;

const shipped = new Map(shippedTalkingPoints.map((point) => [point.id, point]));

/** Those that ship, as the organization made them, and its own; in the order of the stages. */
export const readTalkingPoints = async (tx: EntityManager, orgId: string): Promise<TalkingPoint[]> => {
  const rows = (await tx.query(
    `SELECT id, language, stage, text, is_hidden AS "isHidden", version FROM talking_point
     WHERE org_id = $1 ORDER BY made_at, id`,
    [orgId],
  )) as Row[];
  const counts = (await tx.query(
    'SELECT point_id AS id, count(*)::int AS worked FROM talking_point_success WHERE org_id = $1 GROUP BY 1',
    [orgId],
  )) as { id: string; worked: number }[];
  const worked = new Map(counts.map((count) => [count.id, count.worked]));
  const written = new Map(rows.map((row) => [row.id, row]));
  const all: Row[] = [
    ...shippedTalkingPoints.map((point) => written.get(point.id) ?? { ...point, isHidden: false, version: 0 }),
    ...rows.filter(({ id }) => !shipped.has(id)),
  ];
  return all
    .toSorted((a, b) => invitationStates.indexOf(a.stage) - invitationStates.indexOf(b.stage))
    .map((row) => ({
      ...{ ...row, isShipped: shipped.has(row.id), shippedText: shipped.get(row.id)?.text ?? null },
      worked: worked.get(row.id) ?? 0,
    }));
};

/** The next version of one; made with the first. */
export const writeTalkingPoint = async (
  tx: EntityManager,
  orgId: string,
  id: string,
  { version, language, stage, text, isHidden }: SaveTalkingPoint,
  now: Date,
): Promise<void> => {
  await tx.query(
    `INSERT INTO talking_point (org_id, id, language, stage, text, is_hidden, version, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (org_id, id) DO UPDATE SET language = $3, stage = $4, text = $5, is_hidden = $6, version = $7`,
    [orgId, id, language, stage, text, isHidden, version + 1, now],
  );
};
