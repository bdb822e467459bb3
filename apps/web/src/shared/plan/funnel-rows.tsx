import type { DerivedPlan } from '@backcast/plan/plan-shape';
import type { FunnelRate, RateFact } from '@backcast/planning/goal-facts';
import { Fragment, type ReactNode } from 'react';
import { useSpeech } from '../language/texts-context.js';
import { Icon } from '../look/icon.js';
import { Tag } from '../look/tag.js';
import { Figure } from './figure.js';
import { WhyButton } from './why.js';
import './funnel-rows.css';

export const funnelStages = ['deals', 'arrivals', 'confirmations', 'invitations', 'prospects'] as const;
export type FunnelStage = (typeof funnelStages)[number];
/** The rate that leads from a stage to the one below it, further out in the funnel. */
const rateBelow: Record<FunnelStage, FunnelRate | null> = {
  deals: 'close',
  arrivals: 'turn-up',
  confirmations: 'confirm',
  invitations: 'reach',
  prospects: null,
};

type Props = {
  plan: DerivedPlan;
  /** The plan before the change that is being previewed; null when nothing changes. */
  before: DerivedPlan | null;
  rates: Record<FunnelRate, RateFact>;
  /** The number whose reason is open, and the reason. */
  openKey: string | null;
  onToggleWhy: (key: string) => void;
  why: (key: string) => ReactNode;
  openRate: FunnelRate | null;
  /** Null when the reader may not change rates. */
  onToggleRate: ((rate: FunnelRate) => void) | null;
  rateEditor: (rate: FunnelRate) => ReactNode;
};

/** The funnel counted back, a bar and a number a stage, the rates with their sources in between. */
export function FunnelRows({
  plan,
  before,
  rates,
  openKey,
  onToggleWhy,
  why,
  openRate,
  onToggleRate,
  rateEditor,
}: Props) {
  const { texts } = useSpeech();
  const valueOf = (which: DerivedPlan | null, stage: FunnelStage): number | null =>
    which?.numbers[`funnel.${stage}`]?.value ?? null;
  const stages = funnelStages.filter((stage) => plan.numbers[`funnel.${stage}`]?.because.formula !== 'outside-funnel');
  const most = Math.max(1, ...stages.flatMap((stage) => [valueOf(plan, stage) ?? 0, valueOf(before, stage) ?? 0]));
  return (
    <div className="funnel">
      {stages.map((stage) => {
        const key = `funnel.${stage}`;
        const number = plan.numbers[key];
        const after = valueOf(plan, stage);
        const was = valueOf(before, stage);
        const rate = rateBelow[stage];
        return (
          <Fragment key={stage}>
            <div className="funnel-row">
              <span className="funnel-name">
                {texts.goal.funnel[stage]}
                {number?.pinned === true && (
                  <span className="funnel-pin" title={texts.goal.pinned}>
                    <Icon name="pin" size={14} />
                    <span className="visually-hidden">{texts.goal.pinned}</span>
                  </span>
                )}
              </span>
              <Bar before={was} after={after} most={most} />
              <span className="funnel-value">
                <Figure before={was} after={after} unit="customers" />
              </span>
              <WhyButton numberKey={key} isOpen={openKey === key} onToggle={() => onToggleWhy(key)} />
            </div>
            {openKey === key && why(key)}
            {rate !== null && (
              <RateRow rate={rate} fact={rates[rate]} isOpen={openRate === rate} onToggle={onToggleRate} />
            )}
            {rate !== null && openRate === rate && rateEditor(rate)}
          </Fragment>
        );
      })}
    </div>
  );
}

function Bar({ before, after, most }: { before: number | null; after: number | null; most: number }) {
  const now = after ?? 0;
  const base = before === null ? now : Math.min(before, now);
  const end = before === null ? now : Math.max(before, now);
  return (
    <span className="funnel-bar" aria-hidden="true">
      <i style={{ width: `${(100 * base) / most}%` }} />
      {end > base && (
        <u
          data-shrinks={now < end || undefined}
          style={{ left: `${(100 * base) / most}%`, width: `${(100 * (end - base)) / most}%` }}
        />
      )}
    </span>
  );
}

type RateRowProps = {
  rate: FunnelRate;
  fact: RateFact;
  isOpen: boolean;
  onToggle: ((rate: FunnelRate) => void) | null;
};

function RateRow({ rate, fact, isOpen, onToggle }: RateRowProps) {
  const { texts, formats } = useSpeech();
  const value = fact.kind === 'history' ? fact.successes / fact.trials : fact.rate;
  const shown = formats.rate(value);
  const name = texts.words.rates[rate];
  return (
    <div className="funnel-rate">
      {onToggle ? (
        <button
          type="button"
          className="funnel-rate-button"
          aria-expanded={isOpen}
          aria-label={`${shown} ${texts.goal.editRate(name)}`}
          onClick={() => onToggle(rate)}
        >
          {shown}
        </button>
      ) : (
        <b>{shown}</b>
      )}
      <span>{name}</span>
      {fact.kind === 'history' ? (
        <span>
          ·{' '}
          {fact.from === ''
            ? texts.goal.rateFromHistoryUnnamed(formats.number(fact.trials), formats.number(fact.successes))
            : texts.goal.rateFromHistory(fact.from, formats.number(fact.trials), formats.number(fact.successes))}
        </span>
      ) : (
        <Tag kind="assumption">{fact.by === 'template' ? texts.goal.assumption : texts.goal.assumptionPerson}</Tag>
      )}
    </div>
  );
}
