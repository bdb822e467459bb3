import { Injectable } from '@nestjs/common';
import type { Register as RegisterBody, Registered } from '@backcast/contracts/registration/registration';
import { type InvitationState, isComing } from '@backcast/invitations/invitation-states';
import type { EntityManager } from 'typeorm';
import { moveOn } from '../invitees/move-on.js';
import { normalizePhone } from '../invitees/normalize-phone.js';
import { takeCustomer } from '../invitees/take-customers.js';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { invalidField, Problem } from '../platform/http/problem.js';
import { findRegistrationLink, type RegistrationLinkRow } from './find-registration-link.js';
import { isFilledByPerson } from './form-stamp.js';
import { isRegistrationOpen } from './is-registration-open.js';
import { lockSessions, placesOf, type SessionRow } from './session-places.js';
import { signTicket } from './ticket-keys.store.js';

/** Takes a registration by link: a place while there are some and nobody waits, else one on the waiting list. */
@Injectable()
export class Register {
  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
    private readonly clock: Clock,
  ) {}

  async execute(body: RegisterBody, address: string): Promise<Registered> {
    await this.guesses.takeByRegistration(address, body.code);
    const now = this.clock.now();
    const phone = normalizePhone(body.phone);
    if (phone === null || phone === '') throw invalidField('phone', 'phone_invalid');
    return this.database.transaction((tx) => this.take(tx, body, phone, now));
  }

  private async take(tx: EntityManager, body: RegisterBody, phone: string, now: Date): Promise<Registered> {
    const link = await findRegistrationLink(tx, body.code);
    const { org_id: orgId, event_id: eventId } = link;
    // Whatever fills in the hidden field, or answers at once, is told nothing that would help it.
    if (body.website !== '' || !isFilledByPerson(link.id, body.stamp, now)) throw new Problem('form_expired', 409);
    const sessions = await lockSessions(tx, orgId, eventId);
    const before = await repeated(tx, link, body.key);
    if (before) return { state: before.state, ticket: await this.ticketOf(tx, link, before, now) };
    if (!isRegistrationOpen(link, sessions, now)) throw new Problem('registration_closed', 409);
    const session = chosenSession(sessions, body.sessionId);
    const sessionId = sessions.length > 1 ? session.id : null;
    const places = await placesOf(tx, { orgId, eventId, sessionId }, session);
    const hasRoom = places.free === null || (!places.isWaitedFor && places.free >= body.partySize);
    const taken = await takeCustomer(
      tx,
      { orgId, eventId, actor: null, now, source: 'link', channel: 'link', movesKnown: false },
      {
        ...{ name: body.name, phone, ownerId: link.person_id, sessionId, partySize: body.partySize },
        state: hasRoom ? 'confirmed' : 'interested',
        consent: { at: now, text: body.consent },
      },
    );
    let state: InvitationState = hasRoom ? 'confirmed' : 'interested';
    if (taken.verdict !== 'added') {
      const known = await readKnown(tx, orgId, taken.invitationId);
      if (known.isRegistered && known.state !== 'declined') return { state: 'known', ticket: null };
      const wish = { sessionId, partySize: body.partySize };
      state = await welcomeKnown(tx, { orgId, eventId, now, hasRoom }, { id: taken.invitationId, ...known }, wish);
    }
    const made = await write(tx, link, taken.invitationId, body, now);
    return {
      state: isComing(state) ? 'placed' : 'waiting',
      ticket: await this.ticketOf(tx, link, made, now),
    };
  }

  private ticketOf(tx: EntityManager, link: RegistrationLinkRow, made: Made, now: Date): Promise<string> {
    const ticket = { eventId: link.event_id, registrationId: made.id, serial: made.serial };
    return signTicket(tx, link.org_id, ticket, now);
  }
}

type Made = { id: string; serial: number };

/** What the same request made before: its answer may have been lost. */
const repeated = async (
  tx: EntityManager,
  { org_id, id }: RegistrationLinkRow,
  key: string,
): Promise<(Made & { state: 'placed' | 'waiting' }) | null> => {
  const [row] = (await tx.query(
    `SELECT r.id, r.ticket_serial AS serial,
            CASE WHEN i.state = 'interested' THEN 'waiting' ELSE 'placed' END AS state
     FROM registration r JOIN invitation i ON i.org_id = r.org_id AND i.id = r.invitation_id
     WHERE r.org_id = $1 AND r.link_id = $2 AND r.request_key = $3`,
    [org_id, id, key],
  )) as (Made & { state: 'placed' | 'waiting' })[];
  return row ?? null;
};

type Known = { state: InvitationState; isRegistered: boolean };

const readKnown = async (tx: EntityManager, orgId: string, invitationId: string): Promise<Known> => {
  const [known] = (await tx.query(
    `SELECT i.state, r.id IS NOT NULL AS "isRegistered" FROM invitation i
     LEFT JOIN registration r ON r.org_id = i.org_id AND r.invitation_id = i.id
     WHERE i.org_id = $1 AND i.id = $2`,
    [orgId, invitationId],
  )) as Known[];
  if (!known) throw new Error('An invitation that was taken is not there.');
  return known;
};

/**
 * Somebody who was invited before, or had cancelled; answers their state. Whoever was coming already keeps their places
 * when there is no room for more.
 */
const welcomeKnown = async (
  tx: EntityManager,
  { orgId, eventId, now, hasRoom }: { orgId: string; eventId: string; now: Date; hasRoom: boolean },
  known: Known & { id: string },
  { sessionId, partySize }: { sessionId: string | null; partySize: number },
): Promise<InvitationState> => {
  const wasComing = isComing(known.state);
  const step = { to: hasRoom ? 'confirmed' : 'interested', channel: 'link' } as const;
  const moved = wasComing ? known.state : await moveOn(tx, { orgId, eventId, actor: null, now }, known.id, step);
  if (hasRoom || !wasComing)
    await tx.query(
      'UPDATE invitation SET party_size = $3, session_id = $4, version = version + 1 WHERE org_id = $1 AND id = $2',
      [orgId, known.id, partySize, sessionId],
    );
  return moved ?? known.state;
};

/** Whoever cancelled and comes again goes to the end of the order, and gets another ticket. */
const write = async (
  tx: EntityManager,
  { org_id, event_id, id }: RegistrationLinkRow,
  invitationId: string,
  { key, name, answer, consent }: RegisterBody,
  now: Date,
): Promise<Made> => {
  const [made] = (await tx.query(
    `WITH made AS (
       INSERT INTO registration AS r
         (org_id, event_id, link_id, invitation_id, request_key, name, answer, consent, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (org_id, invitation_id) DO UPDATE SET number = DEFAULT, link_id = excluded.link_id,
         request_key = excluded.request_key, name = excluded.name, answer = excluded.answer,
         consent = excluded.consent, made_at = excluded.made_at, ticket_serial = r.ticket_serial + 1
       RETURNING id, ticket_serial AS serial
     ) SELECT id, serial FROM made`,
    [org_id, event_id, id, invitationId, key, name, answer, consent, now],
  )) as Made[];
  if (!made) throw new Error('A registration that was written is not there.');
  return made;
};

const chosenSession = (sessions: SessionRow[], sessionId: string | null): SessionRow => {
  const session =
    sessions.length === 1 && sessionId === null ? sessions[0] : sessions.find(({ id }) => id === sessionId);
  if (!session) throw invalidField('sessionId', 'not_found');
  return session;
};
