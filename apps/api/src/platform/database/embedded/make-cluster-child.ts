import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { makeCluster } from './make-cluster.js';

/**
 * A process of its own, because initdb needs 845 MB that WebAssembly never gives back. It works in a thread, so that
 * the main thread notices the end of its parent at once and ends with it.
 */
if (isMainThread) {
  process.once('disconnect', () => process.exit(1));
  const worker = new Worker(new URL(import.meta.url), { workerData: process.argv[2] });
  worker.once('error', (error) => {
    console.error(error);
    process.exit(1);
  });
  worker.once('exit', (code) => process.exit(code));
} else {
  await makeCluster(workerData as string);
}
