import { Select } from '@mantine/core';
import { useMemo } from 'react';

type Props = {
  label: string;
  hint?: string;
  value: string;
  onChange: (zone: string) => void;
  onBlur?: () => void;
  isDisabled?: boolean;
};

/** Any zone the browser knows, found by typing; the value itself is always among the choices. */
export function ZoneField({ label, hint, value, onChange, onBlur, isDisabled = false }: Props) {
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    // The present one first: it is what the list opens on.
    return [value, ...known.filter((zone) => zone !== value)];
  }, [value]);
  return (
    <Select
      label={label}
      description={hint}
      data={zones}
      value={value}
      onChange={(zone) => zone !== null && onChange(zone)}
      onBlur={onBlur}
      searchable
      allowDeselect={false}
      withScrollArea={false}
      styles={{ options: { maxHeight: 280, overflowY: 'auto' } }}
      limit={60}
      disabled={isDisabled}
    />
  );
}
