import { workerData, type MessagePort } from 'node:worker_threads';
import type { EngineStart } from './engine-port.js';
import { serveEngine } from './serve-engine.js';

/** The engine's thread: a slow statement blocks the database, not the API. */
const { port, start } = workerData as { port: MessagePort; start: EngineStart };
// In a worker this ends the thread, at once and out of any loop, and leaves the process alone.
await serveEngine(port, start, () => process.exit(1));
