import { newId } from '../../shared/api/new-id.js';
import { Line } from '../../shared/fields/line.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { ContactField } from '../../shared/people/contact-field.js';
import { OrderButtons } from '../../shared/plan/entry-card.js';
import { moveEntry, putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { contactName } from '../../shared/plan/shown-event.js';
import { RemoveRow } from './guest-checkpoints.js';
import type { GuestFieldsProps } from './guest-fields.js';

/** Whom to call when the guest does not come, in this order. */
export function GuestSubstitutes({ event, guest, mayEdit, onEdit, onLeave, onChoose }: GuestFieldsProps) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.guests;
  const { substitutes } = guest;
  return (
    <fieldset>
      <legend className="field-label">{text.fields.substitutes}</legend>
      {substitutes.length === 0 && <p className="small quiet">{text.noSubstitute}</p>}
      <ul className="entry-rows">
        {substitutes.map(({ id, contactId, note }, index) => {
          const name = contactName(event, contactId, texts.contacts.erased);
          return (
            <li key={id} className="substitute">
              <b className="small">{name}</b>
              <Line
                label={`${name} · ${text.substituteNote}`}
                isLabelHidden
                example={text.substituteExample}
                maxLength={120}
                value={note}
                isDisabled={!mayEdit}
                onChange={(next) => onEdit({ substitutes: putEntry(substitutes, id, { note: next }) })}
                onLeave={onLeave}
              />
              {mayEdit && (
                <span className="substitute-buttons">
                  <OrderButtons
                    name={name}
                    isFirst={index === 0}
                    isLast={index === substitutes.length - 1}
                    onMove={(by) => onChoose({ substitutes: moveEntry(substitutes, id, by) })}
                  />
                  <RemoveRow name={name} onRemove={() => onChoose({ substitutes: withoutEntry(substitutes, id) })} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {mayEdit && substitutes.length < 10 && (
        <div className="add-row">
          <ContactField
            key={substitutes.length}
            label={text.addSubstitute}
            isLabelHidden
            placeholder={text.addSubstitute}
            value={null}
            event={event}
            without={[guest.contactId, ...substitutes.map(({ contactId }) => contactId)]}
            onChange={(contactId) =>
              contactId !== null && onChoose({ substitutes: [...substitutes, { id: newId(), contactId, note: '' }] })
            }
          />
        </div>
      )}
    </fieldset>
  );
}
