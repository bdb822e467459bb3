import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan, EventFacts } from '@backcast/plan/plan-shape';
import { audienceByPersona } from '@backcast/planning/program/audience-by-persona';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';

type Props = { event: EventView; plan: DerivedPlan; facts: EventFacts };

/** Who is coming, by persona: what decides what the program should be. */
export function WhoComes({ event, plan, facts }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.program.so;
  const { personas } = facts.sections.personas;
  const expected = plan.numbers['people.expected']?.value ?? 0;
  const audience = audienceByPersona(personas, expected);
  return (
    <section className="step-group">
      <h2>{text.audience}</h2>
      <p className="small quiet">{personas.length === 0 ? text.audienceNone : text.audienceLead}</p>
      <ul className="program-audience">
        {audience.map(({ personaId, people }) => (
          <li key={personaId ?? ''}>
            <span>{personas.find(({ id }) => id === personaId)?.name ?? text.audienceUnknown}</span>
            <span className="program-audience-bar" aria-hidden="true">
              <span style={{ width: `${(100 * people) / Math.max(1, expected)}%` }} />
            </span>
            <b>{formats.people(people)}</b>
          </li>
        ))}
      </ul>
      <Link
        className="link small"
        to="/e/$eventId/plan/people"
        params={{ eventId: event.id }}
        search={{ part: 'personas' }}
      >
        {text.toPersonas}
      </Link>
    </section>
  );
}
