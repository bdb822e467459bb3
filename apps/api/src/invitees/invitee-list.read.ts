import { Injectable } from '@nestjs/common';
import {
  type InvitationState,
  invitationStates,
  isComing,
  isInvitationState,
} from '@backcast/invitations/invitation-states';
import type { Invitee, InviteeFilter, InviteeList } from '@backcast/contracts/invitees/invitee';
import { editsAllInvitees } from '@backcast/contracts/invitees/invitee-policy';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { type InviteeReader, readerValues, requireReader, seesOwnOnly } from './invitee-reader.js';
import { inviteeColumns, inviteeTables, openClaimSql } from './invitee.read.js';
import { readInviteeRule } from './invitee-rule.read.js';

// Two of one sound where not both have a phone of their own may be one; a name that everybody has says nothing.
const likeSql = `EXISTS (SELECT 1 FROM invitation o JOIN customer d ON d.org_id = o.org_id AND d.id = o.customer_id
  WHERE o.event_id = i.event_id AND o.removed_at IS NULL AND o.id <> i.id AND d.sound = c.sound AND c.sound <> ''
    AND (d.phone = '' OR c.phone = ''))`;

const orders: Record<InviteeFilter['sort'], string> = {
  name: 'c.sound, c.name, i.id',
  lately: 'i.state_since DESC, i.id',
  longest: 'i.state_since, i.id',
};

type Group = {
  ownerId: string;
  state: InvitationState;
  persona: string;
  count: number;
  people: number;
  claims: number;
};

/** The customers of an event, a page at a time, with the counts of what the filter leaves. */
@Injectable()
export class InviteeListRead {
  constructor(private readonly database: Database) {}

  list(actor: Actor, eventId: string, filter: InviteeFilter): Promise<InviteeList> {
    return this.database.snapshot(async (tx) => {
      const reader = await requireReader(tx, actor, eventId, 'invitee.read');
      const { invitees, total } = await readPage(tx, reader, filter);
      const groups = await readGroups(tx, reader);
      const names = await readNames(tx, reader, [...new Set(groups.map(({ ownerId }) => ownerId))]);
      const rule = await readInviteeRule(tx, reader);
      return { total, invitees, ...summary(reader, groups, filter, names), ...rule };
    });
  }
}

/** The rows that the filter leaves, and how many there are in all. */
export async function readPage(
  tx: EntityManager,
  reader: InviteeReader,
  { state, ownerId, persona, q, only, sort, offset, limit }: InviteeFilter,
): Promise<{ invitees: Invitee[]; total: number }> {
  const states = state === undefined || state === '' ? null : state.split(',').filter(isInvitationState);
  const text = q?.trim() ?? '';
  const seesPhones = editsAllInvitees(reader.role) || seesOwnOnly(reader);
  const rows = (await tx.query(
    `SELECT ${inviteeColumns}, count(*) OVER ()::int AS total FROM ${inviteeTables}
       AND ($6::text[] IS NULL OR i.state = ANY ($6)) AND ($7::uuid IS NULL OR i.owner_id = $7)
       AND ($8::text IS NULL OR c.persona = $8)
       AND ($9 = '' OR c.name ILIKE $9 OR c.sound LIKE $10 OR c.initials LIKE $10 OR ($11 AND c.phone LIKE $9))
       ${only === 'claims' ? `AND ${openClaimSql}` : ''} ${only === 'duplicates' ? `AND ${likeSql}` : ''}
     ORDER BY ${orders[sort]} OFFSET $12 LIMIT $13`,
    [
      ...[reader.orgId, reader.eventId, ...readerValues(reader)],
      ...[states, ownerId ?? null, persona ?? null, contains(text), contains(soundOf(text)), seesPhones, offset, limit],
    ],
  )) as (Invitee & { total: number })[];
  const total = rows[0]?.total ?? 0;
  return { invitees: rows.map(({ total: _, ...invitee }) => invitee), total };
}

const soundOf = (text: string): string => text.toLowerCase().replace(/\s/g, '');
const contains = (text: string): string => (text === '' ? '' : `%${text.replace(/[\\%_]/g, '\\$&')}%`);

/** Counts of everybody's customers: these every role may see. */
const readGroups = (tx: EntityManager, { orgId, eventId }: InviteeReader): Promise<Group[]> =>
  tx.query(
    `SELECT i.owner_id AS "ownerId", i.state, c.persona, count(*)::int AS count, sum(i.party_size)::int AS people,
       (count(*) FILTER (WHERE ${openClaimSql}))::int AS claims
     FROM invitation i JOIN customer c ON c.org_id = i.org_id AND c.id = i.customer_id
     WHERE i.org_id = $1 AND i.event_id = $2 AND i.removed_at IS NULL GROUP BY 1, 2, 3`,
    [orgId, eventId],
  );

async function readNames(tx: EntityManager, { orgId }: InviteeReader, ids: string[]): Promise<Map<string, string>> {
  const people = (await tx.query('SELECT id, name FROM person WHERE org_id = $1 AND id = ANY ($2)', [orgId, ids])) as {
    id: string;
    name: string;
  }[];
  return new Map(people.map(({ id, name }) => [id, name]));
}

function summary(
  reader: InviteeReader,
  groups: Group[],
  { ownerId, persona }: InviteeFilter,
  names: Map<string, string>,
): Pick<InviteeList, 'states' | 'owners' | 'personas' | 'people' | 'openClaims' | 'mayEditAll'> {
  const seen = groups.filter((group) => !seesOwnOnly(reader) || group.ownerId === reader.personId);
  const left = seen.filter(
    (group) =>
      (ownerId === undefined || group.ownerId === ownerId) && (persona === undefined || group.persona === persona),
  );
  const sumOf = (some: Group[], value: (group: Group) => number): number =>
    some.reduce((sum, group) => sum + value(group), 0);
  const countOf = (some: Group[]): number => sumOf(some, ({ count }) => count);
  const states = Object.fromEntries(
    invitationStates.map((state) => [state, countOf(left.filter((group) => group.state === state))]),
  ) as Record<InvitationState, number>;
  const owners = [...names]
    .map(([id, name]) => {
      const own = groups.filter((group) => group.ownerId === id);
      return { id, name, count: countOf(own), coming: countOf(own.filter(({ state }) => isComing(state))) };
    })
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  return {
    ...{ states, owners, mayEditAll: editsAllInvitees(reader.role) },
    personas: [...new Set(seen.map((group) => group.persona))].filter((name) => name !== '').toSorted(),
    people: sumOf(
      left.filter(({ state }) => isComing(state)),
      (group) => group.people,
    ),
    openClaims: sumOf(seen, ({ claims }) => claims),
  };
}
