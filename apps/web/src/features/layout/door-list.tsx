import { doorWall } from '@backcast/planning/layout/door-wall';
import { boundsOf } from '@backcast/planning/layout/room-strip';
import { doorKinds, type Door, type DoorKind } from '@backcast/planning/layout-facts';
import { NativeSelect } from '@mantine/core';
import { newId } from '../../shared/api/new-id.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { clampLength, withEntry } from './layout-edits.js';
import { doorName } from './layout-names.js';
import type { LayoutPartProps } from './layout-part.js';
import { MetreField } from './length-field.js';

const mostDoors = 60;

/** Doors with their place on a wall and their clear width; what is not on a wall goes to the nearest one. */
export function DoorList({ layout, isReadOnly, onEdit, onChoose, onLeave }: LayoutPartProps) {
  const { texts } = useSpeech();
  const text = texts.layout;
  const { doors, shape } = layout;
  const edit = (id: string, part: Partial<Door>): void => onEdit({ doors: withEntry(doors, id, part) });
  const settle = (): void => {
    const settled = doors.map((door) => {
      const { at } = doorWall(shape.corners, door);
      return { ...door, x: clampLength(at.x), y: clampLength(at.y) };
    });
    onEdit({ doors: settled });
    onLeave();
  };
  const add = (): void => {
    const { right, bottom } = boundsOf(shape.corners);
    const { at } = doorWall(shape.corners, { x: right / 2, y: bottom });
    const door = { id: newId(), kind: 'both' as const, width: 140, x: clampLength(at.x), y: clampLength(at.y) };
    onChoose({ doors: [...doors, door] });
  };
  return (
    <section className="step-group stack tight" aria-labelledby="layout-doors">
      <h2 id="layout-doors">{text.doorsTitle}</h2>
      {doors.map((door, index) => {
        const name = doorName(door, index, texts);
        const shared = { isDisabled: isReadOnly, onLeave: settle };
        return (
          <fieldset key={door.id} className="layout-entry" aria-label={name}>
            <b className="layout-entry-name">{name}</b>
            <NativeSelect
              label={text.doorKind}
              disabled={isReadOnly}
              value={door.kind}
              data={doorKinds.map((value) => ({ value, label: text.doorKinds[value] }))}
              onChange={(change) =>
                onChoose({ doors: withEntry(doors, door.id, { kind: change.currentTarget.value as DoorKind }) })
              }
            />
            <MetreField
              label={text.clearWidth}
              value={door.width}
              least={40}
              most={3000}
              {...shared}
              onChange={(width) => edit(door.id, { width })}
            />
            <MetreField label={text.across} value={door.x} {...shared} onChange={(x) => edit(door.id, { x })} />
            <MetreField label={text.down} value={door.y} {...shared} onChange={(y) => edit(door.id, { y })} />
            {!isReadOnly && (
              <RemoveButton
                name={name}
                onRemove={() => onChoose({ doors: doors.filter(({ id }) => id !== door.id) })}
              />
            )}
          </fieldset>
        );
      })}
      {!isReadOnly && doors.length < mostDoors && (
        <div>
          <Button onClick={add}>
            <Icon name="add" />
            {text.addDoor}
          </Button>
        </div>
      )}
    </section>
  );
}

export function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { texts } = useSpeech();
  return (
    <button
      type="button"
      className="link small layout-tap"
      aria-label={texts.layout.removeOne(name)}
      onClick={onRemove}
    >
      {texts.shell.actions.remove}
    </button>
  );
}
