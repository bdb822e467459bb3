import type { EntityManager } from 'typeorm';
import { Problem } from '../platform/http/problem.js';

export type RegistrationLinkRow = {
  id: string;
  org_id: string;
  event_id: string;
  person_id: string;
  inviter_name: string;
  organization_name: string;
  event_name: string;
  place: string;
  zone: string;
  is_open: boolean;
  why: string;
  question: string;
  places: number | null;
};

/** The event and the inviter behind a registration link. Throws `link_used_or_expired` for one that is revoked. */
export const findRegistrationLink = async (tx: EntityManager, code: string): Promise<RegistrationLinkRow> => {
  const [row] = (await tx.query(
    `SELECT l.id, l.org_id, l.event_id, l.person_id, p.name AS inviter_name, o.name AS organization_name,
            e.name AS event_name, e.place, e.zone, coalesce(g.is_open, true) AS is_open, coalesce(g.why, '') AS why,
            coalesce(g.question, '') AS question, g.places
     FROM registration_link l
     JOIN person p ON p.org_id = l.org_id AND p.id = l.person_id
     JOIN organization o ON o.id = l.org_id
     JOIN event e ON e.org_id = l.org_id AND e.id = l.event_id
     LEFT JOIN registration_page g ON g.org_id = l.org_id AND g.event_id = l.event_id
     WHERE l.code = $1 AND l.revoked_at IS NULL`,
    [code],
  )) as RegistrationLinkRow[];
  if (!row) throw new Problem('link_used_or_expired', 410);
  return row;
};
