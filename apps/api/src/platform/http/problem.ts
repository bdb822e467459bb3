import { HttpException } from '@nestjs/common';
import type { ErrorBody, ErrorCode, FieldError } from '@backcast/contracts/error-codes';

/** A refusal that a person should understand: a code and its values; the sentence is made where it is read. */
export class Problem extends HttpException {
  constructor(
    readonly code: ErrorCode,
    status: number,
    readonly values: Record<string, unknown> = {},
    readonly fields: FieldError[] = [],
  ) {
    super({ code, values, fields } satisfies ErrorBody, status);
  }
}

export const notFound = (): Problem => new Problem('not_found', 404);
export const forbidden = (): Problem => new Problem('forbidden', 403);

/** One wrong field; `path` is dotted, as the request body names it. */
export const invalidField = (path: string, code: string, values: Record<string, unknown> = {}): Problem =>
  new Problem('invalid', 400, {}, [{ path, code, values }]);
