import type { VenueCandidate } from '@backcast/planning/venue-facts';
import { NativeSelect } from '@mantine/core';
import { useSpeech } from '../../shared/language/texts-context.js';
import { EditorGroup } from './editor-group.js';
import type { EditorProps } from './editor-props.js';
import { WordsField } from './fields.js';

/** Outdoors: what happens when the weather does not hold, and where the event goes then. */
export function OutdoorsGroup(props: EditorProps & { others: VenueCandidate[] }) {
  const { candidate, others, isReadOnly, onEdit, onChoose } = props;
  const { texts } = useSpeech();
  const text = texts.venue;
  const fallback = others.find(({ id }) => id === candidate.fallbackId);
  return (
    <EditorGroup
      title={text.groups.outdoors}
      summary={`${text.fallback} ${fallback?.name ?? text.fallbackNone}`}
      isOpen={candidate.weatherPlan === '' || !fallback}
    >
      <WordsField
        label={text.weatherPlan}
        placeholder={text.weatherExample}
        value={candidate.weatherPlan}
        maxLength={1000}
        isReadOnly={isReadOnly}
        onChange={(weatherPlan) => onEdit({ weatherPlan })}
      />
      <NativeSelect
        label={text.fallback}
        disabled={isReadOnly}
        value={fallback?.id ?? ''}
        data={[{ value: '', label: text.fallbackNone }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(change) => onChoose({ fallbackId: change.currentTarget.value || null })}
      />
    </EditorGroup>
  );
}
