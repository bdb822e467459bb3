import { expect, test } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './app.module.js';
import { MakeDigests } from './digest/make-digests.js';
import { Config } from './platform/config/config.js';
import { scratchPlace } from './testing/scratch-database.js';

test('the door for jobs starts without the doors for pages, and can derive plans for the digest', async () => {
  const place = await scratchPlace('embedded');
  const config = new Config({ LOG_LEVEL: 'fatal', BACKCAST_JOBS: 'off', ...place.env });
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: false,
    abortOnError: false,
  });
  try {
    await expect(app.get(MakeDigests, { strict: false }).execute()).resolves.toBeUndefined();
  } finally {
    await app.close();
    await place.remove();
  }
}, 60_000);
