import type { EventView } from '@backcast/contracts/events/event';
import type { RoomUse, SeatingStyle, VenueCandidate, VenueFacts } from '@backcast/planning/venue-facts';
import { NativeSelect } from '@mantine/core';
import { useSpeech, type Speech } from '../../shared/language/texts-context.js';
import { withUse } from './venue-edits.js';
import { seatingName, sessionName } from './venue-words.js';

type Props = {
  event: EventView;
  facts: VenueFacts;
  isReadOnly: boolean;
  onChoose: (facts: VenueFacts) => void;
};

/** Room and seating of each session; an event with one session says nothing of sessions. */
export function ChosenVenue({ event, facts, isReadOnly, onChoose }: Props) {
  const speech = useSpeech();
  const text = speech.texts.venue;
  const { sessions } = event.sessions;
  return (
    <section className="step-group stack tight" aria-label={text.chosen}>
      {sessions.map((session, index) => {
        const use = facts.uses.find(({ sessionId }) => sessionId === session.id);
        const label = sessions.length === 1 ? text.choose : text.chooseFor(sessionName(session, index, speech));
        return (
          <div key={session.id}>
            <NativeSelect
              label={label}
              disabled={isReadOnly}
              value={use ? keyOf(use) : ''}
              data={[{ value: '', label: text.notChosen }, ...seatingOptions(facts.candidates, use, speech)]}
              onChange={(change) => onChoose(withUse(facts, session.id, whereOf(change.currentTarget.value)))}
            />
            {!use && (session.room !== '' || session.capacityPeople !== null) && (
              <p className="small quiet">
                {text.byHand(
                  [session.room, session.capacityPeople === null ? '' : speech.formats.people(session.capacityPeople)]
                    .filter(Boolean)
                    .join(' '),
                )}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}

type Where = Omit<RoomUse, 'sessionId'>;
const keyOf = ({ candidateId, roomId, style }: Where): string => [candidateId, roomId, style].join('|');
function whereOf(key: string): Where | null {
  const [candidateId, roomId, style] = key.split('|');
  return candidateId && roomId && style ? { candidateId, roomId, style: style as SeatingStyle } : null;
}

/** Each candidate's rooms in the styles of known size; what is chosen is listed even when its size is not known. */
function seatingOptions(candidates: VenueCandidate[], use: RoomUse | undefined, speech: Speech) {
  const { texts, formats } = speech;
  return candidates
    .filter(({ id, status }) => status !== 'dropped' || id === use?.candidateId)
    .flatMap((candidate) =>
      candidate.rooms.flatMap((room) => {
        const styles = Object.keys(room.capacities) as SeatingStyle[];
        const isOwn = use?.candidateId === candidate.id && use.roomId === room.id;
        const wanted = styles.length === 0 ? (['theatre'] as SeatingStyle[]) : styles;
        return [...new Set([...wanted, ...(isOwn ? [use.style] : [])])].map((style) => {
          const people = room.capacities[style];
          const size = people === undefined ? texts.venue.unsized : formats.people(people);
          const label = `${candidate.name} · ${seatingName(candidate, room.id, style, speech)} · ${size}`;
          return { value: keyOf({ candidateId: candidate.id, roomId: room.id, style }), label };
        });
      }),
    );
}
