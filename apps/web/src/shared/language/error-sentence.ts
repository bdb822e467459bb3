import type { ErrorCode } from '@backcast/contracts/error-codes';
import type { PlannerTexts } from '@backcast/texts/planner';
import { RequestError } from '../api/request.js';

/** The sentence for whatever went wrong. A code without a sentence fails the type check here. */
export function errorSentence(error: unknown, texts: Pick<PlannerTexts, 'errors'>): string {
  const sentences: Record<ErrorCode | 'offline', string> = texts.errors;
  return sentences[error instanceof RequestError ? error.code : 'internal'];
}

/** What is wrong with each field, by its dotted path. */
export function fieldSentences(error: unknown, texts: Pick<PlannerTexts, 'fieldErrors'>): Record<string, string> {
  if (!(error instanceof RequestError)) return {};
  const sentences: Record<string, string> = texts.fieldErrors;
  return Object.fromEntries(error.fields.map(({ path, code }) => [path, sentences[code] ?? texts.fieldErrors.other]));
}
