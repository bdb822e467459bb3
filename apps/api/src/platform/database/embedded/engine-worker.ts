import { workerData, type MessagePort } from 'node:worker_threads';
import type { EngineStart } from './engine-port.js';
import { serveEngine } from './serve-engine.js';

/** The engine's thread: a slow statement blocks the database, not the API. */
const { port, start } = workerData as { port: MessagePort; start: EngineStart };
await serveEngine(port, start);
