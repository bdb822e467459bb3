import { addDays } from '@backcast/calendar/plain-date';
import { shareOfLogOdds, shiftShare } from '../src/log-odds.js';
import type { FinishedForecast } from '../src/backtest.js';
import type { PacingFacts, PastEvent, PastShare } from '../src/pacing-facts.js';
import { seededRandom, type Random } from './random.js';

/*
 * Organizations with a known truth that the forecast is not told: people and teams that differ, an S-shaped or skewed
 * pace that each event follows early or late, confirmations that fade with age, and luck that holds for a whole event.
 * Every customer is tossed by itself. It shares no formula with the forecast.
 */

/** What may be asked of a generated organization; the rest is random. */
export type Wish = Partial<{ pastEvents: number; daysLeft: number; people: number; takingPart: number }>;

type Truth = {
  inviteDays: number;
  people: { id: string; team: string; volume: number; rate: number }[];
  takingPart: number;
  pace: { kind: 'logistic' | 'beta'; middle: number; steepness: number; jitter: number };
  fading: number;
  luck: number;
  sizes: number;
};

/** One customer who confirmed. */
type Yes = { person: number; daysLeft: number; comes: boolean };

const eventDate = '2026-09-19';

/** What came, also by salesperson. */
export type GeneratedForecast = FinishedForecast & { arrivedBy: ReadonlyMap<string, number> };

/** An event as it stands `daysLeft` before, with its organization's past, and what comes of it. */
export function generateHistory(seed: number, wish: Wish = {}): GeneratedForecast {
  const random = seededRandom(seed);
  const truth = drawTruth(random, wish);
  const past = Array.from({ length: wish.pastEvents ?? random.whole(4, 16) }, () => {
    const present = truth.people.map(() => random.next() < truth.takingPart);
    return { present, all: holdEvent(random, truth, present) };
  });
  const now = holdEvent(
    random,
    truth,
    truth.people.map(() => true),
  );
  const daysLeft = wish.daysLeft ?? random.whole(1, Math.min(20, truth.inviteDays - 8));
  const came = now.filter(({ comes }) => comes);
  const arrivedBy = truth.people.map(({ id }, i): [string, number] => [
    id,
    came.filter(({ person }) => person === i).length,
  ]);
  return { facts: factsOf(random, truth, past, now, daysLeft), arrived: came.length, arrivedBy: new Map(arrivedBy) };
}

function drawTruth(random: Random, wish: Wish): Truth {
  const teams = random.whole(1, 4);
  const base = random.normal(0.5, 0.45);
  const [teamSpread, personSpread] = [random.between(0, 0.4), random.between(0.1, 0.5)];
  const offs = Array.from({ length: teams }, () => random.normal(0, teamSpread));
  const perPerson = random.between(4, 16);
  const people = Array.from({ length: wish.people ?? random.whole(4, 33) }, (_, i) => ({
    id: `s${i + 1}`,
    team: `t${(i % teams) + 1}`,
    volume: perPerson * Math.exp(random.normal(0, 0.4)),
    rate: shareOfLogOdds(base + offs[i % teams]! + random.normal(0, personSpread)),
  }));
  const kind = random.next() < 0.7 ? 'logistic' : 'beta';
  const pace = {
    kind,
    middle: random.between(0.35, 0.75),
    steepness: random.between(6, 11),
    jitter: random.between(0.02, 0.08),
  } as const;
  const [luck, sizes] = [random.between(0.05, 0.4), random.between(0.08, 0.3)];
  const [inviteDays, fading] = [random.whole(30, 56), random.between(0, 0.03)];
  return { inviteDays, people, takingPart: wish.takingPart ?? random.between(0.6, 1), pace, fading, luck, sizes };
}

/** Everybody who confirms for one event, and whether they come. */
function holdEvent(random: Random, truth: Truth, present: readonly boolean[]): Yes[] {
  const size = Math.exp(random.normal(0, truth.sizes) - truth.sizes ** 2 / 2);
  const luck = random.normal(0, truth.luck);
  const dayOf = drawDay(random, truth);
  return truth.people.flatMap(({ volume, rate }, person) => {
    const confirmed = present[person] ? random.poisson(volume * size * Math.exp(random.normal(0, 0.2))) : 0;
    return Array.from({ length: confirmed }, () => {
      const daysLeft = dayOf();
      const chance = shiftShare(rate, luck - truth.fading * (daysLeft - truth.inviteDays / 3));
      return { person, daysLeft, comes: random.next() < chance };
    });
  });
}

/** The days on which customers confirm: a logistic around the event's own middle, or the mean of several uniforms. */
function drawDay(random: Random, { inviteDays, pace }: Truth): () => number {
  const middle = random.normal(pace.middle, pace.jitter);
  const share = (): number => {
    if (pace.kind === 'beta') return (random.next() + random.next() + random.next()) / 3 + middle - 0.5;
    const odds = random.next();
    return middle + Math.log(odds / (1 - odds)) / pace.steepness;
  };
  return () => {
    let at = share();
    while (at < 0 || at >= 1) at = share();
    return Math.floor((1 - at) * inviteDays);
  };
}

function factsOf(
  random: Random,
  truth: Truth,
  past: readonly { present: readonly boolean[]; all: readonly Yes[] }[],
  now: readonly Yes[],
  daysLeft: number,
): PacingFacts {
  const partySize = Math.round(random.between(1, 2) * 10) / 10;
  const volume = truth.people.reduce((sum, person) => sum + person.volume, 0);
  const balanced = Math.max(1, Math.round(volume * random.between(0.4, 0.8)));
  const soFar = now.filter((yes) => yes.daysLeft >= daysLeft);
  return {
    today: addDays(eventDate, -daysLeft),
    eventDate,
    inviteDays: truth.inviteDays,
    targets: { floor: Math.round(balanced * 0.8), balanced, stretch: Math.round(balanced * 1.3) },
    partySize,
    capacityPeople: Math.round(balanced * partySize * random.between(0.9, 1.4)),
    salespeople: truth.people.map(({ id, team }, person) => ({
      id,
      team,
      history: past.flatMap(({ present, all }) =>
        present[person] ? [shareOf(all.filter((yes) => yes.person === person))] : [],
      ),
    })),
    confirmations: truth.people.flatMap(({ id }, person) =>
      perDay(soFar.filter((yes) => yes.person === person)).map(([left, count]) => ({
        salesperson: id,
        date: addDays(eventDate, -left),
        count,
      })),
    ),
    pastEvents: past.map(({ all }) => pastEventOf(all)),
  };
}

const pastEventOf = (all: readonly Yes[]): PastEvent => ({
  ...shareOf(all),
  daily: perDay(all).map(([daysLeft, confirmed]) => ({ daysLeft, confirmed })),
});

const shareOf = (all: readonly Yes[]): PastShare => ({
  confirmed: all.length,
  arrived: all.filter(({ comes }) => comes).length,
});

function perDay(all: readonly Yes[]): [number, number][] {
  const days = new Map<number, number>();
  for (const { daysLeft } of all) days.set(daysLeft, (days.get(daysLeft) ?? 0) + 1);
  return [...days].sort(([left], [right]) => right - left);
}
