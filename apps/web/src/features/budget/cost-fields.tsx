import { quantityBases, type BudgetActual, type BudgetLine, type QuantityBasis } from '@backcast/planning/budget-facts';
import type { CostLine } from '@backcast/planning/budget/cost-lines';
import { NativeSelect } from '@mantine/core';
import { Line, Lines } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { moneyField } from './money-field.js';
import type { MoneyProps } from './money-props.js';
import { SupplierField } from './supplier-field.js';

type Props = MoneyProps & { line: CostLine; entered: BudgetLine | undefined; name: string };

/** What was signed for and paid of any cost; of an entered one also what it is and how it is counted. */
export function CostFields(props: Props) {
  const { facts, draft, entered, name } = props;
  const { texts } = useSpeech();
  return (
    <div className="stack entry-fields">
      {entered && <Entered {...props} entered={entered} />}
      <Actual {...props} />
      {entered && draft.mayEdit && (
        <Button
          kind="plain"
          className="entry-remove"
          onClick={() => draft.choose({ ...facts, lines: withoutEntry(facts.lines, entered.id) })}
        >
          {texts.budget.money.remove(name)}
        </Button>
      )}
    </div>
  );
}

function Entered({ event, facts, draft, entered }: Props & { entered: BudgetLine }) {
  const { texts } = useSpeech();
  const text = texts.budget.money;
  const isDisabled = !draft.mayEdit;
  const put = (part: Partial<BudgetLine>) => ({ ...facts, lines: putEntry(facts.lines, entered.id, part) });
  const { rule } = entered;
  return (
    <>
      <div className="form-grid">
        <Line
          label={text.name}
          example={text.nameExample}
          value={entered.name}
          isDisabled={isDisabled}
          onChange={(name) => draft.edit(put({ name }))}
          onLeave={draft.leave}
        />
        <SupplierField
          event={event}
          label={texts.budget.materials.supplier}
          value={entered.supplierId}
          isDisabled={isDisabled}
          onChange={(supplierId) => draft.choose(put({ supplierId }))}
        />
        <NativeSelect
          label={texts.budget.materials.ruleLabel}
          value={rule.per}
          disabled={isDisabled}
          data={quantityBases.map((value) => ({ value, label: texts.budget.materials.per[value] }))}
          onChange={(change) =>
            draft.choose(put({ rule: { ...rule, per: change.currentTarget.value as QuantityBasis } }))
          }
        />
        <NumberField
          {...moneyField}
          label={rule.per === 'fixed' ? text.amountFixed : text.amount}
          value={rule.amountMinor}
          isDisabled={isDisabled}
          onChange={(amountMinor) => draft.edit(put({ rule: { ...rule, amountMinor } }))}
          onCommit={draft.leave}
        />
      </div>
      <Lines
        label={text.note}
        value={entered.note}
        maxLength={300}
        isDisabled={isDisabled}
        onChange={(note) => draft.edit(put({ note }))}
        onLeave={draft.leave}
      />
    </>
  );
}

type Money = Pick<BudgetActual, 'committedMinor' | 'paidMinor'>;

/** Signed for and paid: of an entered line in the line itself, of a computed cost beside it. */
function Actual({ facts, draft, line, entered }: Props) {
  const { texts } = useSpeech();
  const text = texts.budget.money;
  const actual = entered ?? facts.actuals.find(({ id }) => id === line.id);
  const put = (part: Partial<Money>) => {
    if (entered) return { ...facts, lines: putEntry<BudgetLine>(facts.lines, entered.id, part) };
    const next = { id: line.id, committedMinor: null, paidMinor: null, ...actual, ...part };
    const others = facts.actuals.filter(({ id }) => id !== line.id);
    const isNothing = next.committedMinor === null && next.paidMinor === null;
    return { ...facts, actuals: isNothing ? others : [...others, next] };
  };
  const field = (key: keyof Money) => ({
    ...moneyField,
    value: actual?.[key] ?? null,
    isDisabled: !draft.mayEdit,
    onChange: (value: number | null) => draft.edit(put({ [key]: value })),
    onCommit: draft.leave,
  });
  return (
    <div className="form-grid">
      <NumberField {...field('committedMinor')} label={text.committed} />
      <NumberField {...field('paidMinor')} label={text.paid} />
    </div>
  );
}
