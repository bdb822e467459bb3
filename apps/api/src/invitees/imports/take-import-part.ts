import { Injectable } from '@nestjs/common';
import type {
  CheckedImport,
  CheckImport,
  RowVerdict,
  TakeImportPart as Body,
} from '@backcast/contracts/invitees/customer-import';
import { editsAllInvitees } from '@backcast/contracts/invitees/invitee-policy';
import { roleMay } from '@backcast/contracts/permissions';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { forbidden, notFound, Problem } from '../../platform/http/problem.js';
import { recordChange } from '../../platform/records/record-change.js';
import { type InviteeReader, requireReader } from '../invitee-reader.js';
import { requireOwner } from '../require-owner.js';
import { type CustomerEntry, takeCustomers } from '../take-customers.js';
import { addInviters, addOwners, findOwners, ownerKey, type Owners } from './find-owners.js';
import { findKnown } from './find-known.js';
import { type GoodRow, judgeImportRow } from './judge-import-rows.js';

type Part = CheckImport;
type Placed = { row: GoodRow; ownerId: string };

/** Takes a list of customers in, a part at a time: what is good goes in, what is not is answered with its row and reason. */
@Injectable()
export class TakeImportPart {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What the rows would become; names of an owner column that nobody has are said, and taken as theirs. */
  check(actor: Actor, eventId: string, part: Part): Promise<CheckedImport> {
    return this.database.snapshot(async (tx) => {
      const reader = await this.require(tx, actor, eventId, part);
      const { good, refused } = judge(part);
      const owners = await findOwners(tx, actor.orgId, eventId, ownerNames(reader, good));
      const newOwners = part.addsOwners ? owners.missing : [];
      // A stand-in for whom nobody knows yet: nothing is theirs so far.
      for (const name of newOwners) owners.idOf.set(ownerKey(name), actor.personId);
      const { placed, without } = place(reader, part, good, owners);
      const verdicts = await findKnown(tx, reader, placed);
      return { rows: inOrder([...refused, ...without, ...verdicts]), newOwners };
    });
  }

  execute(actor: Actor, eventId: string, importId: string, { part, ...body }: Body): Promise<CheckedImport> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const reader = await this.require(tx, actor, eventId, body);
      const source = await lockImport(tx, reader, importId);
      const [known] = (await tx.query(
        'SELECT answer FROM customer_import_part WHERE org_id = $1 AND import_id = $2 AND part = $3',
        [orgId, importId, part],
      )) as { answer: CheckedImport }[];
      if (known) return known.answer;
      const now = this.clock.now();
      const { good, refused } = judge(body);
      const owners = await findOwners(tx, orgId, eventId, ownerNames(reader, good));
      const newOwners = body.addsOwners ? owners.missing : [];
      for (const [key, id] of await addOwners(tx, actor, newOwners, ownerPhones(good))) owners.idOf.set(key, id);
      const { placed, without } = place(reader, body, good, owners);
      if (body.addsOwners)
        await addInviters(tx, actor, eventId, [...new Set(placed.map(({ ownerId }) => ownerId))], now);
      const scene = { orgId, eventId, actor, now, source, channel: 'list', importId, movesKnown: false } as const;
      const taken = await takeCustomers(
        tx,
        scene,
        placed.map((each) => entryOf(each, body.sessionId)),
      );
      const verdicts = taken.map(({ verdict, ownerId }, at): RowVerdict => {
        const row = placed[at]?.row.row ?? 0;
        return { row, verdict, problem: null, ownerId: verdict === 'added' ? null : ownerId };
      });
      const answer = { rows: inOrder([...refused, ...without, ...verdicts]), newOwners };
      await keepPart(tx, actor, eventId, importId, part, answer);
      return answer;
    });
  }

  private async require(tx: EntityManager, actor: Actor, eventId: string, part: Part): Promise<InviteeReader> {
    const reader = await requireReader(tx, actor, eventId, 'invitee.import');
    if (part.addsOwners && !roleMay(reader.role, 'event.members')) throw forbidden();
    if (part.ownerId !== actor.personId && !editsAllInvitees(reader.role)) throw forbidden();
    await requireOwner(tx, actor.orgId, eventId, part);
    return reader;
  }
}

