import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeOrganization, makePerson } from '../../testing/builders.js';
import { databaseKinds, openScratchDatabase, type ScratchDatabase } from '../../testing/scratch-database.js';
import type { Actor } from '../auth/actor.js';
import { doOnce } from './do-once.js';

describe.each(await databaseKinds())('a repeated request on %s', (kind) => {
  let scratch: ScratchDatabase;
  let actor: Actor;
  let done = 0;

  beforeAll(async () => {
    scratch = await openScratchDatabase(kind);
    const orgId = await makeOrganization(scratch.database);
    const personId = await makePerson(scratch.database, orgId);
    actor = { orgId, personId, accountId: '', signInSessionId: '', role: 'organizer', operator: false };
  }, 60_000);
  afterAll(() => scratch.close());
  beforeEach(() => {
    done = 0;
  });

  const send = (key: string | undefined, body: unknown): Promise<{ count: number }> =>
    scratch.database.transaction((tx) => doOnce(tx, actor, key, body, async () => ({ count: ++done })));

  test('gets the first answer and does nothing again', async () => {
    expect(await send('a', { name: 'x' })).toEqual({ count: 1 });
    expect(await send('a', { name: 'x' })).toEqual({ count: 1 });
    expect(done).toBe(1);
  });

  test('ten at once do it once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('b', { name: 'x' })));
    expect(answers).toEqual(Array.from({ length: 10 }, () => ({ count: 1 })));
    expect(done).toBe(1);
  });

  test('with another body is refused', async () => {
    await send('c', { name: 'x' });
    await expect(send('c', { name: 'y' })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('may come again when the first one failed', async () => {
    const failing = scratch.database.transaction((tx) =>
      doOnce(tx, actor, 'd', {}, () => Promise.reject(new Error('disk full'))),
    );
    await expect(failing).rejects.toThrow('disk full');
    expect(await send('d', {})).toEqual({ count: 1 });
  });

  test('without a key is done each time', async () => {
    await send(undefined, {});
    expect(await send(undefined, {})).toEqual({ count: 2 });
  });
});
