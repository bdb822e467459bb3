import type { BecauseInput, DerivedNumber } from '@backcast/plan/plan-shape';
import type { Formats } from '@backcast/texts/format';
import type { PlannerTexts } from '@backcast/texts/planner';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/texts-context.js';
import { factName, formulaText, inputName, numberName } from './number-texts.js';
import './why.css';

/** The question mark beside a number; its answer opens in place, under the number. */
export function WhyButton({
  numberKey,
  of,
  name,
  isOpen,
  onToggle,
}: {
  numberKey: string;
  /** Whose number it is, where several stand side by side. */
  of?: string;
  /** What it is called, where it is the number of an entry. */
  name?: string;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { texts } = useSpeech();
  return (
    <button
      type="button"
      className="why-button"
      aria-expanded={isOpen}
      aria-controls={`why-${numberKey}`}
      aria-label={texts.plan.because.ask([of, name ?? numberName(texts, numberKey)].filter(Boolean).join(' '))}
      onClick={onToggle}
    >
      ?
    </button>
  );
}

type Props = {
  number: DerivedNumber;
  /** What it is called, where it is the number of an entry. */
  name?: string;
  lastChange?: string | undefined;
  children?: ReactNode;
};

/** Formula, inputs, source and last change of one number. */
export function WhyPanel({ number, name: called, lastChange, children }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.plan.because;
  const { because } = number;
  const formula = formulaText(texts, because.formula);
  const name = called ?? numberName(texts, number.key);
  const names = because.inputs.map((input) => inputName(texts, input.name));
  const values = because.inputs.map((input) => inputValue(input, formats));
  const sources = [...new Set(because.inputs.map((input) => sourceSentence(input, texts, formats)))];
  return (
    <dl className="why" id={`why-${number.key}`} aria-label={text.title(name)}>
      <dt>{text.formula}</dt>
      <dd>
        {formula?.expression && because.inputs.length > 0 && (
          <b>
            {name} = {formula.expression(names)}
          </b>
        )}
        <span className="why-words">{formula?.words}</span>
      </dd>
      {because.inputs.length > 0 && (
        <>
          <dt>{text.inputs}</dt>
          <dd>
            {formula?.expression
              ? `${formula.expression(values)} = `
              : `${names.map((each, index) => `${each} ${values[index]}`).join(' · ')} → `}
            <Result number={number} />
          </dd>
          <dt>{text.source}</dt>
          <dd className="quiet">{sources.join(formats.language === 'zh-CN' ? '；' : '; ')}</dd>
        </>
      )}
      {number.pinned && (
        <>
          <dt>{texts.goal.pinned}</dt>
          <dd>
            {text.pinned(
              because.unrounded === null ? '—' : formats.amount(Math.ceil(because.unrounded - 1e-9), number.unit),
            )}
          </dd>
        </>
      )}
      {number.missing.length > 0 && (
        <>
          <dt />
          <dd className="warn">
            {text.missing(
              number.missing.map((path) => missingName(texts, path)).join(formats.language === 'zh-CN' ? '、' : ', '),
            )}
          </dd>
        </>
      )}
      <dt>{text.changed}</dt>
      <dd className="quiet">{lastChange ?? text.notChanged}</dd>
      {children !== undefined && <dd className="why-more">{children}</dd>}
    </dl>
  );
}

/** Names what is missing, for example 客单价. */
export function missingName(texts: PlannerTexts, path: string): string {
  return texts.plan.because.missingFacts[path] ?? factName(texts, path);
}

function Result({ number }: { number: DerivedNumber }) {
  const { formats } = useSpeech();
  const { unrounded } = number.because;
  if (number.value === null) return <b>—</b>;
  const isInexact =
    unrounded !== null && !number.pinned && Math.abs(unrounded - number.value) > 1e-9 && number.unit !== 'chance';
  return (
    <>
      {isInexact && `${formats.number(Math.round(unrounded * 10) / 10)} → `}
      <b>{formats.amount(number.value, number.unit)}</b>
    </>
  );
}

/** A rate of own history shows its sample: (120/416). */
function inputValue({ value, unit, source }: BecauseInput, formats: Formats): string {
  if (source.kind === 'history') return `(${formats.number(source.successes)}/${formats.number(source.trials)})`;
  const { figure } = formats.parts(value, unit);
  return value < 0 ? `(${figure})` : figure;
}

function sourceSentence({ name, source }: BecauseInput, texts: PlannerTexts, formats: Formats): string {
  const text = texts.plan.because;
  const called = inputName(texts, name);
  switch (source.kind) {
    case 'history':
      return text.history(called, source.from, formats.number(source.successes), formats.number(source.trials));
    case 'assumption':
      return source.by === 'template' ? text.assumptionTemplate(called) : text.assumptionPerson(called);
    case 'derived':
      return text.derived(called);
    case 'method':
      return text.method(called);
    case 'fact':
      return text.fact(called);
  }
}
