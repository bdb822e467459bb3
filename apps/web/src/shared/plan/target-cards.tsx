import type { DerivedPlan } from '@backcast/plan/plan-shape';
import type { Metric } from '@backcast/planning/goal-facts';
import { useId, type ReactNode } from 'react';
import { useProblemSentence } from '../fields/number-field.js';
import { useNumberText } from '../fields/number-text.js';
import { useSpeech } from '../language/texts-context.js';
import { Figure } from './figure.js';
import { WhyButton } from './why.js';
import './target-cards.css';

/** Stored value of one unit as a person types it, and how many decimals the unit has. */
export const typedUnit = (unit: Metric['unit']): { scale: number; decimals: number } =>
  unit === 'money'
    ? { scale: 100, decimals: 0 }
    : { scale: 1, decimals: unit === 'percent' || unit === 'score' ? 1 : 0 };

type Props = {
  plan: DerivedPlan;
  before: DerivedPlan | null;
  metric: Metric | null;
  balanced: number | null;
  floorPercent: number;
  stretchPercent: number;
  isReadOnly: boolean;
  /** Whether what differs from `before` is still unsaved. */
  isPreview: boolean;
  onBalanced: (value: number | null) => void;
  onFloorPercent: (percent: number) => void;
  onStretchPercent: (percent: number) => void;
  onCommit: () => void;
  openKey: string | null;
  onToggleWhy: (key: string) => void;
  why: (key: string) => ReactNode;
};

/** Three targets: the balanced one is a field that people fill in, floor and stretch are computed and look it. */
export function TargetCards(props: Props) {
  const { plan, before, openKey, onToggleWhy, why } = props;
  const { texts } = useSpeech();
  const down = props.metric?.direction === 'down';
  const opened = openKey === 'target.floor' || openKey === 'target.stretch' ? openKey : null;
  return (
    <>
      <div className="targets">
        <DerivedCard
          plan={plan}
          before={before}
          level="floor"
          percent={props.floorPercent}
          percents={[10, 15, 20, 25, 30]}
          sign={down ? '+' : '−'}
          meaning={texts.goal.floorMeaning}
          range={texts.goal.floorPercentRange}
          isReadOnly={props.isReadOnly}
          onPercent={props.onFloorPercent}
          isOpen={opened === 'target.floor'}
          onToggleWhy={onToggleWhy}
        />
        <BalancedCard {...props} />
        <DerivedCard
          plan={plan}
          before={before}
          level="stretch"
          percent={props.stretchPercent}
          percents={[20, 25, 30, 35, 40]}
          sign={down ? '−' : '+'}
          meaning={texts.goal.stretchMeaning}
          range={texts.goal.stretchPercentRange}
          isReadOnly={props.isReadOnly}
          onPercent={props.onStretchPercent}
          isOpen={opened === 'target.stretch'}
          onToggleWhy={onToggleWhy}
        />
      </div>
      {opened !== null && why(opened)}
    </>
  );
}

function BalancedCard({ plan, before, metric, balanced, isReadOnly, isPreview, onBalanced, onCommit }: Props) {
  const { texts, formats } = useSpeech();
  const id = useId();
  const unit = metric?.unit ?? 'count';
  const limits = { least: 0, most: unit === 'percent' ? 100 : 1e10 };
  const { inputProps, problem } = useNumberText({
    value: balanced,
    ...typedUnit(unit),
    ...limits,
    isOptional: true,
    show: formats.number,
    onChange: onBalanced,
    onCommit,
  });
  const sentence = useProblemSentence(problem, limits);
  const was = before?.numbers['target.balanced']?.value ?? null;
  const isChanged = before !== null && was !== balanced;
  return (
    <div className="target" data-kind="balanced" data-changed={isChanged || undefined}>
      <label htmlFor={id} className="target-name">
        {texts.goal.balanced}{' '}
        {!isReadOnly && (
          <span className="target-hint">
            {isChanged ? (isPreview ? texts.goal.editing : texts.goal.justSaved) : texts.goal.editThis}
          </span>
        )}
      </label>
      <div className="target-value">
        {isChanged && was !== null && (
          <s className="target-old">
            <span className="visually-hidden">{texts.goal.before} </span>
            {formats.parts(was, unit).figure}
          </s>
        )}
        {isReadOnly ? (
          <b>{balanced === null ? '—' : formats.parts(balanced, unit).figure}</b>
        ) : (
          <input
            id={id}
            disabled={metric === null}
            aria-describedby={`${id}-note`}
            aria-invalid={problem !== null}
            placeholder="—"
            {...inputProps}
          />
        )}
        <small>{texts.words.metricUnits[unit]}</small>
      </div>
      <p id={`${id}-note`} className={sentence === undefined ? 'target-note' : 'target-note bad'}>
        {sentence ?? texts.goal.balancedMeaning}
      </p>
      <Arrivals plan={plan} before={before} level="balanced" />
    </div>
  );
}

type DerivedProps = {
  plan: DerivedPlan;
  before: DerivedPlan | null;
  level: 'floor' | 'stretch';
  percent: number;
  percents: number[];
  sign: string;
  meaning: string;
  range: string;
  isReadOnly: boolean;
  onPercent: (percent: number) => void;
  isOpen: boolean;
  onToggleWhy: (key: string) => void;
};

function DerivedCard({
  plan,
  before,
  level,
  percent,
  percents,
  sign,
  meaning,
  range,
  isReadOnly,
  onPercent,
  isOpen,
  onToggleWhy,
}: DerivedProps) {
  const { texts, formats } = useSpeech();
  const key = `target.${level}`;
  const number = plan.numbers[key];
  const choices = percents.includes(percent) ? percents : [...percents, percent].sort((a, b) => a - b);
  return (
    <div className="target" data-kind="derived">
      <div className="target-name">
        <span>{texts.goal[level]}</span>
        {isReadOnly ? (
          <span>
            {sign}
            {formats.percent(percent)}
          </span>
        ) : (
          <select
            className="target-percent"
            value={percent}
            title={range}
            aria-label={texts.goal.adjustPercent(texts.goal[level])}
            onChange={(event) => onPercent(Number(event.currentTarget.value))}
          >
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {sign}
                {formats.percent(choice)}
              </option>
            ))}
          </select>
        )}
        <span className="target-why">
          <WhyButton numberKey={key} isOpen={isOpen} onToggle={() => onToggleWhy(key)} />
        </span>
      </div>
      <div className="target-value">
        <Figure
          before={before?.numbers[key]?.value ?? null}
          after={number?.value ?? null}
          unit={number?.unit ?? 'count'}
          isUnitHidden
        />
        {number?.pinned === true && <small>{texts.goal.pinned}</small>}
      </div>
      <p className="target-note">{meaning}</p>
      <Arrivals plan={plan} before={before} level={level} />
    </div>
  );
}

/** What a target means for people. */
function Arrivals({
  plan,
  before,
  level,
}: {
  plan: DerivedPlan;
  before: DerivedPlan | null;
  level: 'floor' | 'balanced' | 'stretch';
}) {
  const { texts, formats } = useSpeech();
  const key = `people.${level}`;
  const people = plan.numbers[key]?.value ?? null;
  if (people === null) return <p className="target-note">&nbsp;</p>;
  const was = before?.numbers[key]?.value ?? null;
  return (
    <p className="target-note">
      {was !== null && was !== people ? (
        <Figure before={was} after={people} unit="people" />
      ) : (
        texts.goal.forPeople(formats.people(people))
      )}
    </p>
  );
}
