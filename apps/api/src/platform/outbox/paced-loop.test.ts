import { expect, test } from '@jest/globals';
import { eventually } from '../../testing/eventually.js';
import { PacedLoop } from './paced-loop.js';

const silence = (): void => undefined;
const sleep = async (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('wakes that come close together are one run, and runs start apart from each other', async () => {
  const starts: number[] = [];
  const loop = new PacedLoop(async () => (starts.push(performance.now()), false), 50, silence);
  for (let wakes = 0; wakes < 40; wakes++) {
    loop.wake();
    await sleep(5);
  }
  await loop.stop();
  expect(starts.length).toBeGreaterThan(1);
  expect(starts.length).toBeLessThan(12);
  const pauses = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThan(45);
});

test('a wake during a run is not lost, and runs never overlap', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const loop = new PacedLoop(
    async () => {
      most = Math.max(most, ++running);
      await sleep(20);
      running -= 1;
      runs += 1;
      return false;
    },
    1,
    silence,
  );
  loop.wake();
  await sleep(10);
  loop.wake();
  await eventually(
    () => runs,
    (seen) => seen === 2,
  );
  await loop.stop();
  expect(most).toBe(1);
});

test('goes on by itself while more is waiting', async () => {
  let left = 5;
  const loop = new PacedLoop(async () => --left > 0, 1, silence);
  loop.wake();
  await eventually(
    () => left,
    (seen) => seen === 0,
  );
  await loop.stop();
});

test('tries again after failures, later and later, and says how many there were', async () => {
  const failures: number[] = [];
  let runs = 0;
  const loop = new PacedLoop(
    async () => {
      if (++runs <= 3) throw new Error('away');
      return false;
    },
    5,
    (_, inARow) => failures.push(inARow),
  );
  const begin = performance.now();
  loop.wake();
  await eventually(
    () => runs,
    (seen) => seen === 4,
  );
  await loop.stop();
  expect(failures).toEqual([1, 2, 3]);
  expect(performance.now() - begin).toBeGreaterThan(5 + 10 + 20 + 40 - 25);
});

test('waits at its stop for the run under way and runs no more', async () => {
  let done = 0;
  const loop = new PacedLoop(
    async () => {
      await sleep(30);
      done += 1;
      return true;
    },
    1,
    silence,
  );
  loop.wake();
  await sleep(15);
  await loop.stop();
  expect(done).toBe(1);
  loop.wake();
  await sleep(50);
  expect(done).toBe(1);
});
