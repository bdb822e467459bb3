import type { EventView } from '@backcast/contracts/events/event';
import type { NumberKey } from '@backcast/plan/plan-keys';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Figure } from '../../shared/plan/figure.js';
import { numberName } from '../../shared/plan/number-texts.js';
import type { StepPlans } from '../../shared/plan/step-plans.js';
import { WhyButton, WhyPanel } from '../../shared/plan/why.js';
import { useOpenWhy } from './open-why.js';

type Props = {
  event: EventView;
  plans: Pick<StepPlans, 'plan' | 'before'>;
  label: string;
  keys: readonly NumberKey[];
};

/** Numbers under one another, each old → new with its reason; below zero is said in red. */
export function CostNumbers({ event, plans: { plan, before }, label, keys }: Props) {
  const { texts, formats } = useSpeech();
  const { openWhy, toggleWhy } = useOpenWhy();
  const { writer } = event.sections.budget;
  return (
    <dl className="cost-numbers" aria-label={label}>
      {keys.map((key) => {
        const number = plan.numbers[key]!;
        const isBelow = (number.value ?? 0) < 0;
        return (
          <div key={key}>
            <dt>{numberName(texts, key)}</dt>
            <dd className={isBelow ? 'bad' : undefined}>
              <Figure before={before?.numbers[key]?.value ?? null} after={number.value} unit={number.unit} />
              <WhyButton numberKey={key} isOpen={openWhy === key} onToggle={() => toggleWhy(key)} />
            </dd>
            {openWhy === key && (
              <dd className="cost-why">
                <WhyPanel
                  number={number}
                  lastChange={`${formats.instant(writer.at, event.basics.zone)} ${writer.name}`}
                />
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
