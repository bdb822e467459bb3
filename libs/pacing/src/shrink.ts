/**
 * An estimate from `count` observations pulled towards what is usual, as if that had been seen `weight` times:
 * (count · seen + weight · usual) ÷ (count + weight). Nothing observed gives what is usual.
 */
export const shrink = (seen: number, count: number, usual: number, weight: number): number =>
  count > 0 ? (count * seen + weight * usual) / (count + weight) : usual;
