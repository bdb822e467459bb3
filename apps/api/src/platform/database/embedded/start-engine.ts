import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { EngineStart, FromEngine, ToEngine } from './engine-port.js';
import { serveEngine } from './serve-engine.js';

export type RunningEngine = {
  port: MessagePort;
  /** See FromEngine. */
  ownSyncs: boolean;
  /** Closes the cluster, open transactions rolled back, and ends the thread. */
  stop: () => Promise<void>;
};

const WORKER = new URL('./engine-worker.js', import.meta.url);

/**
 * Starts the engine in a thread of its own and waits until the cluster is open. `onFailure` is called when the engine
 * dies later.
 */
export async function startEngine(start: EngineStart, onFailure: (error: Error) => void): Promise<RunningEngine> {
  const { port1: port, port2 } = new MessageChannel();
  const worker = runEngine(port2, start);
  const terminate = async () => {
    port.close();
    await worker?.terminate();
  };
  const opened = new Promise<boolean>((resolve, reject) => {
    const fail = (error: Error) => {
      reject(error);
      onFailure(error);
    };
    worker?.on('error', fail);
    worker?.on('exit', (code) => fail(new Error(`the thread of the embedded database ended with code ${code}`)));
    port.on('message', (message: FromEngine) => {
      if (message.kind === 'ready') resolve(message.ownSyncs);
      if (message.kind === 'failed') fail(new Error(message.message));
    });
  });
  const stop = async () => {
    const stopped = new Promise<void>((resolve) => {
      const settle = (message: FromEngine) => {
        if (message.kind === 'stopped' || message.kind === 'failed') resolve();
      };
      port.on('message', settle);
      port.once('close', () => resolve());
    });
    port.ref();
    port.postMessage({ kind: 'stop' } satisfies ToEngine);
    await stopped;
    await terminate();
  };
  try {
    return { port, ownSyncs: await opened, stop };
  } catch (error) {
    await terminate();
    throw error;
  }
}

/**
 * Jest runs the TypeScript sources and knows nothing of threads, so there is no compiled worker beside this file: the
 * engine then serves the same port in this thread.
 */
function runEngine(port: MessagePort, start: EngineStart): Worker | undefined {
  if (import.meta.url.endsWith('.ts') && !existsSync(fileURLToPath(WORKER))) {
    void serveEngine(port, start);
    return undefined;
  }
  return new Worker(WORKER, { workerData: { port, start }, transferList: [port], name: 'embedded-database' });
}
