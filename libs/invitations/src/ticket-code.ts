/** What a ticket says: which registration of which event, and how often its ticket was made anew. */
export type Ticket = { eventId: string; registrationId: string; serial: number };

/** Bytes of the format, two UUIDs, and the serial in two. */
const bodyBytes = 1 + 16 + 16 + 2;
/** Of an Ed25519 signature (RFC 8032). */
const signatureBytes = 64;
const format = 1;

/** The greatest serial that two bytes hold. */
export const mostTicketSerial = 65_535;

/** The bytes of a ticket that are signed. Throws a RangeError for a serial that is not whole, from 1 to 65,535. */
export function ticketBody({ eventId, registrationId, serial }: Ticket): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(serial) || serial < 1 || serial > mostTicketSerial) throw new RangeError('ticket serial');
  const body = new Uint8Array(bodyBytes);
  body.set([format]);
  body.set(bytesOfId(eventId), 1);
  body.set(bytesOfId(registrationId), 17);
  new DataView(body.buffer).setUint16(33, serial);
  return body;
}

/**
 * The code of a ticket: body and signature in base64url, 132 letters. Whoever has no key cannot make another one, and
 * whoever has the public key can tell without a network: the signature has 512 bits, of which 128 cannot be guessed.
 */
export const ticketCode = (body: Uint8Array, signature: Uint8Array): string =>
  toBase64Url(new Uint8Array([...body, ...signature]));

/** A code taken apart, its signature not yet verified; null for what is no code of ours. One spelling only is accepted. */
export function readTicketCode(
  code: string,
): { ticket: Ticket; body: Uint8Array<ArrayBuffer>; signature: Uint8Array<ArrayBuffer> } | null {
  const bytes = fromBase64Url(code);
  if (bytes === null || bytes.length !== bodyBytes + signatureBytes || bytes[0] !== format) return null;
  if (toBase64Url(bytes) !== code) return null;
  const serial = new DataView(bytes.buffer).getUint16(33);
  if (serial === 0) return null;
  const ticket = { eventId: idOfBytes(bytes, 1), registrationId: idOfBytes(bytes, 17), serial };
  return { ticket, body: bytes.slice(0, bodyBytes), signature: bytes.slice(bodyBytes) };
}

const bytesOfId = (id: string): number[] => {
  const hex = id.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/.test(hex)) throw new RangeError('ticket id');
  return Array.from({ length: 16 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
};

const idOfBytes = (bytes: Uint8Array, from: number): string =>
  [...bytes.slice(from, from + 16)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

// By hand: the libraries know neither Node's buffers nor a browser's `atob`.
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = Math.min(bytes.length - at, 3);
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let sextet = 0; sextet <= left; sextet += 1) text += letters.charAt((bits >> (18 - 6 * sextet)) & 63);
  }
  return text;
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]{1,400}$/.test(text) || text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let at = 0; at < text.length; at += 4) {
    let bits = 0;
    for (let sextet = 0; sextet < 4; sextet += 1)
      bits = (bits << 6) | Math.max(0, letters.indexOf(text.charAt(at + sextet) || 'A'));
    const to = (at / 4) * 3;
    for (let byte = 0; byte < 3 && to + byte < bytes.length; byte += 1)
      bytes[to + byte] = (bits >> (16 - 8 * byte)) & 255;
  }
  return bytes;
}
