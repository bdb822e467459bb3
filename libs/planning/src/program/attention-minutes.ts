/** Attention of each minute of a program in thousandths, and its sum up to a minute; minutes count from the start. */
export type AttentionMinutes = {
  /** Sum of the first so many minutes; before the start and after the end it goes on with the first and last value. */
  upTo: (minute: number) => number;
  /** Attention of one minute. */
  at: (minute: number) => number;
};

/**
 * Spreads attention by share of the program (values from 0 to 100 at equal distances, straight lines between them) over
 * its minutes: each minute has the value of its middle, in whole thousandths so that sums are exact.
 */
export function attentionMinutes(attention: readonly number[], minutes: number): AttentionMinutes {
  const values = Array.from({ length: Math.max(1, minutes) }, (_, minute) =>
    valueAt(attention, (minute + 0.5) / Math.max(1, minutes)),
  );
  const [first, last] = [values[0]!, values.at(-1)!];
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  const length = values.length;
  return {
    upTo: (minute) =>
      minute <= 0 ? minute * first : minute <= length ? sums[minute]! : sums[length]! + (minute - length) * last,
    at: (minute) => (minute < 0 ? first : minute < length ? values[minute]! : last),
  };
}

function valueAt(attention: readonly number[], share: number): number {
  const at = share * (attention.length - 1);
  const left = Math.min(Math.floor(at), attention.length - 2);
  const [one, other] = [attention[left]!, attention[left + 1]!];
  return Math.round((one + (other - one) * (at - left)) * 10);
}
