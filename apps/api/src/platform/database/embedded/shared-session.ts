import { readAnswer, type Answer } from './session-answer.js';
import { rewriteBatch } from './rewrite-batch.js';
import type { SessionConnection } from './session-connection.js';
import { SessionSettings } from './session-settings.js';
import {
  encodeError,
  encodeMessage,
  encodeQuery,
  encodeReadyForQuery,
  encodeText,
  messageBody,
  messageType,
  readText,
  type ProtocolMessage,
  type WireError,
} from './protocol-messages.js';

/** The one real session: takes wire messages, answers wire messages. */
export type RunProtocol = (bytes: Uint8Array) => Promise<Buffer>;

export type SharedSessionOptions = {
  run: RunProtocol;
  /** What PostgreSQL reported when the session began. */
  reportedSettings: ReadonlyMap<string, string>;
  /** How long a statement waits behind another connection's open transaction. */
  waitLimitMs: number;
  /** How long an open transaction may do nothing while others wait for it. */
  idleInTransactionLimitMs: number;
  now: () => number;
};

type Turn = { connection: SessionConnection; messages: ProtocolMessage[]; since: number };

const WAITED_TOO_LONG: WireError = {
  severity: 'ERROR',
  code: '55P03',
  message: 'waited too long for another transaction of the embedded database to end',
  hint: 'Its connections share one session: run every statement of a transaction on that transaction.',
};
const IDLE_TOO_LONG: WireError = {
  severity: 'FATAL',
  code: '25P03',
  message: 'terminating connection: its open transaction did nothing while others waited for it',
};

/** As PostgreSQL answers where no transaction is open. */
const ROLLED_BACK = Buffer.concat([encodeMessage('C', encodeText('ROLLBACK')), encodeReadyForQuery('I')]);

const isRollback = ([message, ...more]: ProtocolMessage[]): boolean =>
  message !== undefined &&
  more.length === 0 &&
  messageType(message) === 'Q' &&
  /^\s*rollback\s*;?\s*$/i.test(readText(messageBody(message), 0).text);

/**
 * Lets many connections take turns in one PostgreSQL session. A turn is a batch up to Sync, or one simple Query; a
 * connection that leaves a transaction open holds the session until it ends, and the others wait in line.
 */
export class SharedSession {
  private readonly connections = new Set<SessionConnection>();
  private readonly settings: SessionSettings;
  private waiting: Turn[] = [];
  private holder: { connection: SessionConnection; lastTurnAt: number } | undefined;
  private lastServed: SessionConnection | undefined;
  private unnamedOwner: SessionConnection | undefined;
  /** Clean-up after connections; it waits until no transaction is open that it would become part of. */
  private leftStatements: ProtocolMessage[] = [];
  private readonly leftChannels = new Set<string>();
  private tail: Promise<void> = Promise.resolve();

  constructor(private readonly options: SharedSessionOptions) {
    this.settings = new SessionSettings(options.reportedSettings);
  }

  join(connection: SessionConnection): void {
    this.connections.add(connection);
  }

  enqueue(connection: SessionConnection, messages: ProtocolMessage[]): void {
    // Whose BEGIN waited too long has nothing to undo, and would only wait as long again behind the one that has.
    if (this.holder && this.holder.connection !== connection && isRollback(messages))
      return connection.send(ROLLED_BACK);
    this.waiting.push({ connection, messages, since: this.options.now() });
    void this.alone(() => this.serveNext());
  }

  /** Whoever goes away takes waiting turns, open transaction, statements and channels along. */
  leave(connection: SessionConnection): Promise<void> {
    if (!this.connections.delete(connection)) return this.tail;
    this.waiting = this.waiting.filter((turn) => turn.connection !== connection);
    return this.alone(async () => {
      if (this.holder?.connection === connection) {
        await this.options.run(Buffer.concat([encodeMessage('S'), encodeQuery('ROLLBACK')]));
        this.holder = undefined;
      }
      if (this.lastServed === connection) this.lastServed = undefined;
      this.leftStatements.push(...connection.statements.closeAll());
      this.leaveChannels(connection, connection.channels);
      await this.serveNext();
    });
  }

