import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mostTicketSerial, readTicketCode, ticketBody, ticketCode } from './ticket-code.js';

const tickets = fc.record({
  eventId: fc.uuid(),
  registrationId: fc.uuid(),
  serial: fc.integer({ min: 1, max: mostTicketSerial }),
});
const signatures = fc.uint8Array({ minLength: 64, maxLength: 64 });

test('a ticket comes back out of its code as it was, with its signature', () => {
  fc.assert(
    fc.property(tickets, signatures, (ticket, signature) => {
      const read = readTicketCode(ticketCode(ticketBody(ticket), signature));
      expect(read?.ticket).toEqual(ticket);
      expect(read?.body).toEqual(ticketBody(ticket));
      expect([...(read?.signature ?? [])]).toEqual([...signature]);
    }),
  );
});

test('what is no code of ours is none, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String()), (text) => {
      expect(readTicketCode(text)).toBeNull();
    }),
  );
});

test('an id that is none cannot be signed', () => {
  const id = '0b0c1e6a-0000-4000-8000-0000000000e1';
  expect(() => ticketBody({ eventId: 'x', registrationId: id, serial: 1 })).toThrow(RangeError);
});
