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
    for (const seat of seats) this.free.delete(seat);
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

  private zoneTest(zoneId: string | null): (seat: Seat) => boolean {
    const zone = this.layout.zones.find(({ id }) => id === zoneId);
    if (zone) return ({ row }) => row >= zone.fromRow && row <= zone.toRow;
    return () => true;
  }

  /** Who has no zone leaves those of others free while they sit together elsewhere. */
  private outsideZones(): (seat: Seat) => boolean {
    return ({ row }) => this.layout.zones.every(({ fromRow, toRow }) => row < fromRow || row > toRow);
  }

  /** Front first, then near the middle; at tables, fewer seats left over first. */
  private blocks(count: number, isAllowed: (seat: Seat) => boolean, runs: readonly Seat[][] = this.runs): Block[] {
    return runs.flatMap((run) => {
      const pieces = piecesOf(run, (seat) => this.free.has(seat) && isAllowed(seat));
      return pieces.flatMap((piece) =>
        Array.from({ length: Math.max(0, piece.length - count + 1) }, (_, from): Block => {
          const seats = piece.slice(from, from + count);
          const spread = (seats[0]!.x + seats.at(-1)!.x) / 2;
          const cost = this.isTable
            ? [piece.length - count, seats[0]!.row, from]
            : [seats[0]!.row, Math.abs(spread - this.middle), seats[0]!.x];
          return { seats, cost };
        }),
      );
    });
  }

  private bestBlock(count: number, isAllowed: (seat: Seat) => boolean): Seat[] | null {
    let found: Block | undefined;
    for (const run of this.runs) {
      // Rows further back are never better.
      if (!this.isTable && found && (run[0]?.row ?? 0) > found.cost[0]!) break;
      found = best([...(found ? [found] : []), ...this.blocks(count, isAllowed, [run])]);
    }
    return found?.seats ?? null;
  }

  /** Two or three pieces one behind the other, or tables side by side: as few as can be, each close to the first. */
  private acrossRows(count: number, isAllowed: (seat: Seat) => boolean): Seat[] | null {
    for (let pieces = 2; pieces <= 3; pieces++) {
      const share = Math.ceil(count / pieces);
      for (const { seats } of this.blocks(share, isAllowed).sort(byCost)) {
        const chosen = this.continued(seats, count, pieces - 1, isAllowed);
        if (chosen) return chosen;
      }
    }
    return null;
  }

  private continued(first: Seat[], count: number, more: number, isAllowed: (seat: Seat) => boolean): Seat[] | null {
    let chosen = first;
    for (let step = 0; step < more; step++) {
      const last = chosen.at(-1)!;
      const share = Math.min(first.length, count - chosen.length);
      if (share <= 0) break;
      const next = best(
        this.blocks(share, (seat) => seat.row === last.row + 1 && isAllowed(seat)).map(({ seats }) => ({
          seats,
          cost: [Math.abs(middleOf(seats) - middleOf(first)), seats[0]!.x],
        })),
      );
      // A row behind, but across an aisle, is not together.
      if (!next || (!this.isTable && next.cost[0]! > (share + 1) * 60)) return null;
      chosen = [...chosen, ...next.seats];
    }
    return chosen.length === count ? chosen : null;
  }

  /** The seats nearest to each other that are left. */
  private nearest(count: number, isAllowed: (seat: Seat) => boolean): Seat[] | null {
    const left = [...this.free].filter(isAllowed);
    const first = left[0];
    if (!first || left.length < count) return null;
    const far = ({ x, y }: Seat): number => Math.hypot(x - first.x, y - first.y);
    return left.sort((a, b) => far(a) - far(b)).slice(0, count);
  }
}

type Block = { seats: Seat[]; cost: number[] };

const middleOf = (seats: readonly Seat[]): number => (seats[0]!.x + seats.at(-1)!.x) / 2;

const byCost = (a: Block, b: Block): number => {
  const at = a.cost.findIndex((cost, index) => cost !== b.cost[index]);
  return at < 0 ? 0 : a.cost[at]! - b.cost[at]!;
};
const best = (blocks: Block[]): Block | undefined =>
  blocks.reduce<Block | undefined>((least, block) => (least && byCost(least, block) <= 0 ? least : block), undefined);

/** Pieces of a run in which every seat may be taken. */
function piecesOf(run: readonly Seat[], mayTake: (seat: Seat) => boolean): Seat[][] {
  const pieces: Seat[][] = [[]];
  for (const seat of run) {
    if (mayTake(seat)) pieces.at(-1)!.push(seat);
    else pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 0);
}
