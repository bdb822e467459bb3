/** ln(share ÷ (1 − share)): the scale on which shares are shifted without leaving 0 to 1. */
export const logOdds = (share: number): number => Math.log(share / (1 - share));

/** The share with these log-odds: the inverse of `logOdds`. */
export const shareOfLogOdds = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** The share moved by `shift` log-odds; certainties (0 and 1) stay what they are. */
export const shiftShare = (share: number, shift: number): number =>
  share <= 0 || share >= 1 ? share : shareOfLogOdds(logOdds(share) + shift);
