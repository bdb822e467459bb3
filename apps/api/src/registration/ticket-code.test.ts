import { generateKeyPairSync, randomBytes, randomUUID, sign, verify } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  mostTicketSerial,
  readTicketCode,
  type Ticket,
  ticketBody,
  ticketCode,
} from '@backcast/invitations/ticket-code';

const keys = generateKeyPairSync('ed25519');
const others = generateKeyPairSync('ed25519');
const codeOf = (ticket: Ticket, { privateKey } = keys): string => {
  const body = ticketBody(ticket);
  return ticketCode(body, sign(null, body, privateKey));
};
const isGenuine = (code: string): boolean => {
  const read = readTicketCode(code);
  return read !== null && verify(null, read.body, keys.publicKey, read.signature);
};
const tickets = fc.record({
  eventId: fc.uuid(),
  registrationId: fc.uuid(),
  serial: fc.integer({ min: 1, max: mostTicketSerial }),
});

describe('the code of a ticket', () => {
  test('comes back as it was, and is genuine', () => {
    fc.assert(
      fc.property(tickets, (ticket) => {
        const code = codeOf(ticket);
        expect(code).toHaveLength(132);
        expect(readTicketCode(code)?.ticket).toEqual(ticket);
        expect(isGenuine(code)).toBe(true);
      }),
    );
  });

  test('is base64url as others write it', () => {
    const [body, signature] = [new Uint8Array(randomBytes(35)), new Uint8Array(randomBytes(64))];
    expect(ticketCode(body, signature)).toBe(Buffer.concat([body, signature]).toString('base64url'));
  });

  test('changed in any one letter, cut, longer, or signed by somebody else, it is none', () => {
    const ticket = { eventId: randomUUID(), registrationId: randomUUID(), serial: 3 };
    const code = codeOf(ticket);
    for (const [at, letter] of [...code].entries())
      for (const other of ['A', 'b', '9', '-', '_', '+', '=', ' ', '中'].filter((each) => each !== letter))
        expect(isGenuine(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
    for (let length = 0; length < code.length; length += 1) expect(isGenuine(code.slice(0, length))).toBe(false);
    for (const more of ['A', 'AA', '==', '\n', code]) expect(isGenuine(code + more)).toBe(false);
    expect(isGenuine(codeOf(ticket, others))).toBe(false);
  });

  test('made up at random, none of ten thousand is genuine', () => {
    for (let round = 0; round < 10_000; round += 1) {
      const forged = randomBytes(99);
      forged[0] = 1;
      expect(isGenuine(forged.toString('base64url'))).toBe(false);
    }
  });

  test('twin: without the signature every well-formed code would do', () => {
    const forged = Buffer.concat([
      ticketBody({ eventId: randomUUID(), registrationId: randomUUID(), serial: 1 }),
      randomBytes(64),
    ]);
    expect(readTicketCode(forged.toString('base64url'))).not.toBeNull();
  });

  test.each([0, -1, 1.5, mostTicketSerial + 1, Number.NaN])('a serial of %s is refused', (serial) => {
    expect(() => ticketBody({ eventId: randomUUID(), registrationId: randomUUID(), serial })).toThrow(RangeError);
  });
});
