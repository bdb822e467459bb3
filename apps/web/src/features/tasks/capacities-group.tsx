import type { Capacity } from '@backcast/planning/tasks-facts';
import { newId } from '../../shared/api/new-id.js';
import { DayField } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PersonField } from '../../shared/people/person-field.js';
import { putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { personName } from '../../shared/plan/shown-event.js';
import type { TaskBoard } from './task-board.js';

/** Who has less than whole days for it, and when they are away. */
export function CapacitiesGroup({ board }: { board: TaskBoard }) {
  const { texts } = useSpeech();
  const text = texts.tasks.people;
  const { draft, event } = board;
  const { values: facts, mayEdit } = draft;
  const add = (personId: string | null): void => {
    if (personId === null) return;
    const fresh: Capacity = { id: newId(), personId, percent: 100, awayFrom: null, awayTo: null };
    draft.choose({ ...facts, capacities: [...facts.capacities, fresh] });
  };
  return (
    <section className="step-group stack">
      <h2>{text.capacities}</h2>
      <p className="small quiet">{text.capacitiesLead}</p>
      <ul className="stack">
        {facts.capacities.map((capacity) => (
          <CapacityRow
            key={capacity.id}
            board={board}
            capacity={capacity}
            name={personName(event, capacity.personId)}
          />
        ))}
      </ul>
      {mayEdit && facts.capacities.length < 300 && (
        <PersonField label={text.addCapacity} value={null} event={event} onChange={add} />
      )}
    </section>
  );
}

function CapacityRow({ board, capacity, name }: { board: TaskBoard; capacity: Capacity; name: string }) {
  const { texts } = useSpeech();
  const text = texts.tasks.people;
  const { draft } = board;
  const { values: facts, mayEdit } = draft;
  const put = (part: Partial<Capacity>) => ({ ...facts, capacities: putEntry(facts.capacities, capacity.id, part) });
  const away = (field: 'awayFrom' | 'awayTo', label: string) => (
    <DayField
      label={`${text.away(name)} · ${label}`}
      value={capacity[field]}
      isDisabled={!mayEdit}
      onChange={(day) => draft.edit(put(fitting(capacity, field, day)))}
      onLeave={draft.leave}
    />
  );
  return (
    <li className="tasks-capacity" onBlur={draft.leave}>
      <NumberField
        label={text.capacity(name)}
        value={capacity.percent}
        {...{ least: 0, most: 100, unit: '%', isDisabled: !mayEdit }}
        onChange={(percent) => percent !== null && draft.edit(put({ percent }))}
      />
      {away('awayFrom', text.from)}
      {away('awayTo', text.to)}
      {mayEdit && (
        <button
          type="button"
          className="entry-step"
          aria-label={text.removeCapacity(name)}
          onClick={() => draft.choose({ ...facts, capacities: withoutEntry(facts.capacities, capacity.id) })}
        >
          ✕
        </button>
      )}
    </li>
  );
}

/** Whichever end is typed moves the other one along, so that nobody comes back before leaving. */
function fitting(capacity: Capacity, field: 'awayFrom' | 'awayTo', day: string | null): Partial<Capacity> {
  const next: Capacity = { ...capacity, [field]: day };
  const { awayFrom, awayTo } = next;
  if (awayFrom === null || awayTo === null || awayFrom <= awayTo) return { [field]: day };
  return { awayFrom: day, awayTo: day };
}
