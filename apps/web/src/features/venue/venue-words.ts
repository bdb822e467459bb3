import type { SessionBody } from '@backcast/contracts/events/event';
import type { SeatingStyle, VenueCandidate, VenueFacts, VenueRoom } from '@backcast/planning/venue-facts';
import type { Speech } from '../../shared/language/texts-context.js';

/** Name of a room: its own, else its number among the candidate's. */
export const roomName = (
  { rooms }: Pick<VenueCandidate, 'rooms'>,
  { id, name }: VenueRoom,
  { texts }: Speech,
): string => name || texts.venue.roomUnnamed(rooms.findIndex((room) => room.id === id) + 1);

/** For example 宴会厅 剧院式; the only room needs no name. */
export function seatingName(
  candidate: Pick<VenueCandidate, 'rooms'>,
  roomId: string,
  style: SeatingStyle,
  speech: Speech,
): string {
  const { styles, seats } = speech.texts.venue;
  const room = candidate.rooms.find(({ id }) => id === roomId);
  if (!room || (room.name === '' && candidate.rooms.length === 1)) return styles[style];
  return seats(styles[style], roomName(candidate, room, speech));
}

/** What is looked at: by the method's key, or in own words. */
export const inspectionName = (what: string, { texts }: Speech): string =>
  Object.hasOwn(texts.venue.inspectionOf, what) ? texts.venue.inspectionOf[what]! : what;

/** Name of a session among several: its own, else its number. */
export const sessionName = ({ name }: Pick<SessionBody, 'name'>, index: number, { texts }: Speech): string =>
  name || texts.pages.settings.sessionNumber(index + 1);

/** Where the sessions are, in one line, for example 西溪国际会议中心 · 宴会厅 剧院式. */
export function usesInWords({ candidates, uses }: VenueFacts, speech: Speech): string {
  const parts = uses.flatMap(({ candidateId, roomId, style }) => {
    const candidate = candidates.find(({ id }) => id === candidateId);
    return candidate ? `${candidate.name} · ${seatingName(candidate, roomId, style, speech)}` : [];
  });
  const join = speech.formats.language === 'zh-CN' ? '；' : '; ';
  return [...new Set(parts)].join(join) || speech.texts.venue.notChosen;
}
