import { Injectable } from '@nestjs/common';
import { GoalBody, PinsBody } from '@backcast/contracts/events/goal';
import { type EventView, SaveSessions } from '@backcast/contracts/events/event';
import { isSectionKey, undoPermission } from '@backcast/contracts/events/section-permission';
import { sectionBodies } from '@backcast/contracts/events/sections';
import type { SectionFacts, SectionKey } from '@backcast/planning/event-sections';
import { goalLeaves, withGoalLeaves } from '@backcast/planning/goal-leaves';
import { sectionLeaves, withSectionLeaves } from '@backcast/planning/section-leaves';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { askToReconfirm } from '../invitees/ask-to-reconfirm.js';
import type { Leaves } from '../platform/records/record-change.js';
import { writeBasics } from './edit-event.js';
import { dutyLeaves, withDutyLeaves } from './duties/duty-leaves.js';
import { untouched, writeDuty } from './duties/duty.store.js';
import { EventRead } from './event.read.js';
import type { SectionName } from './event-section.entity.js';
import { writeGoal } from './goal.store.js';
import { lockSection } from './lock-section.js';
import { writeFacts } from './sections.store.js';
import { requireInEvent } from './require-in-event.js';
import { basicsLeaves, sealSection } from './save-section.js';
import { SectionGuards } from './section-guards.js';
import { sessionLeaves, sessionsFromLeaves, writeSessions } from './write-sessions.js';

type ChangeRow = { id: string; section: SectionName; cause: string; before: Leaves; after: Leaves; undone: boolean };
const SessionsBody = SaveSessions.shape.sessions;
const nothingToUndo = (): Problem => new Problem('nothing_to_undo', 409);

type Restored = { before: Leaves; after: Leaves };

/** Takes back one change of an event, as a new change. Refused when a later change touched the same leaves. */
@Injectable()
export class UndoChange {
  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly guards: SectionGuards,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, eventId: string, changeId: string): Promise<EventView> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'event.read');
      const change = await findUndoable(tx, orgId, eventId, changeId);
      await requireInEvent(tx, actor, eventId, undoPermission(change.section) ?? 'event.edit');
      const section = await lockSection(tx, orgId, eventId, change.section);
      if (change.section === 'basics') await lockSection(tx, orgId, eventId, 'sessions');
      await refuseOverlap(tx, eventId, change);
      const event = await this.events.byId(actor, eventId, tx);
      const now = this.clock.now();
      const leaves =
        change.section === 'duties'
          ? await putDutiesBack(tx, actor, event, change.before, now)
          : await putBack(tx, orgId, event, change, this.guards);
      await sealSection(tx, actor, section, { ...leaves, cause: 'undo', undoes: change.id }, now);
      const restored = await this.events.byId(actor, eventId, tx);
      const told = ({ basics, sessions }: EventView) => ({ ...basics, ...sessions });
      // Whoever was asked about the other time meanwhile, and said yes to it, is asked about this one again.
      await askToReconfirm(tx, { orgId, eventId }, actor, { before: told(event), after: told(restored) }, now);
      return restored;
    });
  }
}

const findUndoable = async (tx: EntityManager, orgId: string, eventId: string, id: string): Promise<ChangeRow> => {
  const [row] = (await tx.query(
    `SELECT c.id, c.section, c.cause, c.before, c.after,
            EXISTS (SELECT 1 FROM change u WHERE u.undoes = c.id) AS undone
     FROM change c WHERE c.org_id = $1 AND c.event_id = $2 AND c.id = $3`,
    [orgId, eventId, id],
  )) as ChangeRow[];
  if (!row) throw notFound();
  const undoable = undoPermission(row.section) !== null && ['edit', 'undo'].includes(row.cause);
  if (row.undone || !undoable) throw nothingToUndo();
  return row;
};

const refuseOverlap = async (tx: EntityManager, eventId: string, change: ChangeRow): Promise<void> => {
  const [later] = (await tx.query(
    `SELECT c.id, c.at, p.name FROM change c LEFT JOIN person p ON p.id = c.actor_id
     WHERE c.event_id = $1 AND c.section = $2 AND c.id > $3 AND c.after ?| $4 ORDER BY c.id DESC LIMIT 1`,
    [eventId, change.section, change.id, Object.keys(change.after)],
  )) as { id: string; at: Date; name: string | null }[];
  if (later) throw new Problem('undo_overlaps', 409, { name: later.name ?? '', at: later.at.toISOString() });
};

const putBack = async (
  tx: EntityManager,
  orgId: string,
  event: EventView,
  change: ChangeRow,
  guards: SectionGuards,
): Promise<Restored> => {
  const key = { orgId, eventId: event.id };
  if (change.section === 'goal') {
    const { facts, pins } = event.goal;
    const restored = withGoalLeaves(facts, pins, change.before);
    // Old changes may hold leaves that today's rules refuse; then there is no way back to them.
    if (!GoalBody.safeParse(restored.goal).success || !PinsBody.safeParse(restored.pins).success) throw nothingToUndo();
    await writeGoal(tx, key, restored.goal, restored.pins);
    return { before: goalLeaves(facts, pins), after: goalLeaves(restored.goal, restored.pins) };
  }
  if (change.section === 'basics') {
    const before = basicsLeaves(event.basics);
    const after = { ...before, ...change.before } as typeof event.basics;
    await writeBasics(tx, orgId, event, after);
    return { before, after: basicsLeaves(after) };
  }
  if (isSectionKey(change.section)) return putFactsBack(tx, orgId, event, change.section, change.before, guards);
  const before = sessionLeaves(event.sessions.sessions);
  const sessions = sessionsFromLeaves({ ...before, ...change.before });
  if (!SessionsBody.safeParse(sessions).success) throw nothingToUndo();
  await writeSessions(tx, key, event.basics.zone, sessions);
  return { before, after: sessionLeaves(sessions) };
};

/** Who put a status back is who says it now. */
const putDutiesBack = async (
  tx: EntityManager,
  { orgId, personId }: Actor,
  event: EventView,
  leaves: Leaves,
  now: Date,
): Promise<Restored> => {
  const restored = withDutyLeaves(event.duties, leaves);
  if (restored === null) throw nothingToUndo();
  const said = { statusBy: personId, statusAt: now.toISOString() };
  const before: Leaves = {};
  const after: Leaves = {};
  for (const duty of restored) {
    const was = event.duties.find(({ key }) => key === duty.key) ?? untouched(duty.key);
    const next = { ...duty, ...(duty.status === was.status ? {} : said), version: was.version + 1 };
    await writeDuty(tx, { orgId, eventId: event.id }, next);
    Object.assign(before, dutyLeaves(was));
    Object.assign(after, dutyLeaves(next));
  }
  return { before, after };
};

const putFactsBack = async (
  tx: EntityManager,
  orgId: string,
  event: EventView,
  key: SectionKey,
  leaves: Leaves,
  guards: SectionGuards,
): Promise<Restored> => {
  const facts = event.sections[key].facts as SectionFacts[typeof key];
  const restored = sectionBodies[key].safeParse(withSectionLeaves(key, facts, leaves));
  if (!restored.success) throw nothingToUndo();
  guards.execute(key, facts, restored.data as SectionFacts[typeof key], 'undo');
  await writeFacts(tx, { orgId, eventId: event.id }, key, restored.data);
  return { before: sectionLeaves(key, facts), after: sectionLeaves(key, restored.data) };
};
