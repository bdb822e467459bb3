import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { readTicketCode, type Ticket, ticketBody, ticketCode } from '@backcast/invitations/ticket-code';
import type { EntityManager } from 'typeorm';

type Keys = { public_key: Buffer; private_key: Buffer };

const readKeys = async (tx: EntityManager, orgId: string): Promise<Keys | undefined> => {
  const [keys] = (await tx.query('SELECT public_key, private_key FROM ticket_key WHERE org_id = $1', [
    orgId,
  ])) as Keys[];
  return keys;
};

/** The keys of the organization; made when it signs its first ticket. */
const keysOf = async (tx: EntityManager, orgId: string, now: Date): Promise<Keys> => {
  const kept = await readKeys(tx, orgId);
  if (kept) return kept;
  const pair = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  // Two that come at once agree on the first one's.
  await tx.query(
    `INSERT INTO ticket_key (org_id, public_key, private_key, made_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [orgId, pair.publicKey, pair.privateKey, now],
  );
  const made = await readKeys(tx, orgId);
  if (!made) throw new Error('A key that was written is not there.');
  return made;
};

/** The code of a ticket, signed with the organization's key: the same ticket has the same code each time. */
export const signTicket = async (tx: EntityManager, orgId: string, ticket: Ticket, now: Date): Promise<string> => {
  const { private_key } = await keysOf(tx, orgId, now);
  const body = ticketBody(ticket);
  const key = createPrivateKey({ key: private_key, type: 'pkcs8', format: 'der' });
  return ticketCode(body, sign(null, body, key));
};

/** Whether a code was signed by this organization. */
export const isSignedBy = async (tx: EntityManager, orgId: string, code: string): Promise<boolean> => {
  const read = readTicketCode(code);
  const keys = read === null ? undefined : await readKeys(tx, orgId);
  if (!read || !keys) return false;
  return verify(
    null,
    read.body,
    createPublicKey({ key: keys.public_key, type: 'spki', format: 'der' }),
    read.signature,
  );
};

/** The key with which others tell that a ticket is the organization's: the last 32 bytes of its DER form (RFC 8410). */
export const publicTicketKey = async (tx: EntityManager, orgId: string): Promise<string | null> =>
  (await readKeys(tx, orgId))?.public_key.subarray(-32).toString('base64url') ?? null;
