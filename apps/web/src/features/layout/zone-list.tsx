import type { Zone } from '@backcast/planning/layout-facts';
import { newId } from '../../shared/api/new-id.js';
import { Line } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { RemoveButton } from './door-list.js';
import { withEntry } from './layout-edits.js';
import type { LayoutPartProps } from './layout-part.js';

const mostZones = 30;

/** Parts of the seats with a purpose of their own, by their rows or tables. */
export function ZoneList({ layout, seating, isReadOnly, onEdit, onChoose, onLeave }: LayoutPartProps) {
  const text = useSpeech().texts.layout;
  const { zones, groups } = layout;
  const edit = (id: string, part: Partial<Zone>): void => onEdit({ zones: withEntry(zones, id, part) });
  const add = (): void => {
    const toRow = Math.max(1, Math.min(2, seating.rows));
    onChoose({ zones: [...zones, { id: newId(), name: text.zone, fromRow: 1, toRow }] });
  };
  const remove = (id: string): void =>
    onChoose({
      zones: zones.filter((zone) => zone.id !== id),
      groups: groups.map((group) => (group.zoneId === id ? { ...group, zoneId: null } : group)),
    });
  return (
    <section className="step-group stack tight" aria-labelledby="layout-zones">
      <h2 id="layout-zones">{text.zonesTitle}</h2>
      <p className="small quiet">{text.zonesHint}</p>
      {zones.map((zone) => {
        const row = (key: 'fromRow' | 'toRow') => (
          <NumberField
            label={text[key]}
            value={zone[key]}
            isDisabled={isReadOnly}
            least={1}
            most={1000}
            onChange={(value) => value !== null && edit(zone.id, { [key]: value })}
            onCommit={onLeave}
          />
        );
        return (
          <fieldset key={zone.id} className="layout-entry" aria-label={zone.name}>
            <Line
              label={text.zoneName}
              example={text.zoneExample}
              isRequired
              maxLength={60}
              value={zone.name}
              isDisabled={isReadOnly}
              onChange={(name) => edit(zone.id, { name })}
              onLeave={onLeave}
            />
            {row('fromRow')}
            {row('toRow')}
            {!isReadOnly && <RemoveButton name={zone.name} onRemove={() => remove(zone.id)} />}
          </fieldset>
        );
      })}
      {!isReadOnly && zones.length < mostZones && (
        <div>
          <Button onClick={add}>
            <Icon name="add" />
            {text.addZone}
          </Button>
        </div>
      )}
    </section>
  );
}
