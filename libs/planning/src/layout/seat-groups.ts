import type { Layout, SeatGroup } from '../layout-facts.js';
import { boundsOf } from './room-strip.js';
import type { Seat, Seating } from './seating.js';

/** Why a group sits where it sits, or does not. */
export type SeatingReason =
  'pinned' | 'together' | 'neighbouring-rows' | 'scattered' | 'pin-missing' | 'pin-taken' | 'zone-full' | 'full';
export type SeatedGroup = { groupId: string; labels: string[]; reason: SeatingReason };

export type SeatedGroups = {
  /** In the order in which they were seated: pins, guests by title, then the largest groups. */
  seated: SeatedGroup[];
  /** Groups without all their seats. */
  unseated: SeatedGroup[];
};

/**
 * Seats groups so that each stays together: side by side in one row or at one table, else in neighbouring rows. Groups
 * that were put somewhere stay there. Guests come next, in the order of titles, on the best seats of their zone: front
 * row first, from the middle outwards. Then groups, the largest first. Deterministic.
 * @param guestOrder ids of the guests in the order of titles
 */
export function seatGroups(layout: Layout, seating: Seating, guestOrder: readonly string[]): SeatedGroups {
  const plan = new SeatPlan(layout, seating);
  const seated: SeatedGroup[] = [];
  const unseated: SeatedGroup[] = [];
  const rank = ({ guestId }: SeatGroup): number => {
    const place = guestId === null ? -1 : guestOrder.indexOf(guestId);
    return place < 0 ? Infinity : place;
  };
  const order = layout.groups
    .map((group, index) => ({ group, index }))
    .sort((a, b) => {
      const byPin = Number(b.group.pinnedAt !== null) - Number(a.group.pinnedAt !== null);
      const [left, right] = [rank(a.group), rank(b.group)];
      const byTitle = left === right ? 0 : left - right;
      return byPin || byTitle || b.group.seats - a.group.seats || a.index - b.index;
    });
  for (const { group } of order) {
    const found = plan.seat(group);
    (found.labels.length === group.seats ? seated : unseated).push({ groupId: group.id, ...found });
  }
  return { seated, unseated };
}

type Found = { labels: string[]; reason: SeatingReason };

/** Which seats are still free, and the best of them for a group. */
class SeatPlan {
  private readonly free: Set<Seat>;
  private readonly runs: Seat[][];
  /** How many seats of each run are free: a run with too few is not looked at. */
  private readonly freeIn: number[];
  private readonly byLabel: Map<string, Seat>;
  private readonly middle: number;
  private readonly isTable: boolean;

  constructor(
    private readonly layout: Layout,
    { seats, runs }: Seating,
  ) {
    const { left, right } = boundsOf(layout.shape.corners);
    this.middle = (left + right) / 2;
    this.isTable = layout.style === 'banquet' || layout.style === 'cabaret';
    this.free = new Set(seats);
    this.byLabel = new Map(seats.map((seat) => [seat.label, seat]));
    this.runs = runs.map(() => []);
    for (const seat of seats) this.runs[seat.run]!.push(seat);
    this.freeIn = this.runs.map(({ length }) => length);
  }

  seat(group: SeatGroup): Found {
    if (group.pinnedAt !== null) return this.pinned(group.pinnedAt, group.seats);
    const inZone = this.zoneTest(group.zoneId);
    const outside =
      group.zoneId === null && group.guestId === null ? this.bestBlock(group.seats, this.outsideZones()) : null;
    const together = outside ?? this.bestBlock(group.seats, inZone);
    if (together) return this.take(together, 'together');
    const near = this.acrossRows(group.seats, inZone);
    if (near) return this.take(near, 'neighbouring-rows');
    const any = this.nearest(group.seats, inZone);
    if (any) return this.take(any, 'scattered');
    return { labels: [], reason: group.zoneId === null ? 'full' : 'zone-full' };
  }

  private take(seats: readonly Seat[], reason: SeatingReason): Found {
    for (const seat of seats) {
      this.free.delete(seat);
      this.freeIn[seat.run]! -= 1;
    }
    return { labels: seats.map(({ label }) => label), reason };
  }

  private pinned(label: string, count: number): Found {
    const first = this.byLabel.get(label);
    if (!first) return { labels: [], reason: 'pin-missing' };
    const run = this.runs[first.run]!;
    const from = run.indexOf(first);
    const wanted = run.slice(from, from + count);
    if (wanted.length < count || wanted.some((seat) => !this.free.has(seat)))
      return { labels: [], reason: 'pin-taken' };
    return this.take(wanted, 'pinned');
  }

  private zoneTest(zoneId: string | null): RowTest {
    const zone = this.layout.zones.find(({ id }) => id === zoneId);
    if (zone) return (row) => row >= zone.fromRow && row <= zone.toRow;
    return () => true;
  }

  /** Who has no zone leaves those of others free while they sit together elsewhere. */
  private outsideZones(): RowTest {
    return (row) => this.layout.zones.every(({ fromRow, toRow }) => row < fromRow || row > toRow);
  }

