import type { BudgetClose } from '@backcast/planning/budget-facts';
import { sumByGroup, type CostLine } from '@backcast/planning/budget/cost-lines';
import { unitCosts, unitKeys, type CostShare } from '@backcast/planning/budget/unit-costs';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { CostNumbers } from './cost-numbers.js';
import { moneyField } from './money-field.js';
import type { MoneyProps } from './money-props.js';

/** What the groups took of the total: paid where it was, else signed for. */
export const spentByGroup = (lines: readonly CostLine[]) =>
  sumByGroup(lines.map((line) => ({ ...line, paidMinor: line.paidMinor ?? line.committedMinor })))
    .map(({ group, sums }) => ({ group, minor: sums.paid }))
    .filter(({ minor }) => minor > 0);

/** At the close: what it came to and who came; what each confirmation, arrival and deal cost is counted back from it. */
export function CloseBox({ event, facts, plans, draft }: MoneyProps) {
  const { texts } = useSpeech();
  const text = texts.budget.money;
  const { closed } = facts;
  const isDisabled = !draft.mayEdit;
  if (closed === null && isDisabled) return null;
  const { numbers } = plans.plan;
  const start = (): BudgetClose => ({
    totalMinor: numbers['budget.forecast']?.value ?? 0,
    confirmations: numbers['funnel.confirmations']?.value ?? 0,
    arrivals: numbers['funnel.arrivals']?.value ?? 0,
    deals: numbers['funnel.deals']?.value ?? 0,
  });
  return (
    <section className="step-group stack">
      <h2>{text.close}</h2>
      <p className="small quiet">{text.closeLead}</p>
      {closed === null ? (
        <div>
          <Button onClick={() => draft.choose({ ...facts, closed: start() })}>{text.closeStart}</Button>
        </div>
      ) : (
        <>
          <div className="form-grid">
            <NumberField
              {...moneyField}
              isOptional={false}
              label={text.closedTotal}
              value={closed.totalMinor}
              isDisabled={isDisabled}
              onChange={(value) => value !== null && draft.edit({ ...facts, closed: { ...closed, totalMinor: value } })}
              onCommit={draft.leave}
            />
            {unitKeys.map((key) => (
              <NumberField
                key={key}
                label={text[key]}
                value={closed[key]}
                least={0}
                most={1_000_000}
                isDisabled={isDisabled}
                onChange={(value) => value !== null && draft.edit({ ...facts, closed: { ...closed, [key]: value } })}
                onCommit={draft.leave}
              />
            ))}
          </div>
          <CostNumbers
            event={event}
            plans={plans}
            label={text.shares}
            keys={['closed.perConfirmed', 'closed.perArrival', 'closed.perDeal']}
          />
          <Shares shares={unitCosts(closed, spentByGroup(plans.plan.budget.lines))} />
          {!isDisabled && (
            <div>
              <Button kind="plain" onClick={() => draft.choose({ ...facts, closed: null })}>
                {text.closeUndo}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** What each group took of the total, and what that is for each confirmation, arrival and deal. */
function Shares({ shares }: { shares: CostShare[] }) {
  const { texts, formats } = useSpeech();
  const text = texts.budget.money;
  const nameOf = ({ group, minor }: CostShare): string =>
    group === null ? (minor > 0 ? text.unassigned : text.overAssigned) : texts.steps.budgetGroupNames[group];
  const money = (minor: number | null): string => (minor === null ? '—' : formats.money(minor));
  if (shares.length === 0) return null;
  return (
    <div className="wide-table" tabIndex={0} role="group" aria-label={text.shares}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.group}</th>
            <th scope="col" className="number">
              {text.total}
            </th>
            <th scope="col" className="number">
              {text.shareOf}
            </th>
            {unitKeys.map((key) => (
              <th key={key} scope="col" className="number">
                {text.units[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share.group ?? 'rest'} className={share.minor < 0 ? 'warn' : undefined}>
              <td>{nameOf(share)}</td>
              <td className="number">{formats.money(share.minor)}</td>
              <td className="number">{share.percent === null ? '—' : formats.percent(share.percent)}</td>
              {unitKeys.map((key) => (
                <td key={key} className="number">
                  {money(share.per[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
