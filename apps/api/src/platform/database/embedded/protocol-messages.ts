/** PostgreSQL's wire protocol, version 3: a message is one type letter, a length that counts itself, and a body. */
const HEADER_BYTES = 5;

/** One whole message of either direction, header included. */
export type ProtocolMessage = Buffer;

export function messageType(message: ProtocolMessage): string {
  return String.fromCharCode(message[0] ?? 0);
}

export function messageBody(message: ProtocolMessage): Buffer {
  return message.subarray(HEADER_BYTES);
}

/** Cuts whole messages off the front of a buffer; what is left is the beginning of the next one. */
export function splitMessages(bytes: Buffer): { messages: ProtocolMessage[]; rest: Buffer } {
  const messages: ProtocolMessage[] = [];
  let at = 0;
  while (at + HEADER_BYTES <= bytes.length) {
    const end = at + 1 + bytes.readInt32BE(at + 1);
    if (end > bytes.length) break;
    messages.push(bytes.subarray(at, end));
    at = end;
  }
  return { messages, rest: bytes.subarray(at) };
}

export function encodeMessage(type: string, ...parts: Buffer[]): ProtocolMessage {
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(type, 0, 'latin1');
  header.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([header, body]);
}

export function encodeText(text: string): Buffer {
  return Buffer.from(`${text}\0`);
}

export function encodeInt32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

/** The zero-terminated text that begins at `start`, and where the next field begins. */
export function readText(body: Buffer, start: number): { text: string; next: number } {
  const end = body.indexOf(0, start);
  const stop = end < 0 ? body.length : end;
  return { text: body.toString('utf8', start, stop), next: stop + 1 };
}

export function encodeQuery(sql: string): ProtocolMessage {
  return encodeMessage('Q', encodeText(sql));
}

export type TransactionStatus = 'I' | 'T' | 'E';

export function encodeReadyForQuery(status: TransactionStatus): ProtocolMessage {
  return encodeMessage('Z', Buffer.from(status));
}

export type WireError = { severity: 'ERROR' | 'FATAL'; code: string; message: string; hint?: string };

export function encodeError(error: WireError): ProtocolMessage {
  const fields: [string, string][] = [
    ['S', error.severity],
    ['V', error.severity],
    ['C', error.code],
    ['M', error.message],
  ];
  if (error.hint) fields.push(['H', error.hint]);
  return encodeMessage('E', ...fields.map(([field, value]) => encodeText(field + value)), Buffer.from([0]));
}
