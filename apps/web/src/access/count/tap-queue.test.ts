import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { CountTap } from './tap.js';
import { TapQueue } from './tap-queue.js';

const tap = (id: string, delta = 1): CountTap => ({
  ...{ id, account: 'a', personName: '陈', eventId: 'e', at: '2027-06-22T07:52:00.000Z', state: 'waiting' },
  ...{ isTried: false, follows: null, problem: null },
  ...{ personId: 'p', sessionId: null, day: '2027-06-22', stage: 'confirmed', delta },
});

/** A database of the browser that has not answered yet. */
const slowDatabase = { open: () => ({}) } as unknown as IDBFactory;
const browser = globalThis as { indexedDB?: IDBFactory };

beforeEach(() => {
  localStorage.clear();
  browser.indexedDB = slowDatabase;
});
afterEach(() => {
  delete browser.indexedDB;
});

/** What the next page finds; for it the database is not there at all. */
const nextPage = async (): Promise<readonly CountTap[]> => {
  delete browser.indexedDB;
  const queue = new TapQueue();
  await queue.read();
  return queue.taps as readonly CountTap[];
};

test('a page that is closed right after a tap has kept it', async () => {
  void new TapQueue().put(tap('one'));
  expect(await nextPage()).toEqual([tap('one')]);
});

test('of what was corrected the last is kept, and what was taken back does not come back', async () => {
  const queue = new TapQueue();
  void queue.put(tap('one'));
  void queue.put(tap('two'));
  void queue.put(tap('one', 5));
  void queue.remove('two');
  expect(await nextPage()).toEqual([tap('one', 5)]);
});
