import { sumByGroup } from '@backcast/planning/budget/cost-lines';
import { useSpeech } from '../../shared/language/texts-context.js';
import type { StepPlans } from '../../shared/plan/step-plans.js';

/** Each group as a bar: outlined what is planned, light what is signed for, full what is paid; the same in words below. */
export function GroupBars({ plans: { plan } }: { plans: Pick<StepPlans, 'plan'> }) {
  const { texts, formats } = useSpeech();
  const text = texts.budget.money;
  const groups = sumByGroup(plan.budget.lines).filter(({ sums }) => sums.planned + sums.forecast > 0);
  if (groups.length === 0) return null;
  const most = Math.max(...groups.map(({ sums }) => Math.max(sums.planned, sums.committed, sums.paid)));
  const width = (value: number): string => `${((value / most) * 100).toFixed(2)}%`;
  return (
    <section className="step-group">
      <h2>{text.bars}</h2>
      <ul className="group-bars">
        {groups.map(({ group, sums }) => (
          <li key={group}>
            <span className="spread row">
              <span>{texts.steps.budgetGroupNames[group]}</span>
              <b>{formats.money(sums.forecast)}</b>
            </span>
            <span className="group-bar" aria-hidden="true">
              <span className="bar-planned" style={{ width: width(sums.planned) }} />
              <span className="bar-committed" style={{ width: width(sums.committed) }} />
              <span className="bar-paid" style={{ width: width(sums.paid) }} />
            </span>
            <span className="tiny quiet">
              {`${text.planned} ${formats.money(sums.planned)} · ${text.committed} ${formats.money(sums.committed)} · ${text.paid} ${formats.money(sums.paid)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
