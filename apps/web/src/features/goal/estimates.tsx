import type { DerivedPlan } from '@backcast/plan/plan-shape';
import type { BackwardRequirementFact, GoalFacts } from '@backcast/planning/goal-facts';
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { NumberField } from '../../shared/fields/number-field.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Figure } from '../../shared/plan/figure.js';
import { typedUnit } from '../../shared/plan/target-cards.js';
import { WhyButton } from '../../shared/plan/why.js';

export type EstimateSide = 'forward' | 'backward';
type Props = {
  facts: GoalFacts;
  plan: DerivedPlan;
  before: DerivedPlan | null;
  isReadOnly: boolean;
  openSide: EstimateSide | null;
  onToggleSide: (side: EstimateSide) => void;
  onChange: (facts: GoalFacts) => void;
  onCommit: () => void;
  openKey: string | null;
  onToggleWhy: (key: string) => void;
  why: (key: string) => ReactNode;
};

/** Where the target comes from: what we usually reach, what must be reached, and how far the target is from each. */
export function Estimates(props: Props) {
  const { facts, plan, before, isReadOnly, openSide, onToggleSide, openKey, onToggleWhy, why } = props;
  const { texts } = useSpeech();
  const text = texts.goal;
  const valueOf = (which: DerivedPlan | null, key: string): number | null => which?.numbers[key]?.value ?? null;
  const row = (
    side: EstimateSide,
    summary: string | null,
    empty: string,
    add: string,
    editor: ReactNode,
  ): ReactNode => {
    const key = `estimate.${side}`;
    return (
      <>
        <div className="estimate">
          <b>{text[side]}</b>
          <span className="quiet">
            {summary ?? empty}{' '}
            {!isReadOnly && (
              <button
                type="button"
                className="link"
                aria-expanded={openSide === side}
                onClick={() => onToggleSide(side)}
              >
                {openSide === side ? text.done : summary === null ? add : texts.shell.actions.change}
              </button>
            )}
          </span>
          <span className="estimate-value">
            {valueOf(plan, key) !== null && (
              <Figure
                before={valueOf(before, key)}
                after={valueOf(plan, key)}
                unit={plan.numbers[key]?.unit ?? 'count'}
                isUnitHidden
              />
            )}
          </span>
          {valueOf(plan, key) === null ? (
            <span />
          ) : (
            <WhyButton numberKey={key} isOpen={openKey === key} onToggle={() => onToggleWhy(key)} />
          )}
        </div>
        {openKey === key && why(key)}
        {openSide === side && !isReadOnly && editor}
      </>
    );
  };
  return (
    <div className="estimates">
      {row('forward', useForwardSummary(facts), text.noHistory, text.addHistory, <ForwardEditor {...props} />)}
      {row('backward', useBackwardSummary(facts), text.noNeed, text.addNeed, <BackwardEditor {...props} />)}
      <GapRow {...props} />
    </div>
  );
}

const useUnitFigure = (facts: GoalFacts): ((value: number) => string) => {
  const { formats } = useSpeech();
  return (value) => formats.parts(value, facts.leadMetric?.unit ?? 'count').figure;
};

function useForwardSummary(facts: GoalFacts): string | null {
  const { texts, formats } = useSpeech();
  const figure = useUnitFigure(facts);
  const { comparables, newProducts, newPeople, policy } = facts.forward;
  if (comparables.length === 0) return null;
  const mean = comparables.reduce((sum, { result }) => sum + result, 0) / comparables.length;
  const isMoney = facts.leadMetric?.unit === 'money';
  const shownMean = isMoney ? figure(mean) : formats.number(Math.round(mean * 10) / 10);
  return texts.goal.forwardSummary(
    shownMean,
    figure(newProducts),
    figure(newPeople),
    figure(policy),
    comparables.length,
  );
}

function useBackwardSummary({ backward, leadMetric }: GoalFacts): string | null {
  const { texts, formats } = useSpeech();
  if (backward.kind === 'none') return null;
  if (backward.kind === 'need')
    return texts.goal.backwardNeed(formats.amount(backward.need, leadMetric?.unit ?? 'count'));
  return texts.goal.backwardAmount(formats.money(backward.amountMinor), formats.money(backward.averageDealMinor));
}

/** The gap in words, and as the larger of the two differences. */
function GapRow({ plan, before, facts }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.goal;
  const figure = useUnitFigure(facts);
  const balanced = plan.numbers['target.balanced']?.value ?? null;
  const gaps = (['forward', 'backward'] as const).flatMap((side) => {
    const value = plan.numbers[`gap.${side}`]?.value ?? null;
    return value === null ? [] : [{ side, value }];
  });
  const largest = [...gaps].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0];
  if (balanced === null || !largest) return null;
  const unit = plan.numbers['target.balanced']?.unit ?? 'count';
  const sentences = gaps.map(({ side, value }) => {
    const by = formats.amount(Math.abs(value), unit);
    return value === 0
      ? text.gapEqual(text[side])
      : value > 0
        ? text.gapAbove(text[side], by)
        : text.gapBelow(text[side], by);
  });
  const was = before?.numbers[`gap.${largest.side}`]?.value ?? null;
  const shown = (value: number): string => (unit === 'money' ? formats.money(value) : formats.signed(value));
  return (
    <div className="estimate">
      <b>{text.gap}</b>
      <span className="quiet">{text.gapMore(figure(balanced), sentences.join(text.gapJoin))}</span>
      <span className={largest.value === 0 ? 'estimate-value good' : 'estimate-value warn'}>
        {was !== null && was !== largest.value && <s className="figure-old">{shown(was)}</s>} {shown(largest.value)}
      </span>
      <span />
    </div>
  );
}

