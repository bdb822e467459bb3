import type { EventView } from '@backcast/contracts/events/event';
import { mustNotFailStatuses, type MustNotFail } from '@backcast/planning/occasion-facts';
import { DayField, Line, Lines } from '../../shared/fields/line.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { PersonField } from '../../shared/people/person-field.js';
import { EntryCard, OrderButtons } from '../../shared/plan/entry-card.js';
import { personName } from '../../shared/plan/shown-event.js';
import { mustNotFailName } from '../../shared/plan/step-texts.js';

type Props = {
  event: EventView;
  item: MustNotFail;
  isOpen: boolean;
  mayEdit: boolean;
  place: { isFirst: boolean; isLast: boolean };
  onToggle: () => void;
  onEdit: (part: Partial<MustNotFail>) => void;
  onLeave: () => void;
  onChoose: (part: Partial<MustNotFail>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

const tones = { open: 'quiet', ready: 'good', triggered: 'bad', solved: 'good' } as const;

/** One thing that must not fail: its state in one tap, what it lacks where it hurts, its fields when it is opened. */
export function MustNotFailCard(props: Props) {
  const { event, item, isOpen, mayEdit, place, onChoose } = props;
  const { texts, formats } = useSpeech();
  const text = texts.occasion;
  const name = mustNotFailName(texts, item) || text.unnamed;
  const owner = personName(event, item.ownerId);
  return (
    <EntryCard
      id={item.id}
      name={name}
      tone={item.status === 'triggered' ? 'bad' : undefined}
      isOpen={isOpen}
      onToggle={props.onToggle}
      marks={
        <>
          {!mayEdit && <Tag kind={tones[item.status]}>{text.statuses[item.status]}</Tag>}
          {owner !== '' && <span>{owner}</span>}
          {item.checkBy !== null && <span>{`${text.item.checkBy} ${formats.dayShort(item.checkBy)}`}</span>}
        </>
      }
      warnings={<Lacks item={item} />}
      actions={
        mayEdit && (
          <>
            <Segmented
              label={text.statusOf(name)}
              isLabelHidden
              isSmall
              value={item.status}
              options={mustNotFailStatuses.map((value) => ({ value, label: text.statuses[value] }))}
              onChange={(status) => onChoose({ status })}
            />
            <OrderButtons name={name} {...place} onMove={props.onMove} />
          </>
        )
      }
    >
      <Fields {...props} name={name} />
    </EntryCard>
  );
}

/** What would hurt on the day, in the item itself. */
function Lacks({ item }: { item: MustNotFail }) {
  const { texts } = useSpeech();
  const text = texts.occasion;
  if (item.status === 'solved') return null;
  const lacks = [
    item.status === 'triggered' && text.triggeredDo(item.fallback),
    item.ownerId === null && text.noOwner,
    item.status !== 'triggered' && item.fallback === '' && text.noFallback,
    (item.check === '' || item.checkBy === null) && text.noCheck,
  ].filter((each) => each !== false);
  if (lacks.length === 0) return null;
  return (
    <ul className={item.status === 'triggered' ? 'entry-warnings bad' : 'entry-warnings warn'}>
      {lacks.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

function Fields({ event, item, mayEdit, name, onEdit, onLeave, onChoose, onRemove }: Props & { name: string }) {
  const { texts } = useSpeech();
  const text = texts.occasion;
  const field = (key: 'what' | 'check' | 'trigger' | 'fallback') => ({
    label: text.item[key],
    value: item[key],
    isDisabled: !mayEdit,
    onChange: (value: string) => onEdit({ [key]: value }),
    onLeave,
  });
  const examples = text.examples[item.key];
  return (
    <>
      {item.key === 'own' && <Line {...field('what')} />}
      <div className="form-grid">
        <PersonField
          label={text.item.ownerId}
          value={item.ownerId}
          event={event}
          isReadOnly={!mayEdit}
          onChange={(ownerId) => onChoose({ ownerId })}
        />
        <DayField
          label={text.item.checkBy}
          value={item.checkBy}
          isDisabled={!mayEdit}
          onChange={(checkBy) => onEdit({ checkBy })}
          onLeave={onLeave}
        />
      </div>
      <Lines {...field('check')} example={examples.check} />
      <Lines {...field('trigger')} example={examples.trigger} />
      <Lines {...field('fallback')} example={examples.fallback} />
      {mayEdit && (
        <Button kind="plain" className="entry-remove" onClick={onRemove}>
          {texts.stepParts.remove(name)}
        </Button>
      )}
    </>
  );
}