  /** A run lies in one row, so that it is allowed as a whole or not at all. */
  private mayHold(runAt: number, count: number, isAllowed: RowTest): boolean {
    const first = this.runs[runAt]![0];
    return first !== undefined && this.freeIn[runAt]! >= count && isAllowed(first.row);
  }

  /**
   * Every block of so many seats that are free and side by side: where it begins in its run and in its piece, and
   * how long that piece is. Told one by one: five thousand seats have too many blocks to make each a list.
   */
  private eachBlock(run: readonly Seat[], count: number, tell: TellBlock): void {
    for (let start = 0; start < run.length; start++) {
      let end = start;
      while (end < run.length && this.free.has(run[end]!)) end++;
      for (let from = start; from + count <= end; from++) tell(from, from - start, end - start);
      start = end;
    }
  }

  /** Front first, then near the middle; at tables, fewer seats left over first. */
  private costOf(run: readonly Seat[], count: number, from: number, inPiece: number, pieceLength: number): Cost {
    const [first, last] = [run[from]!, run[from + count - 1]!];
    if (this.isTable) return [pieceLength - count, first.row, inPiece];
    return [first.row, Math.abs((first.x + last.x) / 2 - this.middle), first.x];
  }

  private blocks(count: number, isAllowed: RowTest): Block[] {
    const found: Block[] = [];
    this.runs.forEach((run, at) => {
      if (!this.mayHold(at, count, isAllowed)) return;
      this.eachBlock(run, count, (from, inPiece, pieceLength) =>
        found.push({ run, from, count, cost: this.costOf(run, count, from, inPiece, pieceLength) }),
      );
    });
    return found;
  }

  private bestBlock(count: number, isAllowed: RowTest): Seat[] | null {
    let found: Block | undefined;
    for (const [at, run] of this.runs.entries()) {
      if (!this.mayHold(at, count, isAllowed)) continue;
      // Rows further back are never better.
      if (!this.isTable && found && run[0]!.row > found.cost[0]) break;
      this.eachBlock(run, count, (from, inPiece, pieceLength) => {
        const cost = this.costOf(run, count, from, inPiece, pieceLength);
        if (!found || byCost(cost, found.cost) < 0) found = { run, from, count, cost };
      });
    }
    return found ? seatsOf(found) : null;
  }

  /** Two or three pieces one behind the other, or tables side by side: as few as can be, each close to the first. */
  private acrossRows(count: number, isAllowed: RowTest): Seat[] | null {
    for (let pieces = 2; pieces <= 3; pieces++) {
      const share = Math.ceil(count / pieces);
      for (const block of this.blocks(share, isAllowed).sort((a, b) => byCost(a.cost, b.cost))) {
        const chosen = this.continued(seatsOf(block), count, pieces - 1, isAllowed);
        if (chosen) return chosen;
      }
    }
    return null;
  }

  private continued(first: Seat[], count: number, more: number, isAllowed: RowTest): Seat[] | null {
    let chosen = first;
    for (let step = 0; step < more; step++) {
      const last = chosen.at(-1)!;
      const share = Math.min(first.length, count - chosen.length);
      if (share <= 0) break;
      const next = this.nearestBehind(first, last.row + 1, share, isAllowed);
      // A row behind, but across an aisle, is not together.
      if (!next || (!this.isTable && Math.abs(middleOf(next) - middleOf(first)) > (share + 1) * 60)) return null;
      chosen = [...chosen, ...next];
    }
    return chosen.length === count ? chosen : null;
  }

  /** The block of a row or table that is closest to those who sit before it. */
  private nearestBehind(first: Seat[], row: number, count: number, isAllowed: RowTest): Seat[] | null {
    let found: Block | undefined;
    for (const [at, run] of this.runs.entries()) {
      if (run[0]?.row !== row || !this.mayHold(at, count, isAllowed)) continue;
      this.eachBlock(run, count, (from) => {
        const middle = (run[from]!.x + run[from + count - 1]!.x) / 2;
        const cost: Cost = [Math.abs(middle - middleOf(first)), run[from]!.x, 0];
        if (!found || byCost(cost, found.cost) < 0) found = { run, from, count, cost };
      });
    }
    return found ? seatsOf(found) : null;
  }

  /** The seats nearest to each other that are left. */
  private nearest(count: number, isAllowed: RowTest): Seat[] | null {
    const left = [...this.free].filter(({ row }) => isAllowed(row));
    const first = left[0];
    if (!first || left.length < count) return null;
    const far = ({ x, y }: Seat): number => Math.hypot(x - first.x, y - first.y);
    return left.sort((a, b) => far(a) - far(b)).slice(0, count);
  }
}

type RowTest = (row: number) => boolean;
type Cost = [number, number, number];
/** So many seats of a run from one on, and what is to be said against them. */
type Block = { run: readonly Seat[]; from: number; count: number; cost: Cost };
type TellBlock = (from: number, inPiece: number, pieceLength: number) => void;

const seatsOf = ({ run, from, count }: Block): Seat[] => run.slice(from, from + count);
const middleOf = (seats: readonly Seat[]): number => (seats[0]!.x + seats.at(-1)!.x) / 2;
const byCost = (a: Cost, b: Cost): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
