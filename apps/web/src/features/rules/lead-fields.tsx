import { Checkbox } from '@mantine/core';
import { NumberField } from '../../shared/fields/number-field.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import type { RuleDraft } from './rule-draft.js';

type Lead = RuleDraft['body']['lead'];

/** How long before the event: not set, calendar days or working days, and how they are counted. */
export function LeadFields({ lead, onChange }: { lead: Lead; onChange: (lead: Lead) => void }) {
  const text = useRuleTexts();
  const { form } = text;
  const choose = (unit: 'none' | 'calendar' | 'working'): void =>
    onChange(unit === 'none' ? null : { n: 10, count: 'inclusive', ...lead, unit });
  return (
    <>
      <Segmented
        label={form.leadUnit}
        value={lead?.unit ?? 'none'}
        options={(['none', 'calendar', 'working'] as const).map((value) => ({ value, label: form.leadUnits[value] }))}
        onChange={choose}
      />
      {lead && (
        <div className="stack tight">
          <NumberField
            label={form.leadDays}
            width={160}
            value={lead.n}
            least={0}
            most={1000}
            onChange={(n) => n !== null && onChange({ ...lead, n })}
          />
          <Checkbox
            label={form.isClear}
            checked={lead.count === 'clear'}
            onChange={(event) => onChange({ ...lead, count: event.currentTarget.checked ? 'clear' : 'inclusive' })}
          />
          <Checkbox
            label={form.isDefault}
            checked={lead.isDefault === true}
            onChange={(event) => onChange(confirmed(lead, !event.currentTarget.checked))}
          />
        </div>
      )}
    </>
  );
}

/** Confirmed days carry no mark at all, as a rule that nobody doubted. */
function confirmed({ isDefault: _former, ...lead }: NonNullable<Lead>, isConfirmed: boolean): Lead {
  return isConfirmed ? lead : { ...lead, isDefault: true };
}
