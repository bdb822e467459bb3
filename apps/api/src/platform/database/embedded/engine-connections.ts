import type { MessagePort } from 'node:worker_threads';
import { ConnectionStream } from './connection-stream.js';
import { postBytes, type FromEngine, type ToEngine } from './engine-port.js';

/** Failing at once would make whoever tries again without a pause spin. */
const FAIL_AFTER_MS = 100;

/** The clients' side of the engine's port: hands out streams and brings each answer to the stream that asked. */
export class EngineConnections {
  private readonly streams = new Map<number, ConnectionStream>();
  private readonly keepingAlive = new Set<number>();
  private lastId = 0;
  private broken: Error | undefined;

  constructor(private readonly port: MessagePort) {
    port.on('message', (message: FromEngine) => this.receive(message));
    port.unref();
  }

  /** For `stream` of a pg client or pool. */
  open(): ConnectionStream {
    const id = (this.lastId += 1);
    const stream = new ConnectionStream({
      send: (bytes) => {
        if (!this.broken) postBytes(this.port, id, bytes);
      },
      leave: () => this.leave(id),
      keepAlive: (wanted) => this.keepAlive(id, wanted),
    });
    this.streams.set(id, stream);
    this.keepAlive(id, true);
    if (this.broken) setTimeout(() => stream.hangUp(this.broken), FAIL_AFTER_MS);
    else this.say({ kind: 'connect', connection: id });
    return stream;
  }

  /** The engine is lost: every connection fails, the present ones and those that are still to come. */
  breakAll(error: Error): void {
    this.broken ??= error;
    for (const stream of [...this.streams.values()]) stream.hangUp(error);
  }

  /** The engine is going to stop: the present connections end in order, those that are still to come fail. */
  endAll(error: Error): void {
    this.broken ??= error;
    for (const stream of [...this.streams.values()]) stream.hangUp();
  }

  private receive(message: FromEngine): void {
    if (message.kind === 'bytes') this.streams.get(message.connection)?.receive(message.bytes);
    if (message.kind === 'disconnect') this.streams.get(message.connection)?.hangUp();
  }

  private leave(id: number): void {
    this.streams.delete(id);
    this.keepAlive(id, false);
    if (!this.broken) this.say({ kind: 'disconnect', connection: id });
  }

  private keepAlive(id: number, wanted: boolean): void {
    if (wanted) this.keepingAlive.add(id);
    else this.keepingAlive.delete(id);
    if (this.keepingAlive.size > 0) this.port.ref();
    else this.port.unref();
  }

  private say(message: ToEngine): void {
    this.port.postMessage(message);
  }
}
