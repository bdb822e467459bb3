import type { ChannelAction } from './channel-statements.js';
import {
  encodeError,
  encodeReadyForQuery,
  messageType,
  splitMessages,
  type ProtocolMessage,
  type WireError,
} from './protocol-messages.js';
import { requestedSettings } from './session-settings.js';
import { encodeWelcome, takeStartupPacket } from './startup-packet.js';
import { StatementNames } from './statement-names.js';

export type ConnectionEnds = {
  /** Bytes for the client. */
  send: (bytes: Buffer) => void;
  /** The server's side of the connection is over. */
  end: () => void;
  /** A batch is whole and may have its turn. */
  batch: (connection: SessionConnection, messages: ProtocolMessage[]) => void;
};

/** A batch is run when it ends: Sync and simple Query finish it, Flush asks for answers and leaves it open. */
const ENDS_BATCH = new Set(['S', 'Q', 'H']);
/** Parts of a COPY from the client, which is refused: like PostgreSQL, forget what still arrives of it. */
const COPY_PARTS = new Set(['d', 'c', 'f']);

/** The server's side of one client connection: cuts its bytes into batches and remembers what is its own. */
export class SessionConnection {
  readonly channels = new Set<string>();
  readonly statements: StatementNames;
  /** LISTEN and UNLISTEN that count once their transaction is committed. */
  pendingChannelActions: ChannelAction[] = [];
  settings = new Map<string, string>();

  private unread: Buffer = Buffer.alloc(0);
  private batch: ProtocolMessage[] = [];
  private started = false;
  private skipsUntilSync = false;

  constructor(
    readonly id: number,
    private readonly ends: ConnectionEnds,
    private readonly serverSettings: ReadonlyMap<string, string>,
  ) {
    this.statements = new StatementNames(id);
  }

  receive(bytes: Buffer): void {
    this.unread = this.unread.length > 0 ? Buffer.concat([this.unread, bytes]) : bytes;
    if (!this.started && !this.start()) return;
    const { messages, rest } = splitMessages(this.unread);
    this.unread = rest;
    for (const message of messages) this.take(message);
  }

  send(bytes: Buffer): void {
    if (bytes.length > 0) this.ends.send(bytes);
  }

  /** Answers a batch that was not run. */
  fail(messages: ProtocolMessage[], error: ProtocolMessage): void {
    const open = messageType(messages.at(-1) ?? Buffer.alloc(0)) === 'H';
    this.skipsUntilSync = open;
    this.send(open ? error : Buffer.concat([error, encodeReadyForQuery('I')]));
  }

  /** Ends the connection from the server's side, with the reason as its last message. */
  dismiss(error: WireError): void {
    this.send(encodeError(error));
    this.ends.end();
  }

  private start(): boolean {
    const taken = takeStartupPacket(this.unread);
    if (!taken) return false;
    this.unread = taken.rest;
    if (taken.packet.kind === 'encryption') {
      this.send(Buffer.from('N'));
      return this.start();
    }
    if (taken.packet.kind === 'cancel') {
      // There is one session and it is busy in its own thread: nobody could be interrupted.
      this.ends.end();
      return false;
    }
    this.settings = requestedSettings(taken.packet.parameters);
    this.started = true;
    this.send(encodeWelcome(this.id, this.serverSettings));
    return true;
  }

  private take(message: ProtocolMessage): void {
    const type = messageType(message);
    if (type === 'X') return this.ends.end();
    if (COPY_PARTS.has(type)) return;
    if (this.skipsUntilSync) {
      if (type !== 'S') return;
      this.skipsUntilSync = false;
      return this.send(encodeReadyForQuery('I'));
    }
    this.batch.push(message);
    if (!ENDS_BATCH.has(type)) return;
    const messages = this.batch;
    this.batch = [];
    this.ends.batch(this, messages);
  }
}
