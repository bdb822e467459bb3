import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { EngineFailedError } from './engine-failed-error.js';
import type { EngineStart, FromEngine, ToEngine } from './engine-port.js';
import { serveEngine } from './serve-engine.js';

export type RunningEngine = {
  port: MessagePort;
  /** See FromEngine. */
  ownSyncs: boolean;
  /** Resolves when the engine is dead and its thread over; never after `stop`. */
  failed: Promise<EngineFailedError>;
  /** Closes the cluster, open transactions rolled back, and ends the thread. */
  stop: () => Promise<void>;
};

const WORKER = new URL('./engine-worker.js', import.meta.url);

/** Starts the engine in a thread of its own and waits until the cluster is open. Throws EngineFailedError. */
export async function startEngine(start: EngineStart): Promise<RunningEngine> {
  const { port1: port, port2 } = new MessageChannel();
  const worker = runEngine(port2, start);
  let stopped = false;
  const end = async () => {
    stopped = true;
    port.close();
    await worker?.terminate();
  };
  const failed = new Promise<EngineFailedError>((resolve) => {
    const fail = async (reason: string) => {
      if (stopped) return;
      // Only one engine may ever work on a cluster: it is over before anyone hears of it and starts the next.
      await end();
      resolve(new EngineFailedError(reason));
    };
    worker?.once('error', (error) => void fail(error.message));
    worker?.once('exit', (code) => void fail(`its thread ended with code ${code}`));
    port.on('message', (message: FromEngine) => {
      if (message.kind === 'failed') void fail(message.message);
    });
  });
  const ready = answerOf(port, 'ready');
  const ownSyncs = await Promise.race([
    ready.then((message) => message.ownSyncs),
    failed.then((error) => Promise.reject(error)),
  ]);
  const stop = async () => {
    const over = Promise.race([answerOf(port, 'stopped'), failed]);
    port.ref();
    port.postMessage({ kind: 'stop' } satisfies ToEngine);
    await over;
    await end();
  };
  return { port, ownSyncs, failed, stop };
}

function answerOf<Kind extends FromEngine['kind']>(port: MessagePort, kind: Kind) {
  return new Promise<Extract<FromEngine, { kind: Kind }>>((resolve) => {
    port.on('message', (message: FromEngine) => {
      if (message.kind === kind) resolve(message as Extract<FromEngine, { kind: Kind }>);
    });
  });
}

/**
 * Jest runs the TypeScript sources and knows nothing of threads, so there is no compiled worker beside this file: the
 * engine then serves the same port in this thread.
 */
function runEngine(port: MessagePort, start: EngineStart): Worker | undefined {
  if (import.meta.url.endsWith('.ts') && !existsSync(fileURLToPath(WORKER))) {
    void serveEngine(port, start, () => undefined);
    return undefined;
  }
  return new Worker(WORKER, { workerData: { port, start }, transferList: [port], name: 'embedded-database' });
}
