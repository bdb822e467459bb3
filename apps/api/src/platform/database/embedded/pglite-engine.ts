import { fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { messageBody, messageType, readText, splitMessages } from './protocol-messages.js';
import type { RunProtocol } from './shared-session.js';
import { encodeStartupPacket } from './startup-packet.js';

export type PgliteEngine = {
  run: RunProtocol;
  reportedSettings: Map<string, string>;
  /** True when PostgreSQL's own syncs reached the disk while it started. */
  ownSyncs: boolean;
  close: () => Promise<void>;
};

/**
 * PGlite starts PostgreSQL with -F, "never sync". Without it, and with every write of the WAL made O_SYNC, a commit
 * that was answered is on the disk.
 */
const START_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=open_datasync',
];

/** "Input/output error" in WebAssembly's numbering. */
const WASI_EIO = 29;

/** The little of an Emscripten module that is needed here. */
type ModuleWithNodeFs = { NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } } };

/** PGlite's file system leaves fsync out: PostgreSQL asks and nothing happens. Here it happens. */
class SyncingFileSystem extends NodeFS {
  syncs = 0;

  constructor(
    cluster: string,
    private readonly onAbort: () => void,
  ) {
    super(cluster);
  }

  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(pglite, options);
    const addSync = ({ NODEFS }: ModuleWithNodeFs) => {
      NODEFS.stream_ops.fsync = ({ nfd }) => this.sync(nfd);
    };
    made.emscriptenOpts.preRun = [made.emscriptenOpts.preRun ?? [], addSync as never].flat();
    made.emscriptenOpts.onAbort = this.onAbort;
    return made;
  }

  private sync(descriptor: number): number {
    try {
      fsyncSync(descriptor);
      this.syncs += 1;
      return 0;
    } catch {
      // PostgreSQL's answer to a sync that failed is to give up and recover from its log, as it must be.
      return WASI_EIO;
    }
  }
}

/**
 * Opens an existing cluster and speaks the wire protocol with its one session.
 * @param onAbort PostgreSQL gave up (PANIC, as on a full disk). PGlite does not notice and its next call would never
 * return, so whoever is told has to end the thread or never call again.
 */
export async function openPgliteEngine(cluster: string, onAbort = () => undefined): Promise<PgliteEngine> {
  const lastWords: string[] = [];
  const fs = new SyncingFileSystem(cluster, onAbort);
  const pglite = new PGlite({ fs, startParams: START_PARAMETERS, onStderr: (text) => keepLast(lastWords, text) });
  await pglite.waitReady.catch((cause: unknown) => {
    throw new Error(`PGlite could not open ${cluster}: ${lastWords.join(' ') || String(cause)}`, { cause });
  });
  const run: RunProtocol = async (bytes) => {
    const parts: Buffer[] = [];
    // The streaming call: the plain one also keeps a parsed copy of every answer for ever.
    await pglite.execProtocolRawStream(bytes, {
      syncToFs: false,
      onRawData: (part) => parts.push(Buffer.from(part)),
    });
    return Buffer.concat(parts);
  };
  const greeting = await run(encodeStartupPacket({ user: 'postgres', database: 'postgres' }));
  return { run, reportedSettings: readSettings(greeting), ownSyncs: fs.syncs > 0, close: () => pglite.close() };
}

function readSettings(greeting: Buffer): Map<string, string> {
  const reports = splitMessages(greeting).messages.filter((message) => messageType(message) === 'S');
  return new Map(
    reports.map((message) => {
      const name = readText(messageBody(message), 0);
      return [name.text, readText(messageBody(message), name.next).text];
    }),
  );
}

function keepLast(lines: string[], text: string): boolean {
  lines.push(text);
  if (lines.length > 5) lines.shift();
  return true;
}
