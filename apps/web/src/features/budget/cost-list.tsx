import { budgetGroups, type BudgetGroup } from '@backcast/planning/budget-facts';
import { sumByGroup, sumCosts, type CostLine, type CostSums } from '@backcast/planning/budget/cost-lines';
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Figure } from '../../shared/plan/figure.js';
import { CostRow } from './cost-row.js';
import { shownCosts } from './shown-costs.js';
import type { MoneyProps } from './money-props.js';
import { newLine } from './new-entries.js';

type Props = MoneyProps & { openId: string | null; onToggle: (id: string) => void; goTo: (id: string) => void };

/** Every cost by group, planned, signed for and paid: what is computed beside what was entered. */
export function CostList(props: Props) {
  const { facts, plans, draft, openId, onToggle, goTo } = props;
  const { texts } = useSpeech();
  const text = texts.budget.money;
  const lines = shownCosts(plans.plan.budget.lines);
  return (
    <section className="step-group">
      <h2>{text.lines}</h2>
      {lines.length > 0 && (
        <table className="table entries-table costs" aria-label={text.lines}>
          <thead>
            <tr>
              <th scope="col">{text.line}</th>
              <th scope="col" className="number">
                {text.planned}
              </th>
              <th scope="col" className="number">
                {text.committed}
              </th>
              <th scope="col" className="number">
                {text.paid}
              </th>
              <th scope="col">
                <span className="visually-hidden">{texts.stepParts.more}</span>
              </th>
            </tr>
          </thead>
          {sumByGroup(lines).map(({ group, sums }) => {
            const own = lines.filter((line) => line.group === group);
            return (
              <GroupRows key={group} group={group} sums={sums} isAlone={own.length === 1}>
                {own.map((line) => (
                  <CostRow
                    key={line.id}
                    {...props}
                    line={line}
                    isAlone={own.length === 1}
                    isOpen={openId === line.id}
                    onToggle={() => onToggle(line.id)}
                  />
                ))}
              </GroupRows>
            );
          })}
          <Total lines={lines} before={plans.before?.budget.lines ?? null} />
        </table>
      )}
      {draft.mayEdit && facts.lines.length < 200 && (
        <div className="step-group add-entry">
          <NativeSelect
            label={text.add}
            value=""
            data={[
              { value: '', label: text.addOption },
              ...budgetGroups.map((value) => ({ value, label: texts.steps.budgetGroupNames[value] })),
            ]}
            onChange={(change) => {
              const group = budgetGroups.find((each) => each === change.currentTarget.value);
              if (group === undefined) return;
              const line = newLine(group);
              draft.choose({ ...facts, lines: [...facts.lines, line] });
              goTo(line.id);
            }}
          />
        </div>
      )}
    </section>
  );
}

type GroupProps = { group: BudgetGroup; sums: CostSums; isAlone: boolean; children: ReactNode };

/** The sum of a group above its costs; one that stands alone needs no sum. */
function GroupRows({ group, sums, isAlone, children }: GroupProps) {
  const { texts } = useSpeech();
  if (isAlone) return children;
  return (
    <>
      <tbody className="cost-group">
        <tr>
          <th scope="row">{texts.steps.budgetGroupNames[group]}</th>
          <Money value={sums.planned} />
          <Money value={sums.committed} />
          <Money value={sums.paid} />
          <td />
        </tr>
      </tbody>
      {children}
    </>
  );
}

const Money = ({ value, before = null }: { value: number; before?: number | null }) => (
  <td className="number">
    <Figure before={before} after={value} unit="money" />
  </td>
);

function Total({ lines, before }: { lines: CostLine[]; before: CostLine[] | null }) {
  const { texts } = useSpeech();
  const sums = sumCosts(lines);
  const was = before && sumCosts(before);
  return (
    <tfoot>
      <tr>
        <th scope="row">{texts.budget.money.total}</th>
        <Money value={sums.planned} before={was?.planned ?? null} />
        <Money value={sums.committed} before={was?.committed ?? null} />
        <Money value={sums.paid} before={was?.paid ?? null} />
        <td />
      </tr>
    </tfoot>
  );
}
