import { jurisdictionIn } from './rule-facts-of.js';
import type { EventFacts } from './plan-shape.js';
import { chosenRoom, settingOf } from './seated-sessions.js';

/** What a filing says about an event: when, where, what, how many. Kept with the filing, as it was on that day. */
export type FiledFacts = {
  /** One entry a session: `2026-10-17 14:00–17:00`. */
  times: string[];
  jurisdiction: string;
  venues: { id: string; name: string }[];
  setting: string | null;
  kind: string | null;
  people: number | null;
};

export const filedFactKeys = ['time', 'place', 'setting', 'kind', 'size'] as const;
export type FiledFactKey = (typeof filedFactKeys)[number];

/** A fact that is not any more what was filed; values as the facts have them, a list joined with commas. */
export type FiledChange = { fact: FiledFactKey; before: string | number | null; after: string | number | null };

/** What would be filed today; `heads` are the people that the rules count. */
export function filedFacts(facts: EventFacts, heads: number | null): FiledFacts {
  const { kind } = facts.sections.rules.answers;
  return {
    times: facts.sessions.map(timeOf).sort(),
    jurisdiction: jurisdictionIn(facts),
    venues: venuesOf(facts),
    setting: settingOf(facts),
    kind: typeof kind === 'string' ? kind : null,
    people: heads,
  };
}

/**
 * What differs between a filing and now. Fewer people than filed are covered by it; more are not. A fact that was not
 * known when it was filed is a change once it is known, except the number of people.
 */
export function changesSinceFiling(filed: FiledFacts, now: FiledFacts): FiledChange[] {
  const times = [filed.times.join(', '), now.times.join(', ')] as const;
  const places = [placeKey(filed), placeKey(now)] as const;
  const isLarger = filed.people !== null && now.people !== null && now.people > filed.people;
  return [
    ...(times[0] === times[1] ? [] : [{ fact: 'time', before: times[0], after: times[1] } as const]),
    ...(places[0] === places[1] ? [] : [{ fact: 'place', before: placeName(filed), after: placeName(now) } as const]),
    ...(filed.setting === now.setting ? [] : [{ fact: 'setting', before: filed.setting, after: now.setting } as const]),
    ...(filed.kind === now.kind ? [] : [{ fact: 'kind', before: filed.kind, after: now.kind } as const]),
    ...(isLarger ? [{ fact: 'size', before: filed.people, after: now.people } as const] : []),
  ];
}

const timeOf = ({ date, startTime, endTime }: EventFacts['sessions'][number]): string =>
  [date ?? '', [startTime, endTime].filter((time) => time !== null).join('–')].filter(Boolean).join(' ');

/** By their ids, so that a spelling put right re-opens nothing; a room that was entered by hand is its own words. */
function venuesOf(facts: EventFacts): FiledFacts['venues'] {
  const all = facts.sessions.map((session) => {
    const chosen = chosenRoom(facts, session.id);
    if (chosen) return { id: chosen.candidate.id, name: chosen.candidate.name };
    const name = [facts.place, session.room]
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' · ');
    return { id: `said:${name}`, name };
  });
  const byId = new Map(all.map((venue) => [venue.id, venue]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const placeKey = ({ jurisdiction, venues }: FiledFacts): string =>
  JSON.stringify([jurisdiction, venues.map(({ id }) => id)]);
const placeName = ({ jurisdiction, venues }: FiledFacts): string =>
  venues
    .map(({ name }) => name)
    .filter(Boolean)
    .join(', ') || jurisdiction;
