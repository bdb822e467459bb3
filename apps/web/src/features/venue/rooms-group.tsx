import { seatingsOf } from '@backcast/planning/compare-venues';
import { seatingStyles, type SeatingStyle, type VenueRoom } from '@backcast/planning/venue-facts';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { EditorGroup } from './editor-group.js';
import type { EditorProps } from './editor-props.js';
import { LineField } from './fields.js';
import { newRoom } from './venue-edits.js';
import { roomName } from './venue-words.js';

const mostRooms = 30;

/** Rooms with the people that each takes in each style, and their exits. */
export function RoomsGroup({ candidate, isReadOnly, onEdit, onChoose }: EditorProps) {
  const speech = useSpeech();
  const text = speech.texts.venue;
  const { rooms } = candidate;
  const most = seatingsOf(candidate)[0]?.people;
  const put = (next: VenueRoom): void => onEdit({ rooms: rooms.map((each) => (each.id === next.id ? next : each)) });
  const summary =
    rooms.length === 0 ? text.noRooms : text.roomsSummary(rooms.length, most ? speech.formats.people(most) : '');
  return (
    <EditorGroup title={text.groups.rooms} summary={summary} isOpen={most === undefined}>
      <p className="small quiet">{text.capacityHint}</p>
      {rooms.map((room) => {
        const name = roomName(candidate, room, speech);
        return (
          <fieldset key={room.id} className="venue-entry stack tight">
            <div className="row spread">
              <h3>{name}</h3>
              {!isReadOnly && rooms.length > 1 && (
                <button
                  type="button"
                  className="link small venue-tap"
                  aria-label={text.removeRoom(name)}
                  onClick={() => onChoose({ rooms: rooms.filter(({ id }) => id !== room.id) })}
                >
                  {speech.texts.shell.actions.remove}
                </button>
              )}
            </div>
            <div className="form-grid">
              <LineField
                label={text.room}
                placeholder={text.roomExample}
                value={room.name}
                maxLength={60}
                isReadOnly={isReadOnly}
                onChange={(value) => put({ ...room, name: value })}
              />
              <NumberField
                label={text.exits}
                value={room.exits}
                isOptional
                isDisabled={isReadOnly}
                least={0}
                most={200}
                onChange={(exits) => put({ ...room, exits })}
              />
            </div>
            <div className="venue-capacities">
              {seatingStyles.map((style) => (
                <NumberField
                  key={style}
                  label={text.styles[style]}
                  value={room.capacities[style] ?? null}
                  isOptional
                  isDisabled={isReadOnly}
                  least={1}
                  most={200_000}
                  unit={speech.texts.words.metricUnits.people}
                  onChange={(people) => put({ ...room, capacities: withCapacity(room, style, people) })}
                />
              ))}
            </div>
          </fieldset>
        );
      })}
      {!isReadOnly && rooms.length < mostRooms && (
        <div>
          <Button onClick={() => onChoose({ rooms: [...rooms, newRoom()] })}>
            <Icon name="add" />
            {text.addRoom}
          </Button>
        </div>
      )}
    </EditorGroup>
  );
}

/** Not known is no capacity at all, never zero. */
function withCapacity({ capacities }: VenueRoom, style: SeatingStyle, people: number | null): VenueRoom['capacities'] {
  const { [style]: _, ...others } = capacities;
  return people === null ? others : { ...others, [style]: people };
}
