import type { Segment } from '@backcast/planning/program-facts';
import { Checkbox, NativeSelect } from '@mantine/core';
import { Lines } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { ChoiceList } from './choice-list.js';
import { LevelFields } from './level-fields.js';
import { levelChoices, sessionName } from './program-words.js';
import type { SegmentEdits } from './segment-fields.js';

/** For whom it is, what it moves, how it feels, how long it may be and what it takes. */
export function SegmentMore({ event, segment, mayEdit, onEdit, onLeave, onChoose }: SegmentEdits) {
  const { texts } = useSpeech();
  const text = texts.program;
  const { sessions } = event.sessions;
  const minutes = (key: 'leastMinutes' | 'mostMinutes' | 'gapMinutes' | 'setUpMinutes', hint?: string) => ({
    label: text.fields[key],
    value: segment[key],
    least: key === 'mostMinutes' ? segment.minutes : 0,
    most: key === 'leastMinutes' ? segment.minutes : 1440,
    unit: text.minutes,
    isDisabled: !mayEdit,
    onChange: (value: number | null) => value !== null && onEdit({ [key]: value }),
    onCommit: onLeave,
    ...(hint === undefined ? {} : { hint }),
  });
  return (
    <div className="stack">
      <ChoiceList
        label={text.fields.personaIds}
        ifNone={text.everybody}
        chosen={segment.personaIds}
        isDisabled={!mayEdit}
        options={event.sections.personas.facts.personas.map(({ id, name }) => ({ id, label: name }))}
        onChange={(personaIds) => onChoose({ personaIds })}
      />
      <div className="form-grid">
        <NativeSelect
          label={text.fields.moves}
          value={segment.moves ?? ''}
          disabled={!mayEdit}
          data={[
            { value: '', label: text.movesNone },
            ...(['arrivals', 'deals', 'lead'] as const).map((value) => ({ value, label: text.moves[value] })),
          ]}
          onChange={({ currentTarget }) =>
            onChoose({ moves: currentTarget.value === '' ? null : (currentTarget.value as Segment['moves']) })
          }
        />
        <NativeSelect
          label={text.fields.importance}
          value={String(segment.importance)}
          disabled={!mayEdit}
          data={levelChoices(text.importances)}
          onChange={({ currentTarget }) => onChoose({ importance: Number(currentTarget.value) })}
        />
        <LevelFields entry={segment} mayEdit={mayEdit} onChoose={onChoose} />
        <NumberField {...minutes('leastMinutes')} />
        <NumberField {...minutes('mostMinutes')} />
        <NumberField {...minutes('gapMinutes', '\u00a0')} />
        <NumberField {...minutes('setUpMinutes', text.setUpHint)} />
        {sessions.length > 1 && (
          <NativeSelect
            label={text.fields.sessionId}
            value={segment.sessionId ?? ''}
            disabled={!mayEdit}
            data={[
              { value: '', label: text.allSessions },
              ...sessions.map(({ id }) => ({ value: id, label: sessionName(event, id, texts) })),
            ]}
            onChange={({ currentTarget }) => onChoose({ sessionId: currentTarget.value || null })}
          />
        )}
      </div>
      <Lines
        label={text.fields.needs}
        example={text.needsExample}
        value={segment.needs}
        isDisabled={!mayEdit}
        onChange={(needs) => onEdit({ needs })}
        onLeave={onLeave}
      />
      <ChoiceList
        label={text.fields.offerIds}
        chosen={segment.offerIds}
        isDisabled={!mayEdit}
        options={event.sections.offers.facts.offers.map(({ id, name }) => ({ id, label: name }))}
        onChange={(offerIds) => onChoose({ offerIds })}
      />
      <Checkbox
        className="program-check"
        label={text.fields.isPinned}
        checked={segment.isPinned}
        disabled={!mayEdit}
        onChange={({ currentTarget }) => onChoose({ isPinned: currentTarget.checked })}
      />
    </div>
  );
}
