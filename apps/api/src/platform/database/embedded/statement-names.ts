import {
  encodeMessage,
  encodeText,
  messageBody,
  messageType,
  readText,
  type ProtocolMessage,
} from './protocol-messages.js';

/**
 * Named prepared statements of one connection. All connections share one session, so "list" of one and "list" of
 * another become `c1_s1` and `c2_s1`: short names, because PostgreSQL tells them apart by 63 bytes only.
 */
export class StatementNames {
  private readonly aliases = new Map<string, string>();
  private given = 0;

  constructor(private readonly connectionId: number) {}

  /** The same message with the statement's name replaced; portals need nothing, they end with their turn. */
  rewrite(message: ProtocolMessage, unnamedIsOwn: boolean): ProtocolMessage {
    const body = messageBody(message);
    switch (messageType(message)) {
      case 'P':
        return this.replace(message, body, 0, true);
      case 'B':
        return this.replace(message, body, readText(body, 0).next, unnamedIsOwn);
      case 'D':
      case 'C':
        return String.fromCharCode(body[0] ?? 0) === 'S' ? this.replace(message, body, 1, unnamedIsOwn) : message;
      default:
        return message;
    }
  }

  /** Messages that drop what this connection has prepared; to be followed by a Sync. */
  closeAll(): ProtocolMessage[] {
    return [...this.aliases.values()].map((alias) => encodeMessage('C', Buffer.from('S'), encodeText(alias)));
  }

  private replace(message: ProtocolMessage, body: Buffer, start: number, unnamedIsOwn: boolean): ProtocolMessage {
    const { text, next } = readText(body, start);
    if (text === '' && unnamedIsOwn) return message;
    // The unnamed statement was prepared by another connection since: a name that no one has makes PostgreSQL
    // answer "does not exist" instead of running the other's statement.
    const alias = text === '' ? `c${this.connectionId}_unnamed_is_gone` : this.aliasOf(text);
    return encodeMessage(messageType(message), body.subarray(0, start), encodeText(alias), body.subarray(next));
  }

  private aliasOf(name: string): string {
    const known = this.aliases.get(name);
    if (known) return known;
    this.given += 1;
    const alias = `c${this.connectionId}_s${this.given}`;
    this.aliases.set(name, alias);
    return alias;
  }
}
