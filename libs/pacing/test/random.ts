/** Seeded chance for generated histories: the same seed gives the same history on every machine. */
export type Random = {
  next: () => number;
  between: (least: number, most: number) => number;
  whole: (least: number, most: number) => number;
  normal: (mean: number, deviation: number) => number;
  toss: (times: number, chance: number) => number;
  poisson: (mean: number) => number;
};

export function seededRandom(seed: number): Random {
  const next = generator(seed);
  const between = (least: number, most: number): number => least + (most - least) * next();
  const normal = (mean: number, deviation: number): number =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const toss = (times: number, chance: number): number => {
    let heads = 0;
    for (let i = 0; i < times; i++) if (next() < chance) heads++;
    return heads;
  };
  const poisson = (mean: number): number => {
    // Sums of small means: the product of uniforms would underflow for large ones.
    if (mean > 30) return poisson(30) + poisson(mean - 30);
    let count = -1;
    for (let product = 1; product > Math.exp(-mean); product *= 1 - next()) count++;
    return Math.max(0, count);
  };
  const whole = (least: number, most: number): number => Math.floor(between(least, most + 1));
  return { next, between, whole, normal, toss, poisson };
}

/** mulberry32, public domain by T. Ettinger. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
