import { Readable } from 'node:stream';
import type { RestoreResult } from '@backcast/contracts/platform/backup';
import type { Hint } from '@backcast/contracts/platform/hint';
import type { EntityManager, MigrationInterface } from 'typeorm';
import type { Database } from '../database/database.js';
import type { ContentStore } from '../files/content-store.js';
import { packHints } from '../outbox/pack-hints.js';
import { hintChannel } from '../realtime/hint-channel.js';
import { recordChange } from '../records/record-change.js';
import { BackupUnreadable } from './backup-format.js';
import { loadTables } from './load-tables.js';
import { readParts } from './read-parts.js';
import { verifyBackup } from './verify-backup.js';

/**
 * Replaces everything by the backup at `path`: read and checked whole before anything is touched, then contents of
 * files, then all tables in one transaction. Fails with BackupUnreadable and the old data intact, or succeeds.
 * A backup of an older version is brought up to this one by the migrations that came since, like a database of that
 * version would be. Everybody signs in again afterwards.
 */
export const restoreBackup = async (
  database: Database,
  contents: ContentStore,
  path: string,
): Promise<RestoreResult> => {
  const { header, totals } = await verifyBackup(database, path);
  await restoreContents(contents, path);
  try {
    const later = database.source.migrations.filter(({ constructor }) => !header.migrations.includes(constructor.name));
    await database.patiently('READ COMMITTED', (tx) => replaceAll(tx, path, header.madeAt, later));
  } catch (error) {
    throw isRefusedByData(error) ? new BackupUnreadable('damaged') : error;
  }
  return { ...totals, madeAt: header.madeAt };
};

const restoreContents = async (contents: ContentStore, path: string): Promise<void> => {
  for await (const part of readParts(path)) {
    if (part.kind !== 'file' || (await contents.has(part.sha256))) continue;
    await contents.keep(await contents.receive(Readable.from([part.content]), part.content.length));
  }
};

const replaceAll = async (
  tx: EntityManager,
  path: string,
  madeAt: string,
  later: MigrationInterface[],
): Promise<void> => {
  const ended: { id: string; org_id: string }[] = await tx.query(
    'SELECT id, org_id FROM sign_in_session WHERE ended_at IS NULL',
  );
  await loadTables(tx, path, later);
  await tx.query('UPDATE sign_in_session SET ended_at = now() WHERE ended_at IS NULL');
  const organizations: { id: string }[] = await tx.query('SELECT id FROM organization');
  for (const { id } of organizations) {
    const cause = 'restore' as const;
    await recordChange(tx, { orgId: id, actor: null, section: 'organization', cause, before: {}, after: { madeAt } });
  }
  // Straight away, not through the outbox: its rows must belong to organizations that are there.
  const hints = ended.map(({ id, org_id: orgId }): Hint => {
    return { orgId, about: 'session-ended', id, section: null, version: null };
  });
  for (const text of packHints(hints)) await tx.query('SELECT pg_notify($1, $2)', [hintChannel, text]);
};

/** Values that the columns do not take, references that lead nowhere, rows twice: the file is at fault. */
const isRefusedByData = (error: unknown): boolean => /^(22|23)/.test(String((error as { code?: unknown }).code ?? ''));
