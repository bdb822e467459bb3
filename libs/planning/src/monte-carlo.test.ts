import { describe, expect, test } from '@jest/globals';
import { partySizes, type PartySizes } from './party-size.js';
import { peopleQuantile } from './people-quantile.js';
import { reachChance, smallestConfirmations, type Need } from './reach.js';
import { largestConfirmations, overfillChance, prepareRooms } from './rooms.js';
import { splitBySessionPlaces } from './session-split.js';

/*
 * The exact answers against a simulation that shares nothing with them: an own generator, rates drawn as gamma ratios,
 * each customer tossed and each party drawn one by one. Differences are judged by the standard error of the simulation:
 * 4.5 of it are passed by chance once in 150,000 comparisons, and the seeds are fixed.
 */
const draws = 20_000;

// Taken out of Math once: in Jest's contexts every look-up of a global is slow, and there are 10^8 of them.
const { cos, imul, log, sqrt } = Math;
const turn = 2 * Math.PI;

/** mulberry32, public domain by T. Ettinger. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = imul(state ^ (state >>> 15), 1 | state);
    t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
type Random = () => number;

const normal = (random: Random): number => sqrt(-2 * log(1 - random())) * cos(turn * random());

/** Marsaglia and Tsang, ACM TOMS 26, 2000; shapes below 1 by their boost. */
function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / sqrt(9 * d)) ** 3;
    if (v > 0 && log(1 - random()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
  }
}

function rate(random: Random, { a, b }: { a: number; b: number }): number {
  const x = gamma(random, a);
  return x / (x + gamma(random, b));
}

function toss(random: Random, times: number, chance: number): number {
  let heads = 0;
  for (let i = 0; i < times; i++) if (random() < chance) heads++;
  return heads;
}

function people(random: Random, customers: number, { sizes, shares }: PartySizes): number {
  let sum = 0;
  for (let i = 0; i < customers; i++) {
    let at = random();
    let size = 0;
    while (size < sizes.length - 1 && at >= shares[size]!) at -= shares[size++]!;
    sum += sizes[size]!;
  }
  return sum;
}

/** Share of simulated events in which something happens. */
function simulate(seed: number, happens: (random: Random) => boolean): number {
  const random = generator(seed);
  let count = 0;
  for (let i = 0; i < draws; i++) if (happens(random)) count++;
  return count / draws;
}

function expectWithinError(simulated: number, exact: number): void {
  const error = sqrt(Math.max(exact * (1 - exact), 1 / draws) / draws);
  expect(Math.abs(simulated - exact) / error).toBeLessThan(4.5);
}

const families = partySizes({ sizes: [35, 50, 15].map((weight, i) => ({ people: i + 1, weight })) })!;
const groups = partySizes({
  sizes: [
    { people: 2, weight: 1 },
    { people: 12, weight: 1 },
  ],
})!;
const history = { turnUp: { a: 416.5, b: 104.5 }, close: { a: 120.5, b: 296.5 } };
const guess = { turnUp: { a: 6, b: 2 }, close: { a: 2.5, b: 7.5 } };
const rare = { turnUp: { a: 0.5, b: 3.5 }, close: { a: 0.5, b: 0.5 } };

describe('against an independent simulation', () => {
  test.each([
    ['long history', history, 282, 52],
    ['long history, the balanced target', history, 282, 65],
    ['assumptions', guess, 120, 15],
    ['hardly any history', rare, 40, 3],
  ])('chance of reaching deals: %s', (_name, { turnUp, close }, confirmations, atLeast) => {
    const simulated = simulate(1, (random) => {
      const arrivals = toss(random, confirmations, rate(random, turnUp));
      return toss(random, arrivals, rate(random, close)) >= atLeast;
    });
    expectWithinError(simulated, reachChance(turnUp, confirmations, { kind: 'deals', atLeast, close })!);
  });

  test.each([
    ['families', families, history, 150, 215],
    ['groups of 2 or 12', groups, guess, 40, 200],
  ])('chance of reaching people: %s', (_name, parties, { turnUp }, confirmations, atLeast) => {
    const simulated = simulate(
      2,
      (random) => people(random, toss(random, confirmations, rate(random, turnUp)), parties) >= atLeast,
    );
    expectWithinError(simulated, reachChance(turnUp, confirmations, { kind: 'people', atLeast, parties })!);
  });

  test('the smallest number of confirmations really holds the floor nine times in ten', () => {
    const need: Need = { kind: 'deals', atLeast: 52, close: history.close };
    const n = smallestConfirmations(history.turnUp, need, 0.9)!;
    const simulated = simulate(3, (random) => {
      const arrivals = toss(random, n, rate(random, history.turnUp));
      return toss(random, arrivals, rate(random, history.close)) >= 52;
    });
    expectWithinError(simulated, reachChance(history.turnUp, n, need)!);
    expect(simulated).toBeGreaterThan(0.89);
  });

  test.each([
    ['one hall of 400', [400], families, history, 282],
    ['one hall, assumptions', [150], families, guess, 110],
    ['groups of 2 or 12', [200], groups, guess, 38],
    ['two sessions', [150, 100], families, guess, 160],
    ['three sessions with a long history', [120, 120, 80], families, history, 205],
  ])('chance of overfilling: %s', (_name, places, parties, { turnUp }, confirmations) => {
    const parts = splitBySessionPlaces(confirmations, places);
    const simulated = simulate(4, (random) => {
      // One turn-up rate for the day: a rainy Saturday is rainy for every session.
      const turnsUp = rate(random, turnUp);
      return parts.map((part, i) => people(random, toss(random, part, turnsUp), parties) > places[i]!).includes(true);
    });
    const exact = overfillChance(turnUp, confirmations, prepareRooms(parties, places)!);
    expect(exact).toBeGreaterThan(0.02);
    expect(exact).toBeLessThan(0.98);
    expectWithinError(simulated, exact);
  });

  test('the largest safe number overfills the hall once in ten, one sitting more is too many', () => {
    const hall = prepareRooms(families, [400])!;
    const n = largestConfirmations(history.turnUp, hall, 0.1)!;
    const overfills = (confirmations: number) => (random: Random) =>
      people(random, toss(random, confirmations, rate(random, history.turnUp)), families) > 400;
    expect(simulate(5, overfills(n))).toBeLessThan(0.11);
    expect(simulate(5, overfills(n + 10))).toBeGreaterThan(0.2);
  });

  test.each([0.1, 0.5, 0.9])('percentile %p of the people who come', (chance) => {
    const quantile = peopleQuantile(guess.turnUp, 200, families, chance)!;
    const come = (random: Random) => people(random, toss(random, 200, rate(random, guess.turnUp)), families);
    const error = sqrt((chance * (1 - chance)) / draws);
    expect(simulate(6, (random) => come(random) <= quantile)).toBeGreaterThan(chance - 4.5 * error);
    expect(simulate(6, (random) => come(random) <= quantile - 1)).toBeLessThan(chance + 4.5 * error);
  });
});
