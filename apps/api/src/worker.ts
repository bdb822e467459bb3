import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './app.module.js';
import { appLogger } from './create-app.js';
import { explainStart } from './explain-start.js';
import { Config } from './platform/config/config.js';

/** The door for jobs only: relays the outbox and runs jobs, and ends like the other one, when what runs is finished. */
const start = async (): Promise<void> => {
  const config = new Config({ ...process.env, BACKCAST_JOBS: 'on' });
  const options = { logger: appLogger(config), abortOnError: false };
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), options);
  app.enableShutdownHooks();
  process.stdout.write('\n  Backcast 倒推: this process runs jobs\n\n');
};

start().catch((error: unknown) => {
  process.stderr.write(`${explainStart(error)}\n`);
  process.exit(1);
});
