import { logOdds, shiftShare } from './log-odds.js';
import type { PastEvent } from './pacing-facts.js';
import { shrink } from './shrink.js';

/**
 * Which share of an event's confirmations is in by when. `shares[d]` holds at the end of the day that is `d` days
 * before the event, from 1 on the day itself downwards. `spread` is the variance by which the log-odds of a single
 * event's share lie off the curve: events run early or late as a whole. Not `isLearnt`: a straight line from the first
 * day of inviting, taken for want of finished events; people are told so.
 */
export type PaceCurve = { isLearnt: boolean; events: number; shares: readonly number[]; spread: number };

/** Events of one organization differ by about 0.4 log-odds, which counts as much as six of its own events. */
const usual = { spread: 0.16, weight: 6 };

/** Invitations rarely come in on a straight line: the usual S-shape is off by up to 0.9 log-odds on either side. */
const lineSpread = 0.8;

/**
 * The pace curve learnt from finished events: their confirmations added up by days left. The straight line weighs one
 * confirmation in it, so that no day is certain to have none. `endsDaysLeft` is how many days before the event inviting
 * ends by what was agreed: the line ends there; what was learnt says for itself when it ends.
 */
export function paceCurve(pastEvents: readonly PastEvent[], inviteDays: number, endsDaysLeft = 0): PaceCurve {
  const curves = pastEvents.map(cumulated).filter((curve) => (curve[0] ?? 0) > 0);
  const days = Math.max(Math.ceil(inviteDays), ...curves.map((curve) => curve.length)) + 1;
  const line = Array.from({ length: days }, (_, left) =>
    Math.max(0, Math.min(1, 1 - (left - endsDaysLeft) / Math.max(1, inviteDays - endsDaysLeft))),
  );
  if (curves.length === 0) return { isLearnt: false, events: 0, shares: line, spread: lineSpread };
  const total = curves.reduce((sum, curve) => sum + curve[0]!, 0);
  const all = line.map((share, left) => curves.reduce((sum, curve) => sum + (curve[left] ?? 0), share) / (total + 1));
  const spread = spreadAround(all, curves);
  return { isLearnt: true, events: curves.length, shares: sinceInviting(all, inviteDays), spread };
}

/** The share that is in `daysLeft` days before the event; 1 after it, 0 before inviting began. */
export const shareBy = ({ shares }: PaceCurve, daysLeft: number): number =>
  daysLeft <= 0 ? 1 : (shares[Math.floor(daysLeft)] ?? 0);

/** The share of a single event that lies `deviations` standard deviations ahead of the curve. */
export const shareAhead = (curve: PaceCurve, daysLeft: number, deviations: number): number =>
  shiftShare(shareBy(curve, daysLeft), deviations * Math.sqrt(curve.spread));

/** Whoever begins later than usual has none of what used to be in by then. */
function sinceInviting(shares: readonly number[], inviteDays: number): number[] {
  const before = shares[Math.ceil(inviteDays) + 1] ?? 0;
  return shares.map((share) => Math.max(0, share - before) / (1 - before));
}

/** Confirmations that were in by the end of each day, indexed by days left. */
function cumulated({ daily }: PastEvent): number[] {
  const curve = new Array<number>(Math.max(-1, ...daily.map(({ daysLeft }) => daysLeft)) + 1).fill(0);
  for (const { daysLeft, confirmed } of daily) if (daysLeft >= 0) curve[daysLeft]! += confirmed;
  for (let left = curve.length - 2; left >= 0; left--) curve[left]! += curve[left + 1]!;
  return curve;
}

/**
 * Mean square of the events' log-odds off the curve, less what counting so few customers explains (1/in + 1/not in),
 * over the days on which a tenth to nine tenths were in. The curve itself is as uncertain as their mean.
 */
function spreadAround(shares: readonly number[], curves: readonly number[][]): number {
  const days = shares.flatMap((share, left) => (left > 0 && share > 0.1 && share < 0.9 ? [left] : []));
  const own = curves.length / (curves.length - 1);
  const squares = days.map((left) => {
    const offs = curves.map((curve) => squareOff(curve[left] ?? 0, curve[0]!, shares[left]!));
    return (offs.reduce((sum, off) => sum + off, 0) / curves.length) * own;
  });
  const isTooFew = curves.length < 2 || days.length === 0;
  const seen = isTooFew ? 0 : squares.reduce((sum, square) => sum + square, 0) / days.length;
  const spread = shrink(seen, isTooFew ? 0 : curves.length, usual.spread, usual.weight);
  return Math.max(0.01, spread) * (1 + 1 / curves.length);
}

function squareOff(inSoFar: number, total: number, share: number): number {
  const [done, open] = [inSoFar + 0.5, total - inSoFar + 0.5];
  return (Math.log(done / open) - logOdds(share)) ** 2 - 1 / done - 1 / open;
}
