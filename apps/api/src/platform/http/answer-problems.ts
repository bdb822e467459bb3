import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { ErrorBody, ErrorCode } from '@backcast/contracts/error-codes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeFailure } from './describe-failure.js';
import { Problem } from './problem.js';

const codeByStatus: Record<number, ErrorCode> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  408: 'unavailable',
  409: 'conflict',
  413: 'file_too_large',
  414: 'invalid',
  415: 'invalid',
  429: 'too_many_attempts',
  503: 'unavailable',
};

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/** Connection troubles, shutdown states and lost races of PostgreSQL: the caller may come again, nothing was done. */
const databaseIsAway = (error: unknown): boolean => {
  return (
    /^(08|40|53|57P|57014|55P03|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(codeOf(error)) ||
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Driver not Connected/.test(
      (error as Error).message ?? '',
    )
  );
};

/** Bad text that only the database noticed (for example a bad encoding): the sender's mistake, not ours. */
const databaseRefusesInput = (error: unknown): boolean => /^22(021|023|P02|P05|003|007|008)$/.test(codeOf(error));

/** What is referred to went, or what must be unique came, between our look and our write. */
const databaseFoundConflict = (error: unknown): boolean => /^23(503|505)$/.test(codeOf(error));

/** Makes every failure an `ErrorBody`: codes for people, never a stack or a sentence of ours. */
@Catch()
export class AnswerProblems implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const [status, body] = this.answerTo(error, request);
    if (reply.sent || reply.raw.headersSent) return;
    if (status === 503) void reply.header('retry-after', '2');
    const seconds = body.values['retryAfterSeconds'];
    if (status === 429 && typeof seconds === 'number') void reply.header('retry-after', String(seconds));
    void reply.status(status).type('application/json; charset=utf-8').send(JSON.stringify(body));
  }

  private answerTo(error: unknown, request: FastifyRequest): [number, ErrorBody] {
    const empty = { values: {}, fields: [] };
    if (error instanceof Problem) return [error.getStatus(), error.getResponse() as ErrorBody];
    if (error instanceof HttpException && error.getStatus() !== 500) return this.byStatus(error.getStatus());
    const status = (error as { statusCode?: unknown }).statusCode;
    if (typeof status === 'number' && status >= 400 && status < 500) return this.byStatus(status);
    if (databaseIsAway(error)) return [503, { code: 'unavailable', ...empty }];
    if (databaseRefusesInput(error)) return [400, { code: 'invalid', ...empty }];
    if (databaseFoundConflict(error)) return [409, { code: 'conflict', ...empty }];
    this.logger.error({ err: describeFailure(error), method: request.method, route: request.routeOptions?.url });
    return [500, { code: 'internal', ...empty }];
  }

  private byStatus(status: number): [number, ErrorBody] {
    return [status, { code: codeByStatus[status] ?? 'invalid', values: {}, fields: [] }];
  }
}