function ForwardEditor({ facts, onChange, onCommit }: Props) {
  const { texts } = useSpeech();
  const text = texts.goal;
  const { forward } = facts;
  const unit = facts.leadMetric?.unit ?? 'count';
  const amount = { ...typedUnit(unit), unit: texts.words.metricUnits[unit], onCommit };
  const put = (part: Partial<GoalFacts['forward']>): void => onChange({ ...facts, forward: { ...forward, ...part } });
  const putOne = (index: number, part: Partial<{ name: string; result: number }>): void =>
    put({ comparables: forward.comparables.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  return (
    <div className="goal-inset stack tight">
      <p className="small quiet">{text.forwardLead}</p>
      {forward.comparables.map((each, index) => (
        <div key={index} className="row comparable">
          <TextInput
            aria-label={text.comparable}
            placeholder={text.comparable}
            maxLength={80}
            value={each.name}
            onChange={(event) => putOne(index, { name: event.currentTarget.value })}
            onBlur={onCommit}
          />
          <NumberField
            label={text.comparableResult}
            isLabelHidden
            value={each.result}
            least={0}
            {...amount}
            onChange={(result) => putOne(index, { result: result ?? 0 })}
            width={150}
          />
          <button
            type="button"
            className="link small"
            onClick={() => {
              put({ comparables: forward.comparables.filter((_, at) => at !== index) });
              onCommit();
            }}
          >
            {texts.shell.actions.remove}
          </button>
        </div>
      ))}
      {forward.comparables.length < 3 && (
        <div>
          <button
            type="button"
            className="link small"
            onClick={() => {
              put({
                comparables: [
                  ...forward.comparables,
                  { name: `${text.comparable} ${forward.comparables.length + 1}`, result: facts.balanced ?? 0 },
                ],
              });
              onCommit();
            }}
          >
            {text.addComparable}
          </button>
        </div>
      )}
      <div className="form-grid form-grid-thirds">
        <NumberField
          label={text.newProducts}
          value={forward.newProducts}
          least={0}
          {...amount}
          onChange={(value) => put({ newProducts: value ?? 0 })}
        />
        <NumberField
          label={text.newPeople}
          value={forward.newPeople}
          least={0}
          {...amount}
          onChange={(value) => put({ newPeople: value ?? 0 })}
        />
        <NumberField
          label={text.policy}
          value={forward.policy}
          {...amount}
          onChange={(value) => put({ policy: value ?? 0 })}
        />
      </div>
    </div>
  );
}

function BackwardEditor({ facts, onChange, onCommit }: Props) {
  const { texts } = useSpeech();
  const text = texts.goal;
  const { backward } = facts;
  const unit = facts.leadMetric?.unit ?? 'count';
  const put = (next: BackwardRequirementFact): void => onChange({ ...facts, backward: next });
  const first: Record<BackwardRequirementFact['kind'], BackwardRequirementFact> = {
    none: { kind: 'none' },
    need: { kind: 'need', need: facts.balanced ?? 0 },
    amount: { kind: 'amount', amountMinor: 0, averageDealMinor: facts.averageDealMinor ?? 100_00 },
  };
  return (
    <div className="goal-inset stack tight">
      <Segmented
        label={text.backwardTitle}
        value={backward.kind}
        options={(['none', 'need', 'amount'] as const).map((value) => ({ value, label: text.backwardKinds[value] }))}
        onChange={(kind) => {
          put(first[kind]);
          onCommit();
        }}
      />
      {backward.kind === 'need' && (
        <NumberField
          label={text.need}
          value={backward.need}
          least={0}
          {...typedUnit(unit)}
          unit={texts.words.metricUnits[unit]}
          onChange={(need) => put({ kind: 'need', need: need ?? 0 })}
          onCommit={onCommit}
        />
      )}
      {backward.kind === 'amount' && (
        <div className="form-grid">
          <NumberField
            label={text.amount}
            value={backward.amountMinor}
            scale={100}
            decimals={2}
            least={0}
            unit="¥"
            onChange={(value) => put({ ...backward, amountMinor: value ?? 0 })}
            onCommit={onCommit}
          />
          <NumberField
            label={text.averageDeal}
            value={backward.averageDealMinor}
            scale={100}
            decimals={2}
            least={0.01}
            unit="¥"
            onChange={(value) => put({ ...backward, averageDealMinor: value ?? 1 })}
            onCommit={onCommit}
          />
        </div>
      )}
    </div>
  );
}
