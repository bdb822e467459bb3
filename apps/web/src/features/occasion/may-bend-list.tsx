import type { MayBend } from '@backcast/planning/occasion-facts';
import { newId } from '../../shared/api/new-id.js';
import { Line } from '../../shared/fields/line.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import type { OccasionDraft } from './occasion-draft.js';
import './occasion.css';

/** What may bend, and how: what nobody has to agonize over on the day. */
export function MayBendList({ draft }: { draft: OccasionDraft }) {
  const { texts } = useSpeech();
  const text = texts.occasion;
  const { values: facts, mayEdit } = draft;
  const items = facts.mayBend;
  const put = (mayBend: MayBend[]) => ({ ...facts, mayBend });
  return (
    <section className="step-group">
      <h2>{text.mayBend}</h2>
      <p className="small quiet">{items.length === 0 ? text.noMayBend : text.mayBendLead}</p>
      <ul className="bends">
        {items.map((item) => {
          const name = item.what || text.unnamed;
          const field = (key: 'what' | 'how') => ({
            label: `${text.bend[key]}：${name}`,
            isLabelHidden: true,
            example: text.bend[key],
            value: item[key],
            isDisabled: !mayEdit,
            onChange: (value: string) => draft.edit(put(putEntry(items, item.id, { [key]: value }))),
            onLeave: draft.leave,
          });
          return (
            <li key={item.id} className="bend">
              <Line {...field('what')} />
              <Line {...field('how')} maxLength={300} />
              {mayEdit && (
                <button
                  type="button"
                  className="entry-step"
                  aria-label={texts.stepParts.remove(name)}
                  onClick={() => draft.choose(put(withoutEntry(items, item.id)))}
                >
                  <Icon name="close" size={14} />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {mayEdit && (
        <div className="row step-add">
          <Button
            disabled={items.length >= 30}
            onClick={() => draft.choose(put([...items, { id: newId(), what: '', how: '' }]))}
          >
            <Icon name="add" />
            {text.addMayBend}
          </Button>
        </div>
      )}
    </section>
  );
}
