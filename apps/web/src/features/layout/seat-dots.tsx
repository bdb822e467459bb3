import type { Seat, Seating } from '@backcast/planning/layout/seating';
import { memo } from 'react';

/** Who has which seat: its group, and whether that is a guest. */
export type SeatHolders = ReadonlyMap<string, { name: string; isGuest: boolean; isLit: boolean }>;

type Kind = 'free' | 'group' | 'guest' | 'lit';
const kinds: Kind[] = ['free', 'group', 'guest', 'lit'];

/** Rows in one piece of the picture: a change in one redraws that piece only. */
const rowsTogether = 10;

type Props = { seating: Seating; holders: SeatHolders };

/** Every seat as a dot. Dots of one kind are one path of points with round ends: five thousand seats are some dozen shapes. */
export const SeatDots = memo(function SeatDots({ seating, holders }: Props) {
  const size = Math.min(seating.seatSize.width, seating.seatSize.depth) * 0.78;
  const pieces = new Map<number, Seat[]>();
  for (const seat of seating.seats) {
    const piece = Math.floor((seat.row - 1) / rowsTogether);
    const known = pieces.get(piece);
    if (known) known.push(seat);
    else pieces.set(piece, [seat]);
  }
  return (
    <g className="plan-seats" strokeWidth={size} aria-hidden="true">
      {[...pieces].map(([piece, seats]) => (
        <Piece key={piece} {...paths(seats, holders)} />
      ))}
    </g>
  );
});

function paths(seats: readonly Seat[], holders: SeatHolders): Record<Kind, string> {
  const found: Record<Kind, string> = { free: '', group: '', guest: '', lit: '' };
  for (const { label, x, y } of seats) {
    const holder = holders.get(label);
    const kind: Kind = !holder ? 'free' : holder.isLit ? 'lit' : holder.isGuest ? 'guest' : 'group';
    found[kind] += `M${round(x)} ${round(y)}h0`;
  }
  return found;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const Piece = memo(function Piece(dots: Record<Kind, string>) {
  return kinds.map((kind) => dots[kind] !== '' && <path key={kind} data-kind={kind} d={dots[kind]} />);
});
