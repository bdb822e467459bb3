import 'reflect-metadata';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { apiFolder } from './platform/config/api-folder.js';
import { AppModule } from './app.module.js';
import { describeApi } from './describe-api.js';
import { refuseForeignOrigin } from './platform/auth/refuse-foreign-origin.js';
import type { Config } from './platform/config/config.js';
import type { DatabaseEngine } from './platform/database/open-engine.js';
import { acceptRawBodies } from './platform/files/accept-raw-bodies.js';
import { AnswerProblems } from './platform/http/answer-problems.js';
import { answerBadAddress } from './platform/http/answer-bad-address.js';
import { boundSlowBodies } from './platform/http/bound-slow-bodies.js';
import { endIdleConnections } from './platform/http/end-idle-connections.js';
import { logRequests } from './platform/http/log-requests.js';
import { secureHeaders } from './platform/http/secure-headers.js';
import { servePages } from './platform/http/serve-pages.js';
import { inputValidation } from './platform/http/validate-input.js';

const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];
const levelNames: Record<string, LogLevel> = { info: 'log', trace: 'verbose' };

/** Nest logs why a start failed before it throws; `explainStart` says it in a sentence, once. */
const saidByExplainStart = new Set(['ExceptionHandler', 'NestApplication']);

class AppLogger extends ConsoleLogger {
  override error(message: unknown, ...rest: unknown[]): void {
    if (!saidByExplainStart.has(String(rest.at(-1)))) super.error(message, ...rest);
  }
}

/** Structured lines for machines; words where a person watches. Bodies, headers and cookies are never logged. */
export const appLogger = (config: Config): ConsoleLogger => {
  const level = levelNames[config.logLevel] ?? (config.logLevel as LogLevel);
  const least = Math.max(levels.indexOf(level), 0);
  return new AppLogger({ json: !process.stdout.isTTY, logLevels: levels.slice(0, least + 1) });
};

/** The application, configured and ready to listen. Pass `engine` where the database is being opened already. */
export const createApp = async (config: Config, engine?: Promise<DatabaseEngine>): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    trustProxy: config.trustedProxies ?? false,
    forceCloseConnections: 'idle',
    // Proxies and people write addresses in one way; whatever else reaches no route.
    routerOptions: { maxParamLength: 200 },
    bodyLimit: 1024 * 1024,
    frameworkErrors: answerBadAddress,
  });
  const options = { logger: appLogger(config), abortOnError: false, bufferLogs: false };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, engine), adapter, options);
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  app.setGlobalPrefix('api');
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(new AnswerProblems());
  app.enableShutdownHooks();
  await server.register(cookie);
  secureHeaders(server, config);
  server.addHook('onRequest', refuseForeignOrigin(config));
  logRequests(server);
  endIdleConnections(server);
  boundSlowBodies(server);
  acceptRawBodies(server);
  describeApi(app);
  await servePages(server, join(apiFolder, '..', 'web', 'dist'));
  return app;
};
