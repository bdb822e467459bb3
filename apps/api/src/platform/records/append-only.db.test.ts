import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeOrganization } from '../../testing/builders.js';
import { databaseKinds, openScratchDatabase, type ScratchDatabase } from '../../testing/scratch-database.js';
import { recordChange } from './record-change.js';

describe.each(await databaseKinds())('the history on %s', (kind) => {
  let scratch: ScratchDatabase;
  beforeAll(async () => {
    scratch = await openScratchDatabase(kind);
    const orgId = await makeOrganization(scratch.database);
    const change = { orgId, actor: null, section: 'organization', cause: 'edit' as const };
    await scratch.database.transaction((tx) =>
      recordChange(tx, { ...change, before: { name: 'a' }, after: { name: 'b' } }),
    );
  }, 60_000);
  afterAll(() => scratch.close(), 30_000);

  const rows = () => scratch.database.query('SELECT section, before, after FROM change ORDER BY id');
  const rewrites = [
    `UPDATE change SET after = '{"name": "c"}'`,
    'DELETE FROM change',
    'TRUNCATE change CASCADE',
    'TRUNCATE organization CASCADE',
  ];

  test.each(rewrites)('is not rewritten by %s', async (sql) => {
    const before = await rows();
    expect(before).toHaveLength(1);
    await expect(scratch.database.query(sql)).rejects.toMatchObject({ code: '55000' });
    expect(await rows()).toEqual(before);
  });

  test.each(rewrites)('without the guard %s would do it', async (sql) => {
    const undo = new Error('only to see');
    const seen: unknown[] = [];
    const attempt = scratch.database.source.transaction(async (tx) => {
      const before = await tx.query('SELECT * FROM change');
      for (const table of ['change', 'count_report', 'invitation_move'])
        await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await tx.query(sql);
      seen.push(before, await tx.query('SELECT * FROM change'));
      throw undo;
    });
    await expect(attempt).rejects.toBe(undo);
    expect(seen[1]).not.toEqual(seen[0]);
  });

  test('is rewritten by a transaction that says so, and only by that one', async () => {
    await scratch.database.transaction(async (tx) => {
      await tx.query(`SET LOCAL backcast.rewrites_history = 'on'`);
      await tx.query(`UPDATE change SET before = '{"name": null}'`);
    });
    expect(await rows()).toMatchObject([{ before: { name: null }, after: { name: 'b' } }]);
    for (const sql of rewrites) await expect(scratch.database.query(sql)).rejects.toMatchObject({ code: '55000' });
  });
});
