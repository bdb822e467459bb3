import type { Segment } from '@backcast/planning/program-facts';

const isIn = ({ sessionId }: Segment, session: string): boolean => sessionId === null || sessionId === session;

/** The program with a segment moved past its neighbour in one session; those of other sessions in between stay behind. */
export function moveSegment(segments: readonly Segment[], session: string, id: string, by: -1 | 1): Segment[] {
  const shown = segments.filter((segment) => isIn(segment, session));
  const neighbour = shown[shown.findIndex((segment) => segment.id === id) + by];
  return neighbour ? moveSegmentTo(segments, id, neighbour.id) : [...segments];
}

/** The program with a segment put where another one stands; that one makes room towards where the segment came from. */
export function moveSegmentTo(segments: readonly Segment[], id: string, otherId: string): Segment[] {
  const moved = segments.find((segment) => segment.id === id);
  const to = segments.findIndex((segment) => segment.id === otherId);
  if (!moved || to < 0) return [...segments];
  const rest = segments.filter((segment) => segment.id !== id);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** The program with some segments in another order among themselves; the others stay where they are. */
export function inOrder(segments: readonly Segment[], ids: readonly string[]): Segment[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const left = ids.flatMap((id) => byId.get(id) ?? []);
  return segments.map((segment) => (ids.includes(segment.id) ? left.shift()! : segment));
}
