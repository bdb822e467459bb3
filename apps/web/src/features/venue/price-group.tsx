import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { EditorGroup } from './editor-group.js';
import type { EditorProps } from './editor-props.js';
import { DayField } from './fields.js';

const money = { scale: 100, decimals: 2, least: 0, isOptional: true, unit: '¥' } as const;

/** What it costs, and until when it has to be booked and paid. */
export function PriceGroup({ candidate, event, isReadOnly, onEdit }: EditorProps) {
  const isMoneyTold = event.permissions.includes('budget.read');
  const { texts, formats } = useSpeech();
  const text = texts.venue;
  const { priceMinor, depositMinor, depositBy, bookBy } = candidate;
  const summary = [
    priceMinor === null ? '' : formats.money(priceMinor),
    bookBy === null ? '' : `${text.rows.bookBy} ${formats.dayShort(bookBy)}`,
  ];
  return (
    <EditorGroup title={text.groups.price} summary={summary.filter(Boolean).join(' · ') || text.noRooms}>
      <div className="form-grid">
        {isMoneyTold && (
          <NumberField
            {...money}
            label={text.price}
            hint={'\u00a0'}
            value={priceMinor}
            isDisabled={isReadOnly}
            onChange={(value) => onEdit({ priceMinor: value })}
          />
        )}
        <DayField
          label={text.bookBy}
          value={bookBy}
          isReadOnly={isReadOnly}
          onChange={(value) => onEdit({ bookBy: value })}
        />
        {isMoneyTold && (
          <NumberField
            {...money}
            label={text.deposit}
            hint={'\u00a0'}
            value={depositMinor}
            isDisabled={isReadOnly}
            onChange={(value) => onEdit({ depositMinor: value })}
          />
        )}
        <DayField
          label={text.depositBy}
          value={depositBy}
          isReadOnly={isReadOnly}
          onChange={(value) => onEdit({ depositBy: value })}
        />
      </div>
    </EditorGroup>
  );
}