  /** To be called now and then: an error is better than waiting for ever. */
  expire(): void {
    if (!this.holder || this.waiting.length === 0) return;
    const now = this.options.now();
    const { connection: holder, lastTurnAt } = this.holder;
    const late = this.waiting.filter(
      (turn) => turn.connection !== holder && now - turn.since >= this.options.waitLimitMs,
    );
    this.waiting = this.waiting.filter((turn) => !late.includes(turn));
    for (const { connection, messages } of late) connection.fail(messages, encodeError(WAITED_TOO_LONG));
    const holderIsIdle = !this.waiting.some((turn) => turn.connection === holder);
    if (holderIsIdle && now - lastTurnAt >= this.options.idleInTransactionLimitMs) holder.dismiss(IDLE_TOO_LONG);
  }

  /** Work on the session happens one after the other, also where it takes several steps. */
  private alone(work: () => Promise<void>): Promise<void> {
    this.tail = this.tail.then(work);
    return this.tail;
  }

  private async serveNext(): Promise<void> {
    if (!this.holder) await this.cleanUp();
    const index = this.holder ? this.waiting.findIndex((turn) => turn.connection === this.holder?.connection) : 0;
    const [turn] = index < 0 ? [] : this.waiting.splice(index, 1);
    if (!turn) return;
    await this.serve(turn);
    if (this.waiting.length > 0) void this.alone(() => this.serveNext());
  }

  private async serve({ connection, messages }: Turn): Promise<void> {
    const refused = connection === this.lastServed ? undefined : await this.switchTo(connection);
    if (refused) return connection.fail(messages, refused);
    const batch = rewriteBatch(messages, connection, this.unnamedOwner === connection);
    connection.pendingChannelActions.push(...batch.channelActions);
    const answer = readAnswer(await this.options.run(batch.bytes));
    this.unnamedOwner = batch.leavesUnnamed ? connection : undefined;
    this.settings.observe(answer.messages, connection.settings);
    if (answer.status === 'I') this.settleChannels(connection, answer);
    this.holder = answer.status === 'I' ? undefined : { connection, lastTurnAt: this.options.now() };
    connection.send(answer.bytes);
    this.notify(answer, connection);
  }

  /** Puts the connection's settings in force; answers the error message when one of them is refused. */
  private async switchTo(connection: SessionConnection): Promise<ProtocolMessage | undefined> {
    this.lastServed = connection;
    const change = this.settings.switchTo(connection.settings);
    if (!change) return undefined;
    this.unnamedOwner = undefined;
    const answer = readAnswer(await this.options.run(change));
    if (this.settings.switched(answer.messages, connection.settings)) return undefined;
    this.lastServed = undefined;
    return answer.messages.find((message) => messageType(message) === 'E');
  }

  private settleChannels(connection: SessionConnection, answer: Answer): void {
    const actions = answer.undone ? [] : connection.pendingChannelActions;
    connection.pendingChannelActions = [];
    for (const action of actions) {
      if (action.listens) connection.channels.add(action.channel);
      else this.leaveChannels(connection, action.channel === undefined ? connection.channels : [action.channel]);
    }
  }

  private leaveChannels(connection: SessionConnection, channels: Iterable<string>): void {
    for (const channel of channels) {
      connection.channels.delete(channel);
      this.leftChannels.add(channel);
    }
  }

  private async cleanUp(): Promise<void> {
    if (this.leftStatements.length === 0 && this.leftChannels.size === 0) return;
    const heard = (channel: string) => [...this.connections].some((connection) => connection.channels.has(channel));
    const unheard = [...this.leftChannels].filter((channel) => !heard(channel));
    const silence = unheard.map((channel) => encodeQuery(`UNLISTEN "${channel.replaceAll('"', '""')}"`));
    const work = Buffer.concat([...this.leftStatements, encodeMessage('S'), ...silence]);
    this.leftStatements = [];
    this.leftChannels.clear();
    this.unnamedOwner = undefined;
    await this.options.run(work);
  }

  private notify(answer: Answer, sender: SessionConnection): void {
    for (const { channel, encode } of answer.notifications) {
      for (const connection of this.connections) {
        if (connection.channels.has(channel)) connection.send(encode(sender.id));
      }
    }
  }
}
