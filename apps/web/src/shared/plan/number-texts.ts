import type { FormulaKey, InputName, NumberKey, VenueNumberKey } from '@backcast/plan/plan-keys';
import type { PlannerTexts } from '@backcast/texts/planner';
import type { FormulaText } from '@backcast/texts/planner';

/** Name of a derived number. A key without a text fails the type check here. */
export function numberName(texts: PlannerTexts, key: string): string {
  const names: Record<NumberKey | VenueNumberKey, string> = texts.plan.numbers;
  return (names as Record<string, string>)[key] ?? key;
}

/** Name of a formula's input. */
export function inputName(texts: PlannerTexts, name: string): string {
  const names: Record<InputName, string> = texts.plan.inputs;
  return (names as Record<string, string>)[name] ?? name;
}

/** Text of a formula. */
export function formulaText(texts: PlannerTexts, formula: string): FormulaText | null {
  const formulas: Record<FormulaKey, FormulaText> = texts.plan.formulas;
  return (formulas as Record<string, FormulaText>)[formula] ?? null;
}

/** Name of a fact by its dotted path, with or without `goal.` in front: `goal.rates.close` → 成交率. */
export function factName(texts: PlannerTexts, path: string): string {
  const names: Record<string, string> = texts.words.fields;
  const inner = path.replace(/^goal\./, '');
  const planned = texts.plan.because.missingFacts[path];
  return names[inner] ?? planned ?? names[inner.split('.')[0] ?? ''] ?? names[inner.split('.').at(-1) ?? ''] ?? inner;
}
