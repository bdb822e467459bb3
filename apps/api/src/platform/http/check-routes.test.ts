import 'reflect-metadata';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { Can, Public } from '../auth/can.js';
import { FindActor } from '../auth/find-actor.read.js';
import { PermissionGuard } from '../auth/permission.guard.js';
import { AnswerProblems } from './answer-problems.js';
import { Answers } from './answers.js';
import { HttpModule } from './http.module.js';

const Nothing = z.object({});

@Controller('declared')
class Declared {
  @Get()
  @Public()
  @Answers(Nothing)
  read() {
    return { secret: 1 };
  }
}

@Controller('no-permission')
class NoPermission {
  @Get()
  @Answers(Nothing)
  read() {
    return {};
  }
}

@Controller('no-answer')
class NoAnswer {
  @Get()
  @Can('self.use')
  read() {
    return {};
  }
}

const apps: NestFastifyApplication[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

const start = async (controller: Type<unknown>, imports: Type<unknown>[]): Promise<NestFastifyApplication> => {
  class TestModule {}
  const nobody = { provide: FindActor, useValue: { byToken: async () => null } };
  const guard = { provide: APP_GUARD, useClass: PermissionGuard };
  Module({ imports, controllers: [controller], providers: [nobody, guard] })(TestModule);
  const options = { logger: false as const, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(TestModule, new FastifyAdapter(), options);
  app.useGlobalFilters(new AnswerProblems());
  apps.push(app);
  await app.init();
  return app;
};

describe('a route that declares nothing', () => {
  test('fails the start, by name, when it has no permission or no answer', async () => {
    await expect(start(NoPermission, [HttpModule])).rejects.toThrow('NoPermission.read (backcast:permission)');
    await expect(start(NoAnswer, [HttpModule])).rejects.toThrow('NoAnswer.read (backcast:answer)');
    await expect(start(Declared, [HttpModule])).resolves.toBeDefined();
  });

  test('twin: without the check it starts, and the guard still keeps it closed', async () => {
    const app = await start(NoPermission, []);
    expect((await app.inject('/no-permission')).statusCode).toBe(403);
  });

  test('fields that the answer does not declare stay inside', async () => {
    const app = await start(Declared, [HttpModule]);
    expect((await app.inject('/declared')).payload).toBe('{}');
  });
});
