import type { Layout } from '../layout-facts.js';
import { doorsFor, exitDoors, exitWidth, exitWidthFor } from './door-limits.js';
import { longestRun } from './plan-aisles.js';
import { roomArea } from './room-strip.js';
import { seatingLimits, type SeatingRuleKey } from './seating-rules.js';
import type { Aisle, Seating } from './seating.js';
import { pitchOf } from './seats-in-rows.js';
import { standsInTheWay } from './taken-floor.js';

/**
 * A rule that a layout does not keep: what it has and what the rule asks for, in the rule's unit (cm, seats, rows, doors
 * or people). `subject` is the id of a door or fixture, or the row; null for the room.
 */
export type SeatingFinding = {
  rule: SeatingRuleKey | 'aisle-blocked';
  has: number;
  needs: number;
  subject: string | null;
};

const isInRows = ({ style }: Layout): boolean => style === 'theatre' || style === 'classroom';

/** What a layout breaks with the seats that are put up: warnings with a source, the venue and the fire brigade decide. */
export function checkSeating(layout: Layout, seating: Seating): SeatingFinding[] {
  return [
    ...doorFindings(layout, seating.seats.length),
    ...(isInRows(layout) ? [...rowFindings(layout, seating), ...aisleFindings(layout, seating)] : []),
    ...standingFindings(layout, seating),
  ];
}

function doorFindings({ doors, shape }: Layout, people: number): SeatingFinding[] {
  if (doors.length === 0 || people === 0) return [];
  const { leastDoor, singleExitPeople, singleExitArea } = seatingLimits;
  const exits = exitDoors(doors);
  const findings: SeatingFinding[] = exits
    .filter(({ width }) => width < leastDoor)
    .map(({ id, width }) => ({ rule: 'door-width', has: width, needs: leastDoor, subject: id }));
  const [width, needed] = [exitWidth(doors), exitWidthFor(people)];
  if (width < needed) findings.push({ rule: 'exit-width', has: width, needs: needed, subject: null });
  if (exits.length < doorsFor(people))
    findings.push({ rule: 'people-per-door', has: exits.length, needs: doorsFor(people), subject: null });
  const isTooMuch = people > singleExitPeople || roomArea(shape.corners) > singleExitArea;
  if (exits.length === 1 && isTooMuch) findings.push({ rule: 'single-exit', has: 1, needs: 2, subject: null });
  return findings;
}

/** Rows longer than their aisles allow, and too many rows without a cross-aisle; counted from the seats themselves. */
function rowFindings(layout: Layout, { seats, runs, aisles, seatSize }: Seating): SeatingFinding[] {
  const sizes = new Map<number, number>();
  for (const { run } of seats) sizes.set(run, (sizes.get(run) ?? 0) + 1);
  const findings: SeatingFinding[] = [];
  const pitch = pitchBetween(seats, pitchOf(layout));
  for (const [run, size] of sizes) {
    const { openEnds, row } = runs[run]!;
    const most = longestRun(openEnds, pitch);
    if (size > most) findings.push({ rule: 'row-length', has: size, needs: most, subject: String(row) });
  }
  const lines = [...new Set(seats.map(({ y }) => y))].sort((a, b) => a - b);
  const isCut = (before: number, after: number): boolean =>
    aisles.some(
      ({ kind, y, depth }) => kind === 'cross' && y + depth <= after && y >= before + seatSize.depth / 2 - 0.01,
    );
  let together = 0;
  lines.forEach((line, index) => {
    together = index > 0 && isCut(lines[index - 1]!, line) ? 1 : together + 1;
    const most = seatingLimits.rowsBetweenCrossAisles;
    if (together === most + 1)
      findings.push({ rule: 'rows-between-cross-aisles', has: together, needs: most, subject: String(index + 1) });
  });
  return findings;
}

/** The least distance between two rows that are there; with one row, as it was said. */
function pitchBetween(seats: Seating['seats'], rowPitch: number): number {
  const lines = [...new Set(seats.map(({ y }) => y))].sort((a, b) => a - b);
  const gaps = lines.slice(1).map((line, index) => line - lines[index]!);
  return gaps.length === 0 ? rowPitch : Math.min(...gaps);
}

