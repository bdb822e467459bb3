import { Injectable } from '@nestjs/common';
import { SaveAudiences } from '@backcast/contracts/calendars/audience';
import { SaveOrganizationCalendar } from '@backcast/contracts/calendars/calendar';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { notFound, Problem } from '../platform/http/problem.js';
import type { Leaves } from '../platform/records/record-change.js';
import { audienceLeaves, audiencesFromLeaves, readAudiences, writeAudiences } from './audience.store.js';
import {
  calendarFromLeaves,
  calendarLeaves,
  readOrganizationCalendar,
  writeOrganizationCalendar,
} from './organization-calendar.store.js';
import {
  lockOrganizationSection,
  type OrganizationSection,
  type SectionState,
  type SectionWrite,
  writeOrganizationSection,
} from './organization-section.js';

type ChangeRow = { id: string; section: string; cause: string; before: Leaves; after: Leaves; undone: boolean };
type Undo = Pick<SectionWrite<SectionState>, 'current' | 'before' | 'after' | 'write'>;
const nothingToUndo = (): Problem => new Problem('nothing_to_undo', 409);

/** Takes back one change of the calendar or the audiences, as a new change; refused when a later one touched the same. */
@Injectable()
export class UndoOrganizationChange {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, changeId: string): Promise<void> {
    const { orgId } = actor;
    await this.database.transaction(async (tx) => {
      const section = sectionOf(await findChange(tx, orgId, changeId));
      // Looked at again behind the lock: two who undo the same change undo it once.
      await lockOrganizationSection(tx, orgId, section);
      const change = await findChange(tx, orgId, changeId);
      if (change.undone) throw nothingToUndo();
      await refuseOverlap(tx, orgId, change);
      const now = this.clock.now();
      const undo = await (section === 'calendar' ? calendarBack : audiencesBack)(tx, actor, change.before, now);
      const { version } = undo.current;
      await writeOrganizationSection(tx, actor, { ...undo, section, version, now, undoes: change.id });
    });
  }
}

const findChange = async (tx: EntityManager, orgId: string, id: string): Promise<ChangeRow> => {
  const [row] = (await tx.query(
    `SELECT c.id, c.section, c.cause, c.before, c.after,
            EXISTS (SELECT 1 FROM change u WHERE u.undoes = c.id) AS undone
     FROM change c WHERE c.org_id = $1 AND c.id = $2`,
    [orgId, id],
  )) as ChangeRow[];
  if (!row) throw notFound();
  return row;
};

/** Changes of anything else are not here. */
function sectionOf({ section, cause }: ChangeRow): OrganizationSection {
  if (section !== 'calendar' && section !== 'audiences') throw notFound();
  if (!['edit', 'undo'].includes(cause)) throw nothingToUndo();
  return section;
}

const refuseOverlap = async (tx: EntityManager, orgId: string, { id, section, after }: ChangeRow): Promise<void> => {
  // The order of a list is put back as far as it goes: what came later keeps its place.
  const leaves = Object.keys(after).filter((leaf) => leaf !== 'order');
  const [later] = (await tx.query(
    `SELECT c.at, p.name FROM change c LEFT JOIN person p ON p.id = c.actor_id
     WHERE c.org_id = $1 AND c.event_id IS NULL AND c.section = $2 AND c.id > $3 AND c.after ?| $4
     ORDER BY c.id DESC LIMIT 1`,
    [orgId, section, id, leaves],
  )) as { at: Date; name: string | null }[];
  if (later) throw new Problem('undo_overlaps', 409, { name: later.name ?? '', at: later.at.toISOString() });
};

const calendarBack = async (
  tx: EntityManager,
  { orgId, personId }: Actor,
  leaves: Leaves,
  now: Date,
): Promise<Undo> => {
  const current = await readOrganizationCalendar(tx, orgId);
  const before = calendarLeaves(current);
  const { version } = current;
  const restored = SaveOrganizationCalendar.safeParse({ version, ...calendarFromLeaves({ ...before, ...leaves }) });
  if (!restored.success) throw nothingToUndo();
  const write = () => writeOrganizationCalendar(tx, { orgId, personId, now }, restored.data);
  return { current, before, after: calendarLeaves(restored.data), write };
};

const audiencesBack = async (tx: EntityManager, { orgId }: Actor, leaves: Leaves): Promise<Undo> => {
  const current = await readAudiences(tx, orgId);
  const before = audienceLeaves(current.audiences);
  const { version } = current;
  const restored = SaveAudiences.safeParse({ version, audiences: audiencesFromLeaves({ ...before, ...leaves }) });
  if (!restored.success) throw nothingToUndo();
  const { audiences } = restored.data;
  return { current, before, after: audienceLeaves(audiences), write: () => writeAudiences(tx, orgId, audiences) };
};
