import type { ChangeView } from '@backcast/contracts/records/change';
import type { RoomUse, VenueCandidate, VenueRoom } from '@backcast/planning/venue-facts';
import type { ChangeNames } from './change-names.js';
import type { ChangeLine, Speech } from './describe-change.js';
import { pathsOf } from './plain-lines.js';

/** Lines of a changed venue step: a new or removed candidate in a line, of the others each field; and what was chosen. */
export function venueLines(change: ChangeView, names: ChangeNames, speech: Speech): ChangeLine[] {
  const { texts } = speech;
  const paths = pathsOf(change).filter((path) => path !== 'candidates.order');
  const lines = paths.flatMap((path) => {
    const [was, is] = [change.before[path] ?? null, change.after[path] ?? null];
    if (path === 'uses') return [usesLine(was as RoomUse[], is as RoomUse[], candidatesOf(change, names), speech)];
    return candidateLines(
      was as VenueCandidate | null,
      is as VenueCandidate | null,
      candidatesOf(change, names),
      speech,
    );
  });
  if (lines.length > 0) return lines;
  return [{ name: texts.venue.order, before: null, after: texts.pages.history.reordered }];
}

type FindCandidate = (id: string) => VenueCandidate | undefined;

/** A candidate as the change itself holds it, else as the event has it today. */
const candidatesOf =
  ({ before, after }: ChangeView, names: ChangeNames): FindCandidate =>
  (id) =>
    ((after[`candidates.${id}`] ?? before[`candidates.${id}`]) as VenueCandidate | null | undefined) ??
    names.candidate(id);

function usesLine(was: RoomUse[] | null, is: RoomUse[] | null, find: FindCandidate, speech: Speech): ChangeLine {
  const text = speech.texts.venue;
  const show = (uses: RoomUse[] | null): string => {
    const join = speech.formats.language === 'zh-CN' ? '；' : '; ';
    const parts = (uses ?? []).map(({ candidateId, roomId, style }) => {
      const candidate = find(candidateId);
      const room = candidate?.rooms.find(({ id }) => id === roomId);
      return [candidate?.name ?? text.gone, room?.name ?? '', text.styles[style]].filter(Boolean).join(' · ');
    });
    return [...new Set(parts)].join(join) || text.notChosen;
  };
  return { name: text.uses, before: show(was), after: show(is) };
}

function candidateLines(
  was: VenueCandidate | null,
  is: VenueCandidate | null,
  find: FindCandidate,
  speech: Speech,
): ChangeLine[] {
  const { texts } = speech;
  const text = texts.venue;
  const name = text.leafOf((is ?? was)?.name ?? '');
  if (!was) return [{ name, before: null, after: text.added }];
  if (!is) return [{ name, before: was.name, after: text.removed }];
  const fields = Object.keys(text.fields) as (keyof typeof text.fields)[];
  return fields
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .map((field) => ({
      name: `${is.name} · ${text.fields[field]}`,
      before: showField(was, field, find, speech) || texts.pages.history.nothingBefore,
      after: showField(is, field, find, speech) || texts.pages.history.nothingBefore,
    }));
}

/** One field of a candidate in words; empty for none. Lists are said as far as a line takes them. */
function showField(
  candidate: VenueCandidate,
  field: keyof Speech['texts']['venue']['fields'],
  find: FindCandidate,
  speech: Speech,
): string {
  const { texts, formats } = speech;
  const text = texts.venue;
  const join = formats.language === 'zh-CN' ? '、' : ', ';
  switch (field) {
    case 'setting':
      return texts.words.settings[candidate.setting];
    case 'status':
      return text.statuses[candidate.status];
    case 'fireSafety':
      return text.fireSafetyStates[candidate.fireSafety];
    case 'contactId':
      // A person's name stays with the person; history only says that there is one.
      return candidate.contactId === null ? '' : text.someContact;
    case 'rooms':
      return candidate.rooms.map((room) => showRoom(room, speech)).join(formats.language === 'zh-CN' ? '；' : '; ');
    case 'priceMinor':
    case 'depositMinor':
      return candidate[field] === null ? '' : formats.money(candidate[field]);
    case 'depositBy':
    case 'bookBy':
      return candidate[field] === null ? '' : formats.day(candidate[field]);
    case 'equipment':
      return candidate.equipment.map((key) => text.equipmentOf[key]).join(join);
    case 'fireSafetyFileIds':
      return candidate.fireSafetyFileIds.length === 0 ? '' : text.someFiles(candidate.fireSafetyFileIds.length);
    case 'freeWindows':
      return candidate.freeWindows
        .map(({ from, to }) =>
          from === to ? formats.dayShort(from) : `${formats.dayShort(from)}–${formats.dayShort(to)}`,
        )
        .join(join);
    case 'travelMinutes':
      return candidate.travelMinutes === null ? '' : text.travelMinutes(formats.number(candidate.travelMinutes));
    case 'inspection':
      return candidate.inspection
        .filter(({ score, note, photoIds }) => score !== null || note !== '' || photoIds.length > 0)
        .map(({ what, score, note, photoIds }) =>
          [
            text.inspectionOf[what] ?? what,
            score === null ? '' : formats.number(score),
            note,
            photoIds.length === 0 ? '' : text.somePhotos(photoIds.length),
          ]
            .filter(Boolean)
            .join(' '),
        )
        .join(join);
    case 'fallbackId':
      return candidate.fallbackId === null ? '' : (find(candidate.fallbackId)?.name ?? text.gone);
    default:
      return candidate[field];
  }
}

function showRoom({ name, capacities, exits }: VenueRoom, { texts, formats }: Speech): string {
  const text = texts.venue;
  const sizes = Object.entries(capacities).map(
    ([style, people]) => `${text.styles[style as keyof typeof capacities]} ${formats.people(people)}`,
  );
  return [name, ...sizes, exits === null ? '' : text.exitsOf(exits)].filter(Boolean).join(' ');
}
