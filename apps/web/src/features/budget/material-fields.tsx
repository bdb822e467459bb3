import type { EventView } from '@backcast/contracts/events/event';
import { quantityBases, type Material, type QuantityBasis } from '@backcast/planning/budget-facts';
import { NativeSelect } from '@mantine/core';
import { DayField, Line, Lines } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { PersonField } from '../../shared/people/person-field.js';
import type { MaterialEdits } from './material-row.js';
import { moneyField } from './money-field.js';
import { SupplierField } from './supplier-field.js';

type Props = MaterialEdits & {
  event: EventView;
  material: Material;
  name: string;
  mayEdit: boolean;
  onRemove: () => void;
};

/** Everything of one material: how it is counted, what it costs, when it comes and from whom, and how far that is. */
export function MaterialFields(props: Props) {
  const { event, material, name, mayEdit, onEdit, onLeave, onChoose } = props;
  const { texts } = useSpeech();
  const text = texts.budget.materials;
  return (
    <div className="stack entry-fields">
      {(material.key === 'own' || material.name !== '') && (
        <Line
          label={text.name}
          value={material.name}
          isDisabled={!mayEdit}
          onChange={(next) => onEdit({ name: next })}
          onLeave={onLeave}
        />
      )}
      <RuleFields {...props} />
      <div className="form-grid">
        <NumberField {...count(props, 'leadDays')} label={text.leadDays} most={250} unit={text.days} />
        <NumberField {...count(props, 'readyDays')} label={text.readyDays} most={250} unit={text.days} />
        {event.permissions.includes('budget.read') && (
          <NumberField
            {...moneyField}
            label={text.unit}
            value={material.unitMinor}
            isDisabled={!mayEdit}
            onChange={(unitMinor) => onEdit({ unitMinor })}
            onCommit={onLeave}
          />
        )}
        <SupplierField
          event={event}
          label={text.supplier}
          value={material.supplierId}
          isDisabled={!mayEdit}
          onChange={(supplierId) => onChoose({ supplierId })}
        />
        <DayField
          label={text.orderedOn}
          value={material.orderedOn}
          isDisabled={!mayEdit}
          onChange={(orderedOn) => onEdit({ orderedOn })}
          onLeave={onLeave}
        />
        <NumberField
          {...optional(props, 'orderedCount')}
          label={text.orderedCount}
          hint={'\u00a0'}
          unit={text.pieceUnit}
        />
        <NumberField {...optional(props, 'received')} label={text.received} unit={text.pieceUnit} />
        <PersonField
          label={text.owner}
          value={material.ownerId}
          event={event}
          isReadOnly={!mayEdit}
          onChange={(ownerId) => onChoose({ ownerId })}
        />
      </div>
      <Lines
        label={text.note}
        value={material.note}
        maxLength={300}
        isDisabled={!mayEdit}
        onChange={(note) => onEdit({ note })}
        onLeave={onLeave}
      />
      {mayEdit && (
        <Button kind="plain" className="entry-remove" onClick={props.onRemove}>
          {text.remove(name)}
        </Button>
      )}
    </div>
  );
}

const count = ({ material, mayEdit, onEdit, onLeave }: Props, field: 'leadDays' | 'readyDays') => ({
  value: material[field],
  least: 0,
  isDisabled: !mayEdit,
  onChange: (value: number | null) => value !== null && onEdit({ [field]: value }),
  onCommit: onLeave,
});

const optional = ({ material, mayEdit, onEdit, onLeave }: Props, field: 'orderedCount' | 'received' | 'pinned') => ({
  value: material[field],
  least: 0,
  most: 1_000_000,
  isOptional: true,
  isDisabled: !mayEdit,
  onChange: (value: number | null) => onEdit({ [field]: value }),
  onCommit: onLeave,
});

/** By what it is counted, how many of it, the spare ones, and a number fixed by hand. */
function RuleFields(props: Props) {
  const { material, mayEdit, onEdit, onLeave, onChoose } = props;
  const { texts } = useSpeech();
  const text = texts.budget.materials;
  const { rule } = material;
  const put = (part: Partial<Material['rule']>): Partial<Material> => ({ rule: { ...rule, ...part } });
  const number = (field: 'count' | 'each' | 'from', least: number) => ({
    value: rule[field],
    least,
    most: 100_000,
    isDisabled: !mayEdit,
    onChange: (value: number | null) => value !== null && onEdit(put({ [field]: value })),
    onCommit: onLeave,
  });
  return (
    <div className="form-grid">
      <NativeSelect
        label={text.ruleLabel}
        description={text.perHints[rule.per]}
        value={rule.per}
        disabled={!mayEdit}
        data={quantityBases.map((value) => ({ value, label: text.per[value] }))}
        onChange={(change) => onChoose(put({ per: change.currentTarget.value as QuantityBasis }))}
      />
      <NumberField {...number('count', 0)} label={text.count} hint={'\u00a0'} unit={text.pieceUnit} />
      {rule.per !== 'fixed' && <NumberField {...number('each', 1)} label={text.each} hint={'\u00a0'} />}
      <NumberField {...number('from', 0)} label={text.from} hint={text.fromHint} />
      <NumberField
        label={text.spare}
        hint={'\u00a0'}
        value={material.sparePercent}
        least={0}
        most={500}
        unit="%"
        isDisabled={!mayEdit}
        onChange={(sparePercent) => sparePercent !== null && onEdit({ sparePercent })}
        onCommit={onLeave}
      />
      <NumberField {...optional(props, 'pinned')} label={text.pin} hint={text.pinHint} unit={text.pieceUnit} />
    </div>
  );
}
