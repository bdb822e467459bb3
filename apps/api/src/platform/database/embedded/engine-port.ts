import type { MessagePort } from 'node:worker_threads';

/**
 * What the API's thread and the engine's thread say to each other. Bytes are PostgreSQL's wire protocol, as they
 * would go over a socket; a connection is one socket.
 */
export type ToEngine =
  | { kind: 'connect'; connection: number }
  | { kind: 'bytes'; connection: number; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'disconnect'; connection: number }
  | { kind: 'stop' };

export type FromEngine =
  /** `ownSyncs`: PGlite's file system really syncs when PostgreSQL asks for it. */
  | { kind: 'ready'; ownSyncs: boolean }
  | { kind: 'bytes'; connection: number; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'disconnect'; connection: number }
  /** The engine cannot go on; nothing that is in flight will be answered. */
  | { kind: 'failed'; message: string }
  | { kind: 'stopped' };

export type EngineStart = {
  /** The cluster's directory. */
  cluster: string;
  waitLimitMs: number;
  idleInTransactionLimitMs: number;
};

/** Hands a copy over to the other thread: the copy is exact (a view would take its whole pool along) and not cloned. */
export function postBytes(port: MessagePort, connection: number, bytes: Uint8Array): void {
  const copy = new Uint8Array(bytes);
  port.postMessage({ kind: 'bytes', connection, bytes: copy } satisfies ToEngine & FromEngine, [copy.buffer]);
}
