import type { ExperienceCurve, FindingCode, Moment } from '@backcast/planning/program/experience-curve';
import type { PlannerTexts } from '@backcast/texts/planner';

/** What is to be seen at a moment, in words: peak, ending, flat, below expectation, crowded. */
export function momentMarks(
  { findings, endingId }: ExperienceCurve,
  { id, isPeak }: Moment,
  texts: PlannerTexts,
): string[] {
  const text = texts.program.so;
  const isIn = (code: FindingCode): boolean =>
    findings.some((finding) => finding.code === code && finding.ids.includes(id));
  return [
    isPeak && text.markPeak,
    id === endingId && text.markEnding,
    isIn('flat') && text.markFlat,
    isIn('below') && text.markBelow,
    isIn('crowded') && text.markCrowded,
  ].filter((mark) => mark !== false);
}
