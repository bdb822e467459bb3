/** How an event counts: by what is reported, or by what became of the customers' names. */
export const countWays = ['numbers', 'names'] as const;
export type CountWay = (typeof countWays)[number];
