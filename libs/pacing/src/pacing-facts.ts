import type { PlainDate } from '@backcast/calendar/plain-date';

/** What became of confirmed customers at one finished event, in customers; `arrived` is null where nobody counted. */
export type PastShare = { confirmed: number; arrived: number | null };

/** A salesperson of the event. `team` is any key that colleagues share; `history` has one entry per finished event. */
export type Salesperson = { id: string; team: string; history: readonly PastShare[] };

/** Customers whom one salesperson got confirmed on one day; at most `today`. */
export type Confirmation = { salesperson: string; date: PlainDate; count: number };

/**
 * A finished event of the organization: customers confirmed and arrived, and when they confirmed. `daysLeft` counts
 * back from the event day, which is 0.
 */
export type PastEvent = PastShare & { daily: readonly { daysLeft: number; confirmed: number }[] };

/** The levels of the lead metric, in arrived customers. */
export type ArrivalTargets = { floor: number; balanced: number; stretch: number };

/**
 * Everything a forecast is made from: one event as it stands at the end of `today`. `inviteDays` is how many days
 * before the event inviting began, `endsDaysLeft` how many before it inviting ends (0 where nobody said); `partySize` the mean number of people of a customer; `capacityPeople` null when no
 * room is known yet; `targets` null while nobody has set them.
 */
export type PacingFacts = {
  today: PlainDate;
  eventDate: PlainDate;
  inviteDays: number;
  endsDaysLeft?: number;
  targets: ArrivalTargets | null;
  partySize: number;
  capacityPeople: number | null;
  salespeople: readonly Salesperson[];
  confirmations: readonly Confirmation[];
  pastEvents: readonly PastEvent[];
};
