import type { SeatingStyle } from './venue-facts.js';

/**
 * The facts of the layout (场地布置): rooms to scale. Lengths and places are whole centimetres from the room's top left
 * corner, x to the right, y downwards; the stage is usually at the top.
 */
export type Point = { x: number; y: number };
export type Box = Point & { width: number; depth: number };

/** Corners in order, at least three; a rectangle has four. */
export type RoomShape = { corners: Point[] };

export const doorKinds = ['entrance', 'exit', 'both'] as const;
export type DoorKind = (typeof doorKinds)[number];
/** A door lies on a wall; `width` is its clear width. */
export type Door = Point & { id: string; kind: DoorKind; width: number };

export const fixtureKinds = ['stage', 'screen', 'column', 'power', 'desk', 'blocked'] as const;
export type FixtureKind = (typeof fixtureKinds)[number];
export type Fixture = Box & { id: string; kind: FixtureKind; name: string };

/** What is shown to everybody who comes: a place for a message, seen from the entrance, the paths and the seats. */
export type Spot = Point & { id: string; name: string; width: number };
export const messageKeys = ['slogan', 'values', 'product', 'customers-words', 'guests', 'offer', 'own'] as const;
export type MessageKey = (typeof messageKeys)[number];
export type Message = { id: string; key: MessageKey; name: string; importance: number };
/** A message that a person put in its spot. */
export type SpotPin = { id: string; messageId: string; spotId: string };

/** People who want to sit together: a family, a company, a guest with their company; `seats` people. */
export type SeatGroup = {
  id: string;
  /** Empty for a guest: their name lives in the contacts. */
  name: string;
  seats: number;
  /** A guest of the guests' list; their seats follow the order of titles. */
  guestId: string | null;
  /** The zone they sit in; null is anywhere. */
  zoneId: string | null;
  /** The label of the first seat, when a person put them there. */
  pinnedAt: string | null;
};
/** A part of the seats with a purpose of its own: rows counted from the stage, both included. */
export type Zone = { id: string; name: string; fromRow: number; toRow: number };

/** Where the aisles run; `auto` takes what seats most people within the rules. */
export const aislePlans = ['auto', 'sides', 'middle', 'middle-and-sides'] as const;
export type AislePlan = (typeof aislePlans)[number];

export type Layout = {
  id: string;
  name: string;
  sessionId: string | null;
  shape: RoomShape;
  doors: Door[];
  fixtures: Fixture[];
  style: SeatingStyle;
  aisles: AislePlan;
  /** Seats wanted; null follows the expected heads of the session. */
  seatsWanted: number | null;
  /** Distance from one row's back to the next, a seat's width, and the free depth before the stage. */
  rowPitch: number;
  seatWidth: number;
  stageGap: number;
  /** People at one table, where the style has tables. */
  seatsPerTable: number;
  zones: Zone[];
  spots: Spot[];
  messages: Message[];
  spotPins: SpotPin[];
  groups: SeatGroup[];
  /** In use (printed, handed out): it is copied, not changed. */
  isInUse: boolean;
};
export type LayoutFacts = { layouts: Layout[] };
