import type { EventView } from '@backcast/contracts/events/event';
import { NativeSelect } from '@mantine/core';
import { useSpeech } from '../../shared/language/texts-context.js';

type Props = {
  event: EventView;
  label: string;
  value: string | null;
  isDisabled: boolean;
  onChange: (supplierId: string | null) => void;
};

/** One of the suppliers of the people step; whoever was dropped stays where they are chosen. */
export function SupplierField({ event, label, value, isDisabled, onChange }: Props) {
  const { texts } = useSpeech();
  const offered = event.sections.suppliers.facts.suppliers.filter(
    ({ id, status }) => status !== 'dropped' || id === value,
  );
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      disabled={isDisabled}
      data={[
        { value: '', label: texts.budget.materials.noSupplier },
        ...offered.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(change) => onChange(change.currentTarget.value || null)}
    />
  );
}
