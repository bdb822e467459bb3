import type { ErrorCode, FieldError } from '@backcast/contracts/error-codes';
import type { AccessTexts } from '@backcast/texts/access';
import { RequestError } from '../shared/api/request.js';

/** The sentence for whatever went wrong, of the few texts that this page loads. */
export function accessSentence(error: unknown, texts: AccessTexts): string {
  const sentences: Record<ErrorCode | 'offline', string> = texts.errors;
  return sentences[error instanceof RequestError ? error.code : 'internal'];
}

/** What is wrong with one field. A name that is taken may be the person's own account: then its password is wanted. */
export function accessFieldSentence(error: unknown, path: string, texts: AccessTexts): string | undefined {
  const field = fieldsOf(error).find((each) => each.path === path);
  if (!field) return undefined;
  if (field.code === 'sign_in_name_taken') return texts.takenHint;
  return (texts.errors as Record<string, string>)[field.code] ?? texts.errors.invalid;
}

const fieldsOf = (error: unknown): FieldError[] => (error instanceof RequestError ? error.fields : []);
