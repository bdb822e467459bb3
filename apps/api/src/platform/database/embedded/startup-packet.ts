import { encodeInt32, encodeMessage, encodeReadyForQuery, encodeText, readText } from './protocol-messages.js';

/** The first packet of a connection has no type letter: a length, a code, and for a session its parameters. */
export type StartupPacket =
  { kind: 'session'; parameters: Map<string, string> } | { kind: 'encryption' } | { kind: 'cancel' };

const CANCEL_REQUEST = 80877102;
const SSL_REQUEST = 80877103;
const GSS_ENCRYPTION_REQUEST = 80877104;
const PROTOCOL_3 = 196608;

/** Undefined while the packet is not whole yet. */
export function takeStartupPacket(bytes: Buffer): { packet: StartupPacket; rest: Buffer } | undefined {
  if (bytes.length < 8) return undefined;
  const length = bytes.readInt32BE(0);
  if (bytes.length < length) return undefined;
  return { packet: readPacket(bytes.readInt32BE(4), bytes.subarray(8, length)), rest: bytes.subarray(length) };
}

function readPacket(code: number, body: Buffer): StartupPacket {
  if (code === CANCEL_REQUEST) return { kind: 'cancel' };
  if (code === SSL_REQUEST || code === GSS_ENCRYPTION_REQUEST) return { kind: 'encryption' };
  const parameters = new Map<string, string>();
  for (let at = 0; at < body.length && body[at] !== 0;) {
    const name = readText(body, at);
    const value = readText(body, name.next);
    parameters.set(name.text, value.text);
    at = value.next;
  }
  return { kind: 'session', parameters };
}

/** What the multiplexer itself says to PGlite once, so that PGlite reports settings from then on. */
export function encodeStartupPacket(parameters: Record<string, string>): Buffer {
  const pairs = Object.entries(parameters).map(([name, value]) => encodeText(`${name}\0${value}`));
  const body = Buffer.concat([encodeInt32(PROTOCOL_3), ...pairs, Buffer.from([0])]);
  return Buffer.concat([encodeInt32(body.length + 4), body]);
}

/** Trust authentication, the session's settings, a process number of its own, and "ready". */
export function encodeWelcome(processId: number, settings: ReadonlyMap<string, string>): Buffer {
  const reported = [...settings].map(([name, value]) => encodeMessage('S', encodeText(name), encodeText(value)));
  const key = encodeMessage('K', encodeInt32(processId), encodeInt32(0));
  return Buffer.concat([encodeMessage('R', encodeInt32(0)), ...reported, key, encodeReadyForQuery('I')]);
}
