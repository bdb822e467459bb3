import type { PlainDate } from '@backcast/calendar/plain-date';
import type { CountStage, QuotasFacts } from '@backcast/planning/quotas-facts';
import type { UnitForecast } from '../forecast-unit.js';
import type { LevelChances } from '../level-chances.js';
import type { Pace } from '../pace-of.js';
import type { ArrivalTargets } from '../pacing-facts.js';
import type { PersonCredit } from './shared-credit.js';

export type BoardInviter = { id: string; name: string; teamId: string | null; teamName: string };
export type BoardCount = { personId: string; day: PlainDate } & Record<CountStage, number>;
export type BoardPast = {
  confirmed: number;
  arrived: number | null;
  daily: readonly { daysLeft: number; confirmed: number }[];
  people: readonly { personId: string; confirmed: number; arrived: number | null }[];
};

/** Confirmed customers of one owner whose credit is split alike; whole percentages above 0 that sum to 100. */
export type SharedCustomers = {
  ownerId: string;
  credits: readonly { personId: string; percent: number }[];
  customers: number;
};

/** Everything the invite board is derived from: customers everywhere, `need` and targets null while nobody set them. */
export type BoardFacts = {
  today: PlainDate;
  eventDate: PlainDate | null;
  inviteFrom: PlainDate;
  /** Confirmations that the goal needs. */
  need: number | null;
  /** The targets in arrived customers. */
  targets: ArrivalTargets | null;
  partySize: number;
  capacityPeople: number | null;
  quotas: QuotasFacts;
  inviters: readonly BoardInviter[];
  counts: readonly BoardCount[];
  /** Of the customers counted above, those of which others have a part of the credit. */
  shared: readonly SharedCustomers[];
  past: readonly BoardPast[];
};

export type StageTotals = Record<CountStage, number>;

/** A person, a team or everybody. `quota` and `pace` are null where nothing was agreed and no need is known. */
export type BoardRow = {
  id: string;
  name: string;
  totals: StageTotals;
  /** Confirmations of each of the board's days. */
  heat: number[];
  quota: number | null;
  pace: Pace | null;
  /** Confirmations a day from tomorrow on that reach the quota; null without one, or without a day left. */
  perDay: number | null;
};
/** `credit` is null for whoever shares nobody; totals count every customer whole, for the owner. */
export type PersonRow = BoardRow & { teamId: string | null; accepted: boolean; credit: PersonCredit | null };
export type TeamRow = BoardRow & { people: PersonRow[] };

/** A day of the burn-up: what was confirmed by its end (null ahead of today) and what should have been. */
export type BurnUpDay = { day: PlainDate; actual: number | null; planned: number | null };

export type Board = {
  all: BoardRow;
  teams: TeamRow[];
  /** The days of `heat`, ending today. */
  heatDays: PlainDate[];
  burnUp: BurnUpDay[];
  checkpoints: { date: PlainDate; due: number }[];
  /** Confirmations in all by the event: the middle and the band that holds eight in ten. */
  confirmations: { p10: number; p50: number; p90: number } | null;
  chances: LevelChances | null;
  /** What comes of it in all; that of a person is derived when somebody asks (`boardForecasts`). */
  forecast: UnitForecast | null;
  /** Mean confirmations a day of the last seven days, today included. */
  lastWeekPerDay: number;
  /** The last day on which somebody is invited; null without a date. */
  lastInviteDay: PlainDate | null;
  /** Days from tomorrow until then. */
  daysLeft: number;
  /** Whether the pace comes from the organization's own finished events. */
  isPaceLearnt: boolean;
};
