import { newTouchpoint } from '@backcast/planning/program/new-segment';
import { touchpointKeys, type Touchpoint, type TouchpointKey } from '@backcast/planning/program-facts';
import { NativeSelect } from '@mantine/core';
import { newId } from '../../shared/api/new-id.js';
import { Line, Lines } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { EntryCard, OrderButtons } from '../../shared/plan/entry-card.js';
import { moveEntry, putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { LevelFields } from './level-fields.js';
import type { EntryEdits, ProgramDraft } from './program-draft.js';
import { touchpointName } from './program-words.js';

type Props = { draft: ProgramDraft; openId: string | null; onToggle: (id: string) => void };

/** The moments that people notice besides the program; out of the way until somebody asks for them. */
export function Touchpoints({ draft, openId, onToggle }: Props) {
  const { texts } = useSpeech();
  const text = texts.program;
  const { before, after } = draft.values;
  const isOpened = [...before, ...after].some(({ id }) => id === openId);
  return (
    <details className="program-part" open={isOpened || undefined}>
      <summary>
        <h2>{text.touchpoints}</h2>
        <span className="small quiet">{texts.stepParts.count(before.length + after.length)}</span>
      </summary>
      <p className="small quiet">{text.touchpointsLead}</p>
      {(['before', 'after'] as const).map((side) => (
        <Side key={side} side={side} draft={draft} openId={openId} onToggle={onToggle} />
      ))}
    </details>
  );
}

function Side({ side, draft, openId, onToggle }: Props & { side: 'before' | 'after' }) {
  const { texts } = useSpeech();
  const text = texts.program;
  const { values: facts, mayEdit } = draft;
  const list = facts[side];
  const put = (next: Touchpoint[]) => ({ ...facts, [side]: next });
  const add = (): void => {
    const touchpoint = newTouchpoint('own', newId(), 5);
    draft.choose(put([...list, touchpoint]));
    onToggle(touchpoint.id);
  };
  return (
    <section className="program-side">
      <h3>{side === 'before' ? text.beforeProgram : text.afterProgram}</h3>
      <ol>
        {list.map((touchpoint, index) => (
          <TouchpointCard
            key={touchpoint.id}
            touchpoint={touchpoint}
            place={{ isFirst: index === 0, isLast: index === list.length - 1 }}
            isOpen={openId === touchpoint.id}
            mayEdit={mayEdit}
            onToggle={() => onToggle(touchpoint.id)}
            onEdit={(part) => draft.edit(put(putEntry(list, touchpoint.id, part)))}
            onLeave={draft.leave}
            onChoose={(part) => draft.choose(put(putEntry(list, touchpoint.id, part)))}
            onMove={(by) => draft.choose(put(moveEntry(list, touchpoint.id, by)))}
            onRemove={() => draft.choose(put(withoutEntry(list, touchpoint.id)))}
          />
        ))}
      </ol>
      {mayEdit && (
        <div className="row step-add">
          <Button disabled={list.length >= 20} onClick={add}>
            <Icon name="add" />
            {side === 'before' ? text.touchpoint.addBefore : text.touchpoint.addAfter}
          </Button>
        </div>
      )}
    </section>
  );
}

type CardProps = EntryEdits<Touchpoint> & {
  touchpoint: Touchpoint;
  place: { isFirst: boolean; isLast: boolean };
  isOpen: boolean;
  onToggle: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

function TouchpointCard(props: CardProps) {
  const { touchpoint, place, mayEdit } = props;
  const { texts } = useSpeech();
  const text = texts.program;
  const name = touchpointName(touchpoint, texts);
  return (
    <EntryCard
      id={touchpoint.id}
      name={name}
      isOpen={props.isOpen}
      onToggle={props.onToggle}
      marks={
        <>
          <span>{`${touchpoint.minutes} ${text.minutes}`}</span>
          <span>{text.levels[touchpoint.level]}</span>
          {touchpoint.idea !== '' && <span>{touchpoint.idea}</span>}
        </>
      }
      actions={mayEdit && <OrderButtons name={name} {...place} onMove={props.onMove} />}
    >
      <TouchpointFields {...props} name={name} />
    </EntryCard>
  );
}

function TouchpointFields({
  touchpoint,
  name,
  mayEdit,
  onEdit,
  onLeave,
  onChoose,
  onRemove,
}: CardProps & { name: string }) {
  const { texts } = useSpeech();
  const text = texts.program;
  const fields = text.touchpoint.fields;
  return (
    <>
      <div className="form-grid">
        <NativeSelect
          label={fields.key}
          value={touchpoint.key}
          disabled={!mayEdit}
          data={touchpointKeys.map((value) => ({ value, label: text.touchpoint.keys[value] }))}
          onChange={({ currentTarget }) => onChoose({ key: currentTarget.value as TouchpointKey })}
        />
        <Line
          label={fields.name}
          example={text.touchpoint.keys[touchpoint.key]}
          maxLength={60}
          value={touchpoint.name}
          isDisabled={!mayEdit}
          onChange={(value) => onEdit({ name: value })}
          onLeave={onLeave}
        />
        <NumberField
          label={fields.minutes}
          value={touchpoint.minutes}
          least={0}
          most={1440}
          unit={text.minutes}
          isDisabled={!mayEdit}
          onChange={(minutes) => minutes !== null && onEdit({ minutes })}
          onCommit={onLeave}
        />
        <LevelFields entry={touchpoint} mayEdit={mayEdit} onChoose={onChoose} />
      </div>
      <Lines
        label={fields.idea}
        example={text.touchpoint.ideaExample}
        maxLength={300}
        value={touchpoint.idea}
        isDisabled={!mayEdit}
        onChange={(idea) => onEdit({ idea })}
        onLeave={onLeave}
      />
      {mayEdit && (
        <Button kind="plain" className="entry-remove" onClick={onRemove}>
          {texts.stepParts.remove(name)}
        </Button>
      )}
    </>
  );
}
