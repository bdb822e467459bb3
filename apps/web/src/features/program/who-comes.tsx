import type { EventView } from '@backcast/contracts/events/event';
import type { EventFacts } from '@backcast/plan/plan-shape';
import type { PersonaPeople } from '@backcast/planning/program/audience-by-persona';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';

type Props = { event: EventView; facts: EventFacts; audience: readonly PersonaPeople[]; haveSaidYes: boolean };

/** Who is coming, by persona: what decides what the program should be. */
export function WhoComes({ event, facts, audience, haveSaidYes }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.program.so;
  const { personas } = facts.sections.personas;
  const all = audience.reduce((sum, { people }) => sum + people, 0);
  return (
    <section className="step-group">
      <h2>{text.audience}</h2>
      <p className="small quiet">{personas.length === 0 ? text.audienceNone : text.audienceLead(haveSaidYes)}</p>
      <ul className="program-audience">
        {audience.map(({ personaId, people }) => (
          <li key={personaId ?? ''}>
            <span>{personas.find(({ id }) => id === personaId)?.name ?? text.audienceUnknown}</span>
            <span className="program-audience-bar" aria-hidden="true">
              <span style={{ width: `${(100 * people) / Math.max(1, all)}%` }} />
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
