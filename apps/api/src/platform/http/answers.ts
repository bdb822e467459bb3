import { applyDecorators, HttpCode, SerializeOptions, SetMetadata, UseInterceptors } from '@nestjs/common';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** Marks that a route says what it answers; a route that does not fails at the start (`check-routes.ts`). */
export const ANSWER = 'backcast:answer';

/** The route answers with this schema; fields that it does not declare do not leave the server. */
export const Answers = (schema: z.ZodType, status = 200): MethodDecorator =>
  applyDecorators(
    SetMetadata(ANSWER, true),
    HttpCode(status),
    SerializeOptions({ schema }),
    UseInterceptors(StandardSchemaSerializerInterceptor),
    ApiResponse({ status, standardSchema: schema }),
  );

/** The route answers with a status and no body. */
export const AnswersNothing = (status = 204): MethodDecorator =>
  applyDecorators(SetMetadata(ANSWER, true), HttpCode(status), ApiResponse({ status }));

/** The route writes its answer itself, as this content type: a stream, a file. */
export const AnswersRaw = (contentType: string, status = 200): MethodDecorator =>
  applyDecorators(
    SetMetadata(ANSWER, true),
    ApiProduces(contentType),
    ApiResponse({ status, content: { [contentType]: { schema: { type: 'string', format: 'binary' } } } } as never),
  );