/** Aisles that are narrower than they may be, narrower together than their people need, or that something stands on. */
function aisleFindings({ fixtures }: Layout, { seats, aisles }: Seating): SeatingFinding[] {
  const { leastAisle, leastSideAisle, aislePerHundred } = seatingLimits;
  const widthOf = ({ kind, width, depth }: Aisle): number => (kind === 'cross' ? depth : width);
  const findings: SeatingFinding[] = [];
  for (const kind of ['middle', 'side', 'cross'] as const) {
    const narrowest = Math.min(Infinity, ...aisles.filter((aisle) => aisle.kind === kind).map(widthOf));
    const least = kind === 'side' ? leastSideAisle : leastAisle;
    const rule = kind === 'side' ? 'side-aisle-width' : 'aisle-width';
    if (narrowest < least - 0.01) findings.push({ rule, has: Math.floor(narrowest), needs: least, subject: null });
  }
  for (const { people, width } of partsOf(seats, aisles)) {
    const needs = Math.ceil((aislePerHundred * people) / 100 - 1e-9);
    if (width < needs - 0.01) findings.push({ rule: 'aisle-width', has: Math.floor(width), needs, subject: null });
  }
  const blocking = fixtures
    .filter(standsInTheWay)
    .flatMap((fixture) => aisles.filter((aisle) => touches(fixture, aisle)).map((aisle) => ({ fixture, aisle })));
  for (const { fixture, aisle } of blocking) {
    if (findings.some(({ rule, subject }) => rule === 'aisle-blocked' && subject === fixture.id)) continue;
    const across =
      aisle.kind === 'cross'
        ? overlapOf(fixture.y, fixture.depth, aisle.y, aisle.depth)
        : overlapOf(fixture.x, fixture.width, aisle.x, aisle.width);
    const least = aisle.kind === 'side' ? leastSideAisle : leastAisle;
    const left = widthOf(aisle) - across;
    if (left < least)
      findings.push({ rule: 'aisle-blocked', has: Math.max(0, Math.floor(left)), needs: least, subject: fixture.id });
  }
  return findings;
}

type Spanning = { x: number; y: number; width: number; depth: number };
const overlapOf = (a: number, length: number, b: number, other: number): number =>
  Math.min(a + length, b + other) - Math.max(a, b);
const touches = (a: Spanning, b: Spanning): boolean =>
  overlapOf(a.x, a.width, b.x, b.width) > 0.01 && overlapOf(a.y, a.depth, b.y, b.depth) > 0.01;

/** The people between two cross-aisles and the width of all aisles beside the narrowest of their rows. */
function partsOf(seats: Seating['seats'], aisles: readonly Aisle[]): { people: number; width: number }[] {
  const cuts = aisles.filter(({ kind }) => kind === 'cross').map(({ y }) => y);
  const partOf = (y: number): number => cuts.filter((cut) => cut < y).length;
  const lanes = aisles.filter(({ kind }) => kind !== 'cross');
  const parts = new Map<number, { people: number; lines: Set<number> }>();
  for (const { y } of seats) {
    const part = parts.get(partOf(y)) ?? { people: 0, lines: new Set<number>() };
    part.people += 1;
    part.lines.add(y);
    parts.set(partOf(y), part);
  }
  return [...parts.values()].map(({ people, lines }) => ({
    people,
    width: Math.min(
      ...[...lines].map((line) =>
        lanes.filter(({ y, depth }) => y < line && line < y + depth).reduce((sum, { width }) => sum + width, 0),
      ),
    ),
  }));
}

function standingFindings({ style, shape }: Layout, { seats }: Seating): SeatingFinding[] {
  if (style !== 'standing') return [];
  const most = Math.floor((roomArea(shape.corners) * 10_000) / seatingLimits.standingArea);
  return seats.length > most ? [{ rule: 'area-per-person', has: seats.length, needs: most, subject: null }] : [];
}
