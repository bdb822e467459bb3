import type { RoomUse, VenueCandidate, VenueFacts } from '@backcast/planning/venue-facts';
import type { Speech } from '../../shared/language/texts-context.js';
import { usesInWords } from './venue-words.js';

type Named = Pick<VenueCandidate, 'id' | 'name'>;

/** Name of a leaf of the venue's facts: a candidate, the choice, the order. */
export function leafName(path: string, candidates: Named[], { texts }: Speech): string {
  if (path === 'uses') return texts.venue.uses;
  if (path === 'candidates.order') return texts.venue.order;
  const id = path.replace('candidates.', '');
  return texts.venue.leafOf(candidates.find((each) => each.id === id)?.name ?? '');
}

/** Value of a leaf in a line: what two people changed is told apart by it. */
export function leafInWords(path: string, value: unknown, facts: VenueFacts, speech: Speech): string {
  const { texts, formats } = speech;
  if (value === null || value === undefined) return texts.venue.removed;
  if (path === 'uses') return usesInWords({ ...facts, uses: value as RoomUse[] }, speech);
  const join = formats.language === 'zh-CN' ? '、' : ', ';
  if (path === 'candidates.order')
    return (value as string[]).map((id) => facts.candidates.find((each) => each.id === id)?.name ?? '').join(join);
  const { name, status, priceMinor, rooms, bookBy } = value as VenueCandidate;
  const people = rooms.flatMap(({ capacities }) => Object.values(capacities));
  const parts = [
    name,
    texts.venue.statuses[status],
    people.length === 0 ? '' : formats.people(Math.max(...people)),
    priceMinor === null ? '' : formats.money(priceMinor),
    bookBy === null ? '' : formats.dayShort(bookBy),
  ];
  return parts.filter(Boolean).join(' · ');
}
