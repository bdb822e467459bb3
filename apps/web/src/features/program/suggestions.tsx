import type { EventView } from '@backcast/contracts/events/event';
import type { EventFacts } from '@backcast/plan/plan-shape';
import type { PersonaPeople } from '@backcast/planning/program/audience-by-persona';
import { suggestSegments, type SegmentSuggestion } from '@backcast/planning/program/suggest-segments';
import { newId } from '../../shared/api/new-id.js';
import { useSpeech, type Speech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { segmentName, subjectName } from '../../shared/plan/step-texts.js';
import type { ProgramDraft } from './program-draft.js';

type Props = {
  event: EventView;
  facts: EventFacts;
  audience: readonly PersonaPeople[];
  draft: ProgramDraft;
  onOpen: (id: string) => void;
};

/** What the goal and the people ask for, each with its reason; nothing is added unless somebody takes it. */
export function Suggestions({ event, facts, audience, draft, onOpen }: Props) {
  const speech = useSpeech();
  const text = speech.texts.program.so;
  const { segments } = draft.values;
  const { personas } = facts.sections.personas;
  const suggestions = suggestSegments({
    ...{ goal: facts.goal, segments, personas, guests: facts.sections.guests.guests },
    audience,
  });
  const take = ({ at, segment }: SegmentSuggestion): void => {
    const added = segment(newId());
    draft.choose({ ...draft.values, segments: segments.toSpliced(at, 0, added) });
    onOpen(added.id);
  };
  return (
    <section className="step-group">
      <h2>{text.suggestions}</h2>
      {suggestions.length === 0 && <p className="small quiet">{text.noSuggestions}</p>}
      <ul className="program-suggestions">
        {suggestions.map((suggestion) => (
          <li key={suggestion.key} className="program-suggestion">
            <p>{reasonWords(event, suggestion, facts, speech)}</p>
            <Moved suggestion={suggestion} facts={facts} />
            {draft.mayEdit && (
              <Button onClick={() => take(suggestion)}>
                {text.take(segmentName(speech.texts, suggestion.segment('')))}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function reasonWords(
  event: EventView,
  { reason, subjectId, people }: SegmentSuggestion,
  facts: EventFacts,
  { texts, formats }: Speech,
): string {
  const text = texts.program.so.suggestion;
  if (reason === 'guest-without-segment') return text[reason](subjectName(texts, event, subjectId));
  if (reason === 'nothing-for-persona') {
    const name = facts.sections.personas.personas.find(({ id }) => id === subjectId)?.name ?? '';
    return text[reason](name, formats.people(people ?? 0));
  }
  return text[reason];
}

/** What moves the persona for whom it is, in the words of whoever described them. */
function Moved({ suggestion, facts }: { suggestion: SegmentSuggestion; facts: EventFacts }) {
  const { texts, formats } = useSpeech();
  const persona = facts.sections.personas.personas.find(({ id }) => id === suggestion.subjectId);
  if (!persona || persona.moves === '') return null;
  const colon = formats.language === 'zh-CN' ? '：' : ': ';
  return <p className="small quiet">{texts.program.so.movedBy + colon + persona.moves}</p>;
}
