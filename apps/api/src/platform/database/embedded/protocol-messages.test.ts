import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeError, encodeQuery, encodeReadyForQuery, messageType, splitMessages } from './protocol-messages.js';
import { encodeStartupPacket, takeStartupPacket } from './startup-packet.js';

describe('framing', () => {
  test('messages come out as they went in, wherever the bytes are cut', () => {
    const cuts = fc.array(fc.nat(400), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 })), cuts, (texts, positions) => {
        const sent = texts.map((text) => encodeQuery(text.replaceAll('\0', '')));
        const bytes = Buffer.concat(sent);
        const edges = [0, ...positions.filter((at) => at < bytes.length).sort((a, b) => a - b), bytes.length];
        const received: Buffer[] = [];
        let unread = Buffer.alloc(0);
        for (const [index, edge] of edges.slice(1).entries()) {
          const { messages, rest } = splitMessages(Buffer.concat([unread, bytes.subarray(edges[index], edge)]));
          received.push(...messages);
          unread = Buffer.from(rest);
        }
        expect(unread).toHaveLength(0);
        expect(received.map((message) => message.toString('hex'))).toEqual(
          sent.map((message) => message.toString('hex')),
        );
      }),
    );
  });

  test('an error and "ready" are two messages', () => {
    const error = encodeError({ severity: 'ERROR', code: '55P03', message: 'waited', hint: 'do not' });
    const { messages } = splitMessages(Buffer.concat([error, encodeReadyForQuery('I')]));
    expect(messages.map(messageType)).toEqual(['E', 'Z']);
    expect(error.subarray(5).toString()).toBe('SERROR\0VERROR\0C55P03\0Mwaited\0Hdo not\0\0');
  });
});

describe('the start-up packet', () => {
  test('is read when it is whole, and the rest is left', () => {
    const packet = encodeStartupPacket({ user: 'postgres', options: '-c search_path=bullmq' });
    expect(takeStartupPacket(packet.subarray(0, packet.length - 1))).toBeUndefined();
    const taken = takeStartupPacket(Buffer.concat([packet, encodeQuery('SELECT 1')]));
    expect(taken?.packet).toEqual({
      kind: 'session',
      parameters: new Map([
        ['user', 'postgres'],
        ['options', '-c search_path=bullmq'],
      ]),
    });
    expect(taken?.rest).toEqual(encodeQuery('SELECT 1'));
  });
});
