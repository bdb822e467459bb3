import type { SessionTime } from '../guest-freedom.js';
import type { ProgramFacts, Segment } from '../program-facts.js';
import { scheduleSegments, segmentsOf } from './schedule-segments.js';

/** A segment that takes fewer minutes, never fewer than its least. */
export type Shortening = { segmentId: string; from: number; to: number; importance: number };

/** Minutes past the session's end before and after; what is left when even the least minutes are too many. */
export type ShorterProgram = { changes: Shortening[]; overRun: { before: number; after: number } };

type Program = Pick<ProgramFacts, 'segments' | 'doorsMinutes'>;

/**
 * Which segments to shorten so that a session is over in time: those that follow others (a fixed start is kept, and so is
 * what has one), the least important first, each by what is still too much and at most to its least minutes. What wins
 * nothing, as before a fixed start, stays as it is. Null where the session does not run over or nothing would help.
 */
export function shortenSegments(program: Program, session: SessionTime): ShorterProgram | null {
  const overRunOf = (segments: readonly Segment[]): number =>
    scheduleSegments({ ...program, segments: [...segments] }, [session])[0]!.overRun;
  const before = overRunOf(program.segments);
  let segments: readonly Segment[] = program.segments;
  let after = before;
  const changes: Shortening[] = [];
  for (const { id, minutes, leastMinutes, importance } of softest(segmentsOf(program.segments, session.id))) {
    if (after === 0) break;
    const to = Math.max(leastMinutes, minutes - after);
    const shorter = withMinutes(segments, id, to);
    const left = overRunOf(shorter);
    if (left >= after) continue;
    changes.push({ segmentId: id, from: minutes, to, importance });
    [segments, after] = [shorter, left];
  }
  return changes.length === 0 ? null : { changes, overRun: { before, after } };
}

/** The segments with other lengths. */
export const withShorter = (segments: readonly Segment[], changes: readonly Shortening[]): Segment[] =>
  changes.reduce<readonly Segment[]>(
    (all, { segmentId, to }) => withMinutes(all, segmentId, to),
    segments,
  ) as Segment[];

const withMinutes = (segments: readonly Segment[], id: string, minutes: number): Segment[] =>
  segments.map((segment) => (segment.id === id ? { ...segment, minutes } : segment));

/** What follows and can be shorter, the least important first; of equals what has most to spare, so that fewer are touched. */
const softest = (segments: readonly Segment[]): Segment[] =>
  segments
    .filter(({ start, minutes, leastMinutes }) => start.kind === 'follows' && minutes > leastMinutes)
    .sort((a, b) => a.importance - b.importance || spareOf(b) - spareOf(a));

const spareOf = ({ minutes, leastMinutes }: Segment): number => minutes - leastMinutes;
