import type { OutsideTeam } from '@backcast/planning/budget-facts';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { CostNumbers } from './cost-numbers.js';
import { moneyField } from './money-field.js';
import type { MoneyProps } from './money-props.js';

/** Doing it oneself against an outside team: which is cheaper, and from how many deals on. */
export function OutsideBox(props: MoneyProps) {
  const { event, facts, plans, draft } = props;
  const { texts } = useSpeech();
  const text = texts.budget.money;
  const { outside } = facts;
  const isDisabled = !draft.mayEdit;
  const edit = (part: Partial<OutsideTeam>) => outside && draft.edit({ ...facts, outside: { ...outside, ...part } });
  if (outside === null && isDisabled) return null;
  return (
    <section className="step-group stack">
      <h2>{text.outside}</h2>
      <p className="small quiet">{text.outsideLead}</p>
      {outside === null ? (
        <div>
          <Button onClick={() => draft.choose({ ...facts, outside: { commissionMinor: 0, ownSpendingMinor: 0 } })}>
            {text.outsideAdd}
          </Button>
        </div>
      ) : (
        <>
          <div className="form-grid">
            <NumberField
              {...moneyField}
              isOptional={false}
              label={text.commission}
              value={outside.commissionMinor}
              isDisabled={isDisabled}
              onChange={(value) => value !== null && edit({ commissionMinor: value })}
              onCommit={draft.leave}
            />
            <NumberField
              {...moneyField}
              isOptional={false}
              label={text.ownSpending}
              value={outside.ownSpendingMinor}
              isDisabled={isDisabled}
              onChange={(value) => value !== null && edit({ ownSpendingMinor: value })}
              onCommit={draft.leave}
            />
          </div>
          <Verdict {...props} />
          <CostNumbers
            event={event}
            plans={plans}
            label={text.outside}
            keys={['budget.outside', 'budget.saved', 'budget.breakEven']}
          />
          {!isDisabled && (
            <div>
              <Button kind="plain" onClick={() => draft.choose({ ...facts, outside: null })}>
                {text.outsideRemove}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Verdict({ plans: { plan } }: MoneyProps) {
  const { texts, formats } = useSpeech();
  const text = texts.budget.money;
  const value = (key: string): number | null => plan.numbers[key]?.value ?? null;
  const [saved, even, deals] = [value('budget.saved'), value('budget.breakEven'), value('funnel.deals')];
  if (saved === null) return null;
  return (
    <p>
      <b>
        {saved === 0
          ? text.same
          : saved > 0
            ? text.ownCheaper(formats.money(saved))
            : text.outsideCheaper(formats.money(-saved))}
      </b>{' '}
      <span className="quiet">
        {even === null ? text.neverEven : deals !== null && text.breakEven(formats.number(even), formats.number(deals))}
      </span>
    </p>
  );
}
