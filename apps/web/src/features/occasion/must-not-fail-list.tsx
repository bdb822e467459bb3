import type { EventView } from '@backcast/contracts/events/event';
import { mustNotFailKeys, type MustNotFail, type MustNotFailKey } from '@backcast/planning/occasion-facts';
import { newId } from '../../shared/api/new-id.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { moveEntry, putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { MustNotFailCard } from './must-not-fail-card.js';
import type { OccasionDraft } from './occasion-draft.js';

type Props = { event: EventView; draft: OccasionDraft; openId: string | null; onToggle: (id: string) => void };

const emptyItem = (key: MustNotFailKey): MustNotFail => ({
  ...{ id: newId(), key, what: '', ownerId: null, check: '', checkBy: null, trigger: '', fallback: '', status: 'open' },
});

/** What must not fail, in an order of its own; starts with the method's four. */
export function MustNotFailList({ event, draft, openId, onToggle }: Props) {
  const { texts } = useSpeech();
  const text = texts.occasion;
  const { values: facts, mayEdit } = draft;
  const items = facts.mustNotFail;
  const put = (mustNotFail: MustNotFail[]) => ({ ...facts, mustNotFail });
  const add = (): void => {
    const item = emptyItem('own');
    draft.choose(put([...items, item]));
    onToggle(item.id);
  };
  const methods = mustNotFailKeys.filter((key) => key !== 'own').map(emptyItem);
  return (
    <section className="step-group">
      <h2>{text.mustNotFail}</h2>
      <p className="small quiet">{text.mustNotFailLead}</p>
      <ul>
        {items.map((item, index) => (
          <MustNotFailCard
            key={item.id}
            event={event}
            item={item}
            isOpen={openId === item.id}
            mayEdit={mayEdit}
            place={{ isFirst: index === 0, isLast: index === items.length - 1 }}
            onToggle={() => onToggle(item.id)}
            onEdit={(part) => draft.edit(put(putEntry(items, item.id, part)))}
            onLeave={draft.leave}
            onChoose={(part) => draft.choose(put(putEntry(items, item.id, part)))}
            onMove={(by) => draft.choose(put(moveEntry(items, item.id, by)))}
            onRemove={() => draft.choose(put(withoutEntry(items, item.id)))}
          />
        ))}
      </ul>
      {mayEdit && (
        <div className="row step-add">
          {items.length === 0 && (
            <Button kind="primary" onClick={() => draft.choose(put(methods))}>
              {text.useMethod}
            </Button>
          )}
          <Button onClick={add} disabled={items.length >= 30}>
            <Icon name="add" />
            {text.addMustNotFail}
          </Button>
        </div>
      )}
    </section>
  );
}
