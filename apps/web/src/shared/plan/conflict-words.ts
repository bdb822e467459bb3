import type { EventView } from '@backcast/contracts/events/event';
import type { PlanConflict, PlanWay } from '@backcast/plan/plan-shape';
import type { ConflictCode, WayCode } from '@backcast/plan/plan-keys';
import type { GoalFacts } from '@backcast/planning/goal-facts';
import { seatingStyles } from '@backcast/planning/venue-facts';
import type { Formats } from '@backcast/texts/format';
import type { PlannerTexts } from '@backcast/texts/planner';
import { numberName } from './number-texts.js';

type Speech = { texts: PlannerTexts; formats: Formats };
type Words = { title: string; note: string };

/** A contradiction: what it is, and the numbers that contradict each other. A code without a text fails the type check. */
export function conflictWords(
  event: EventView,
  { code, values, keys }: Omit<PlanConflict, 'ways'>,
  speech: Speech,
): Words {
  const { texts, formats } = speech;
  const titles: Record<ConflictCode, string> = texts.overview.conflicts;
  const title = titles[code as ConflictCode];
  const value = (name: string): number => values[name] ?? 0;
  const text = texts.plan.conflicts;
  const notes: Partial<Record<ConflictCode, () => string>> = {
    'pin-below-need': () => {
      const name = numberName(texts, keys[0] ?? '');
      return text['pin-below-need'](name, formats.customers(value('pinned')), formats.customers(value('needed')));
    },
    'targets-out-of-order': () => text['targets-out-of-order'],
    'no-number-does-both': () =>
      texts.overview.page.both(
        formats.customers(value('sure')),
        formats.chance(value('floorChance')),
        formats.customers(value('safe')),
      ),
    'seats-short': () =>
      text['seats-short'](
        event.sections.layout.facts.layouts.find(({ id }) => id === keys[0])?.name ?? '',
        formats.people(value('needed')),
        formats.people(value('fits')),
      ),
    'room-twice': () => text['room-twice'](sessionWords(event, keys[0], speech), sessionWords(event, keys[1], speech)),
  };
  return { title, note: notes[code as ConflictCode]?.() ?? '' };
}

function sessionWords(event: EventView, id: string | undefined, { texts, formats }: Speech): string {
  const { sessions } = event.sessions;
  const index = sessions.findIndex((session) => session.id === id);
  const session = sessions[index];
  if (!session) return '';
  if (session.name !== '') return session.name;
  return session.date === null
    ? texts.overview.page.session(index + 1)
    : `${formats.dayShort(session.date)} ${session.startTime ?? ''}`.trim();
}

/** A way out and what it asks for. */
export function wayWords(
  { leadMetric }: Pick<GoalFacts, 'leadMetric'>,
  { code, values }: PlanWay,
  { texts, formats }: Speech,
): [string, string] {
  const text = texts.plan.ways;
  const unit = leadMetric?.unit ?? 'count';
  const value = (name: string): number => values[name] ?? 0;
  const ways: Record<WayCode, () => [string, string]> = {
    'release-pin': text['release-pin'],
    'larger-room': () => text['larger-room'](formats.number(value('seats'))),
    'overflow-room': () => text['overflow-room'](formats.number(value('extraSeats'))),
    'second-session': () => text['second-session'](value('addedSessions'), formats.number(value('capacity'))),
    'lower-target': () => text['lower-target'](formats.amount(value('balanced'), unit)),
    'fewer-arrivals': () => text['fewer-arrivals'](formats.customers(value('arrivalsWanted'))),
    'lower-chance': () => text['lower-chance'](formats.chance(value('chance'))),
    'other-room': () => text['other-room'](value('rooms')),
    'other-time': text['other-time'],
    'closer-rows': () => text['closer-rows'](formats.number(value('pitch')), formats.people(value('fits'))),
    'other-style': () =>
      text['other-style'](
        texts.venue.styles[seatingStyles[value('style')] ?? 'theatre'],
        formats.people(value('fits')),
      ),
    'larger-hall': () => text['larger-hall'](formats.number(value('seats'))),
  };
  return ways[code as WayCode]();
}
