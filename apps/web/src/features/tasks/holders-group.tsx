import { taskRoles } from '@backcast/planning/tasks-facts';
import { newId } from '../../shared/api/new-id.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PersonField } from '../../shared/people/person-field.js';
import type { TaskBoard } from './task-board.js';

/** Who has which role: naming somebody gives them every task of the role that names nobody itself. */
export function HoldersGroup({ board }: { board: TaskBoard }) {
  const { texts } = useSpeech();
  const text = texts.tasks;
  const { draft, event } = board;
  const { values: facts, mayEdit } = draft;
  const used = taskRoles.filter(
    (role) => facts.tasks.some((task) => task.role === role) || facts.holders.some((holder) => holder.role === role),
  );
  const put = (role: (typeof taskRoles)[number], personId: string | null): void => {
    const others = facts.holders.filter((holder) => holder.role !== role);
    draft.choose({ ...facts, holders: personId === null ? others : [...others, { id: newId(), role, personId }] });
  };
  return (
    <section className="step-group stack">
      <h2>{text.people.holders}</h2>
      <p className="small quiet">{text.people.holdersLead}</p>
      <div className="tasks-holders">
        {used.map((role) => (
          <PersonField
            key={role}
            label={text.roles[role]}
            value={facts.holders.find((holder) => holder.role === role)?.personId ?? null}
            event={event}
            isReadOnly={!mayEdit}
            onChange={(personId) => put(role, personId)}
          />
        ))}
      </div>
    </section>
  );
}
