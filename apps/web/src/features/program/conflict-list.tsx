import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import type { ProgramConflict } from '@backcast/planning/program/find-program-conflicts';
import type { PlannerTexts } from '@backcast/texts/planner';
import { useSpeech } from '../../shared/language/texts-context.js';
import { personName } from '../../shared/plan/shown-event.js';
import { subjectName } from '../../shared/plan/step-texts.js';
import { sessionName } from './program-words.js';

type Props = { event: EventView; plan: DerivedPlan; onOpen: (id: string) => void };

/** What does not go together, with whom it is about and how many minutes; a tap leads to the segment. */
export function ConflictList({ event, plan, onOpen }: Props) {
  const { texts } = useSpeech();
  const { conflicts } = plan.program;
  if (conflicts.length === 0) return null;
  const isMany = event.sessions.sessions.length > 1;
  return (
    <section className="step-group">
      <h2>{texts.program.so.conflicts}</h2>
      <ul className="step-list">
        {conflicts.map((conflict) => {
          const [id] = conflict.segmentIds.slice(-1);
          const words = conflictWords(texts, event, conflict);
          return (
            <li key={JSON.stringify(conflict)}>
              {id === undefined ? (
                words
              ) : (
                <button type="button" className="link step-list-open" onClick={() => onOpen(id)}>
                  {words}
                </button>
              )}
              {isMany && (
                <span className="small quiet step-list-more">{sessionName(event, conflict.sessionId, texts)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function conflictWords(texts: PlannerTexts, event: EventView, conflict: ProgramConflict): string {
  const text = texts.program.so;
  const minutes = String(conflict.minutes);
  const names = conflict.segmentIds.map((id) => subjectName(texts, event, id));
  const both = names.length > 1 ? text.and(names[0]!, names[1]!) : (names[0] ?? '');
  const last = names.at(-1) ?? '';
  const who = subjectName(texts, event, conflict.subjectId);
  switch (conflict.code) {
    case 'over-run':
      return text.conflict['over-run'](minutes);
    case 'guest-declined':
      return text.conflict['guest-declined'](who, last);
    case 'guest-outside':
      return text.conflict['guest-outside'](who, last, minutes);
    case 'guest-twice':
      return text.conflict['guest-twice'](who, both, minutes);
    case 'person-twice':
      return text.conflict['person-twice'](personName(event, conflict.subjectId), both, minutes);
    case 'place-twice':
      return text.conflict['place-twice'](conflict.place, both, minutes);
    case 'overlap':
    case 'set-up':
    case 'gap':
      return text.conflict[conflict.code](last, minutes);
  }
}
