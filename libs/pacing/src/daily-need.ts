import { addDays } from '@backcast/calendar/plain-date';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { countWorkingDays } from '@backcast/calendar/working-days';
import { divideWhole } from '@backcast/planning/divide-whole';
import type { RateDistribution } from '@backcast/planning/rate-distribution';
import { unitChances } from './forecast-unit.js';
import { learnForecast, type Learnt } from './learn-forecast.js';
import type { PacingFacts } from './pacing-facts.js';
import { chanceOfAtLeast } from './quantiles.js';

/** What one salesperson must get confirmed from tomorrow on; `perDay` is null when no working day is left. */
export type PersonNeed = { id: string; confirmations: number; perDay: number | null };

/**
 * What it takes to reach a number of arriving customers with a chance: further confirmations in all, and of each
 * salesperson. `workingDays` are those after today and before the event; `provisional` when a year's calendar is not
 * published. Null: more than any hall takes would not do.
 */
export type DailyNeed = {
  confirmations: number;
  workingDays: number;
  provisional: boolean;
  people: PersonNeed[];
} | null;

/** The level wanted, and how surely, from 0 to 1: `0.5` as likely as not, `0.8` four times in five. */
export type WantedLevel = { arrivals: number; chance: number };

/** Beyond this no number of confirmations is a plan. */
const mostFurther = 100_000;

/**
 * The smallest number of further confirmations with which the level is reached with the chance, divided among the
 * salespeople by what each usually gets. Counted like the forecast, with luck and uncertain rates, but with this number
 * instead of those that the pace curve expects.
 * @throws CalendarRangeError for a day that does not exist
 */
export function dailyNeed(
  facts: PacingFacts,
  wanted: WantedLevel,
  calendar: WorkCalendar,
  assumedTurnUp?: RateDistribution,
): DailyNeed {
  const learnt = learnForecast(facts, assumedTurnUp);
  const confirmations = smallestFurther(facts, learnt, wanted);
  if (confirmations === null) return null;
  const isOver = facts.today >= facts.eventDate;
  const { days, provisional } = isOver
    ? { days: 0, provisional: false }
    : countWorkingDays(calendar, facts.today, addDays(facts.eventDate, -1));
  const { people } = learnt;
  const parts =
    people.length > 0
      ? divideWhole(
          confirmations,
          people.map(({ mean }) => mean || 1e-9),
        )
      : [];
  const perDay = (part: number): number | null => (days > 0 ? part / days : null);
  return {
    confirmations,
    workingDays: days,
    provisional,
    people: people.map(({ id }, i) => ({ id, confirmations: parts[i]!, perDay: perDay(parts[i]!) })),
  };
}

/** By doubling and halving: one confirmation more never lowers the chance. */
function smallestFurther(facts: PacingFacts, learnt: Learnt, { arrivals, chance }: WantedLevel): number | null {
  const unit = { members: learnt.people, confirmations: facts.confirmations, volume: learnt.volume };
  const isEnough = (further: number): boolean =>
    chanceOfAtLeast(unitChances(unit, learnt, further).arrivals, arrivals) >= chance;
  if (isEnough(0)) return 0;
  let [short, enough] = [0, 1];
  while (!isEnough(enough)) {
    if (enough >= mostFurther) return null;
    [short, enough] = [enough, enough * 2];
  }
  while (enough - short > 1) {
    const middle = (short + enough) >> 1;
    if (isEnough(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}
