import type { EventView } from '@backcast/contracts/events/event';
import { sumCosts } from '@backcast/planning/budget/cost-lines';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Figure } from '../../shared/plan/figure.js';
import { metricName } from '../../shared/plan/show-fact.js';
import type { StepPlans } from '../../shared/plan/step-plans.js';
import { CostNumbers } from './cost-numbers.js';
import { GroupBars } from './group-bars.js';

type Props = { event: EventView; plans: StepPlans };

/** The verdict in a sentence, beside the lead metric; the groups as bars; every number with its reason. */
export function MoneySo({ event, plans }: Props) {
  const { texts } = useSpeech();
  return (
    <>
      <Verdict event={event} plans={plans} />
      <GroupBars plans={plans} />
      <section className="step-group">
        <h2>{texts.budget.money.numbers}</h2>
        <CostNumbers
          event={event}
          plans={plans}
          label={texts.budget.money.numbers}
          keys={[
            ...(['budget.planned', 'budget.committed', 'budget.paid', 'budget.forecast', 'budget.left'] as const),
            ...(['budget.perConfirmed', 'budget.perArrival', 'budget.perDeal'] as const),
          ]}
        />
      </section>
    </>
  );
}

function Verdict({ event, plans: { plan, before } }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.budget.money;
  const value = (key: string): number | null => plan.numbers[key]?.value ?? null;
  const [cost, limit, left, each] = [
    value('budget.forecast'),
    value('budget.limit'),
    value('budget.left'),
    value('budget.perArrival'),
  ];
  const { unpriced } = sumCosts(plan.budget.lines);
  const { leadMetric, balanced } = event.goal.facts;
  const was = before?.numbers['budget.forecast']?.value ?? null;
  if (cost === null) return <p className="so-verdict">{text.verdictUnknown}</p>;
  return (
    <>
      <p className="so-verdict">
        {limit === null
          ? text.verdictNoLimit(formats.money(cost))
          : text.verdict(formats.money(cost), formats.money(limit))}
        {left !== null && (
          <>
            {' '}
            <span className={left < 0 ? 'bad' : 'good'}>
              {left < 0 ? text.over(formats.money(-left)) : text.left(formats.money(left))}
            </span>
          </>
        )}
      </p>
      {was !== null && was !== cost && (
        <p>
          <Figure before={was} after={cost} unit="money" />
        </p>
      )}
      <p className="quiet">
        {[
          each === null ? '' : text.perArrival(formats.money(each)),
          leadMetric && balanced !== null
            ? text.forMetric(metricName(leadMetric, texts), formats.amount(balanced, leadMetric.unit))
            : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {unpriced > 0 && <p className="small warn">{text.unpriced(unpriced)}</p>}
    </>
  );
}