/** Locks the import, so that its parts are taken one after the other; answers where the rows come from. */
const lockImport = async (tx: EntityManager, reader: InviteeReader, importId: string): Promise<'list' | 'chain'> => {
  const [found] = (await tx.query(
    `SELECT source, made_by AS "madeBy", undone_at AS "undoneAt" FROM customer_import
     WHERE org_id = $1 AND event_id = $2 AND id = $3 FOR NO KEY UPDATE`,
    [reader.orgId, reader.eventId, importId],
  )) as { source: string; madeBy: string; undoneAt: Date | null }[];
  if (!found || found.madeBy !== reader.personId) throw notFound();
  if (found.undoneAt) throw new Problem('conflict', 409);
  return found.source === 'chain' ? 'chain' : 'list';
};

const judge = ({ rows }: Part): { good: GoodRow[]; refused: RowVerdict[] } => {
  const judged = rows.map(judgeImportRow);
  return {
    good: judged.flatMap((each) => ('good' in each ? [each.good] : [])),
    refused: judged.flatMap((each) => ('problem' in each ? [refusal(each.row, each.problem)] : [])),
  };
};

const refusal = (row: number, problem: NonNullable<RowVerdict['problem']>): RowVerdict => ({
  ...{ row, verdict: 'refused', problem, ownerId: null },
});

/** A salesperson takes in the own list, whatever its owner column says. */
const ownerNames = ({ role }: InviteeReader, good: readonly GoodRow[]): string[] =>
  role === 'salesperson' ? [] : [...new Set(good.map(({ owner }) => owner))];

const place = (
  reader: InviteeReader,
  { ownerId }: Part,
  good: readonly GoodRow[],
  owners: Owners,
): { placed: Placed[]; without: RowVerdict[] } => {
  const placed: Placed[] = [];
  const without: RowVerdict[] = [];
  for (const row of good) {
    const isNamed = row.owner !== '' && reader.role !== 'salesperson';
    const id = isNamed ? owners.idOf.get(ownerKey(row.owner)) : ownerId;
    if (id !== undefined) placed.push({ row, ownerId: id });
    else
      without.push(
        refusal(row.row, { field: 'owner', code: owners.ambiguous.has(ownerKey(row.owner)) ? 'ambiguous' : 'unknown' }),
      );
  }
  return { placed, without };
};

/** The first phone that the list has of each salesperson. */
const ownerPhones = (good: readonly GoodRow[]): Map<string, string> =>
  new Map(
    good
      .flatMap(({ owner, ownerPhone }) => (ownerPhone === '' ? [] : [[ownerKey(owner), ownerPhone] as const]))
      .toReversed(),
  );

const entryOf = ({ row, ownerId }: Placed, sessionId: string | null): CustomerEntry => {
  const { row: _, owner: __, ownerPhone: ___, ...fields } = row;
  return { ...fields, ownerId, sessionId };
};

const inOrder = (rows: RowVerdict[]): RowVerdict[] => rows.toSorted((a, b) => a.row - b.row);

const keepPart = async (
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  importId: string,
  part: number,
  answer: CheckedImport,
): Promise<void> => {
  const { orgId } = actor;
  const countOf = (...verdicts: RowVerdict['verdict'][]): number =>
    answer.rows.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const counts = { taken: countOf('added'), known: countOf('known', 'claimed'), refused: countOf('refused') };
  // Names stay in the tables of people: the kept answer says only what became of each row.
  await tx.query('INSERT INTO customer_import_part (org_id, import_id, part, answer) VALUES ($1, $2, $3, $4)', [
    ...[orgId, importId, part],
    JSON.stringify({ ...answer, newOwners: [] }),
  ]);
  await tx.query(
    `UPDATE customer_import SET taken = taken + $3, known = known + $4, refused = refused + $5
     WHERE org_id = $1 AND id = $2`,
    [orgId, importId, counts.taken, counts.known, counts.refused],
  );
  const change = {
    ...{ eventId, section: 'customer-import', subjectId: importId, version: part + 1 },
    cause: 'edit' as const,
  };
  await recordChange(tx, { orgId, actor, ...change, before: {}, after: counts });
};
