import { instantOf } from '@backcast/calendar/zoned-time';
import type { SessionBody } from '@backcast/contracts/events/event';
import type { EntityManager } from 'typeorm';
import { invalidField } from '../platform/http/problem.js';
import type { Leaves } from '../platform/records/record-change.js';
import { EventSessionEntity } from './event-session.entity.js';

type Key = { orgId: string; eventId: string };

const instant = (date: string | null, time: string | null, zone: string): Date | null =>
  date === null || time === null ? null : instantOf(date, time, zone);

/** Writes the sessions of an event in place of those before, with the instants that follow from local time and zone. */
export const writeSessions = async (
  tx: EntityManager,
  key: Key,
  zone: string,
  sessions: SessionBody[],
): Promise<void> => {
  const ids = sessions.map((session) => session.id);
  if (new Set(ids).size !== ids.length) throw invalidField('sessions', 'duplicate');
  await tx.query('DELETE FROM event_session WHERE event_id = $1 AND NOT id = ANY($2)', [key.eventId, ids]);
  const rows = sessions.map(({ date, ...session }, position) => ({
    ...key,
    ...session,
    position,
    localDate: date,
    startsAt: instant(date, session.startTime, zone),
    endsAt: instant(date, session.endTime, zone),
  }));
  await tx.upsert(EventSessionEntity, rows, ['eventId', 'id']);
};

/** The sessions as leaves of the history: one leaf a session, so that edits of different sessions do not overlap. */
export const sessionLeaves = (sessions: SessionBody[]): Record<string, unknown> => ({
  ...Object.fromEntries(sessions.map((session) => [session.id, session])),
  order: sessions.map((session) => session.id),
});

/** Inverse of `sessionLeaves`: a leaf that is null is no session, and the order says in which order. */
export const sessionsFromLeaves = ({ order, ...leaves }: Leaves): SessionBody[] => {
  const kept = Object.values(leaves).filter((leaf) => leaf !== null) as SessionBody[];
  const place = (session: SessionBody): number => {
    const index = (order as string[]).indexOf(session.id);
    return index < 0 ? kept.length : index;
  };
  return kept.sort((a, b) => place(a) - place(b));
};
