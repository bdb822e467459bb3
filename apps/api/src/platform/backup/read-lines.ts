import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupUnreadable, type EndLine, type Line } from './backup-format.js';

// No line of ours comes near it; a foreign file that unpacks into one endless line must not fill the memory.
const longestLineBytes = 64 * 1024 * 1024;

/**
 * The lines of a backup; the end line comes last and only when the checksum in it is right.
 * Throws BackupUnreadable where the file is cut off, changed, or was never a backup.
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const hash = createHash('sha256');
  let end: EndLine | null = null;
  for await (const text of splitLines(unpack(path))) {
    if (end) throw new BackupUnreadable('damaged');
    const line = parse(text);
    if (isEnd(line)) {
      end = line;
      if (end.end.sha256 !== hash.digest('hex')) throw new BackupUnreadable('damaged');
      continue;
    }
    hash.update(text).update('\n');
    yield line;
  }
  if (!end) throw new BackupUnreadable('truncated');
  yield end;
}

async function* unpack(path: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  // Errors of either part surface in the loop below.
  pipeline(createReadStream(path), gunzip, () => undefined);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw new BackupUnreadable('truncated');
    if (code?.startsWith('Z_')) throw new BackupUnreadable('not-a-backup');
    throw error;
  }
}

async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, to));
      yield parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
      parts = [];
      bytes = 0;
      from = to + 1;
    }
    parts.push(chunk.subarray(from));
    bytes += chunk.length - from;
    if (bytes > longestLineBytes) throw new BackupUnreadable('not-a-backup');
  }
  if (bytes > 0) throw new BackupUnreadable('truncated');
}

const parse = (text: Buffer): Line => {
  try {
    return JSON.parse(text.toString()) as Line;
  } catch {
    throw new BackupUnreadable('damaged');
  }
};

const isEnd = (line: Line): line is EndLine => typeof line === 'object' && line !== null && 'end' in line;
