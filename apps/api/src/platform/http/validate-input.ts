import { Readable } from 'node:stream';
import { type ArgumentMetadata, StandardSchemaValidationPipe } from '@nestjs/common';
import { Problem } from './problem.js';

type Issue = { message: string; path?: readonly unknown[]; code?: string; origin?: string };

const segment = (part: unknown): string =>
  typeof part === 'object' && part !== null && 'key' in part ? String(part.key) : String(part);

// Zod's own limits travel as values so that the sentence can name them ("at most 80 characters").
const limits = (issue: Issue): Record<string, unknown> => {
  const { minimum, maximum, format, values, keys, origin } = issue as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries({ minimum, maximum, format, values, keys, origin }).filter(([, value]) => value !== undefined),
  );
};

const codeOf = (issue: Issue): string =>
  issue.code === undefined || issue.code === 'custom' ? issue.message : issue.code;

class InputValidation extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    // A body that nobody has parsed is a stream, and behind a stream hangs the whole server: never look into it.
    if (metadata.type === 'body' && value instanceof Readable) throw new Problem('invalid', 415);
    return super.transform(value, metadata);
  }
}

/** Turns what a schema refuses into one answer that names every wrong field. */
export const inputValidation = (): StandardSchemaValidationPipe =>
  new InputValidation({
    exceptionFactory: (issues) =>
      new Problem(
        'invalid',
        400,
        {},
        (issues as readonly Issue[]).slice(0, 50).map((issue) => ({
          path: (issue.path ?? []).map(segment).join('.'),
          code: codeOf(issue),
          values: limits(issue),
        })),
      ),
  });
