import type { MessagePort } from 'node:worker_threads';
import { postBytes, type EngineStart, type FromEngine, type ToEngine } from './engine-port.js';
import { openPgliteEngine, type PgliteEngine } from './pglite-engine.js';
import { SessionConnection } from './session-connection.js';
import { SharedSession } from './shared-session.js';

const EXPIRY_CHECK_MS = 250;

/**
 * The engine's side of the port: opens the cluster and serves connections until it is told to stop.
 * @param endThread called when PostgreSQL gave up; must not return where the thread can be ended
 */
export async function serveEngine(port: MessagePort, start: EngineStart, endThread: () => void): Promise<void> {
  const say = (message: FromEngine) => port.postMessage(message);
  const fail = (error: unknown) =>
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  try {
    const engine = await openPgliteEngine(start.cluster, () => {
      fail('PostgreSQL gave up, as it does when it cannot write its log (a full disk)');
      endThread();
    });
    serveConnections(port, engine, start, fail);
    say({ kind: 'ready', ownSyncs: engine.ownSyncs });
  } catch (error) {
    fail(error);
  }
}

function serveConnections(port: MessagePort, engine: PgliteEngine, start: EngineStart, fail: (error: unknown) => void) {
  const connections = new Map<number, SessionConnection>();
  // An engine that threw is in no known state: it never answers again, and the API's thread is told.
  const run = (bytes: Uint8Array) =>
    engine.run(bytes).catch((error: unknown) => {
      fail(error);
      return new Promise<Buffer>(() => undefined);
    });
  const session = new SharedSession({ ...start, run, reportedSettings: engine.reportedSettings, now: Date.now });
  const expiry = setInterval(() => session.expire(), EXPIRY_CHECK_MS);
  expiry.unref();

  const disconnect = (id: number) => {
    const connection = connections.get(id);
    if (!connection) return Promise.resolve();
    connections.delete(id);
    return session.leave(connection);
  };
  const connect = (id: number) => {
    const ends = {
      send: (bytes: Buffer) => postBytes(port, id, bytes),
      end: () => {
        port.postMessage({ kind: 'disconnect', connection: id } satisfies FromEngine);
        void disconnect(id);
      },
      batch: session.enqueue.bind(session),
    };
    const connection = new SessionConnection(id, ends, engine.reportedSettings);
    connections.set(id, connection);
    session.join(connection);
  };
  const stop = async () => {
    clearInterval(expiry);
    await Promise.all([...connections.keys()].map(disconnect));
    await engine.close();
    port.postMessage({ kind: 'stopped' } satisfies FromEngine);
    port.close();
  };
  port.on('message', (message: ToEngine) => {
    if (message.kind === 'connect') connect(message.connection);
    else if (message.kind === 'bytes') connections.get(message.connection)?.receive(Buffer.from(message.bytes.buffer));
    else if (message.kind === 'disconnect') void disconnect(message.connection);
    else void stop().catch(fail);
  });
}
