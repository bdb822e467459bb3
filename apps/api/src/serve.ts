import { prepareSetUp } from './accounts/prepare-set-up.js';
import { createApp } from './create-app.js';
import type { Config } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import type { DatabaseEngine } from './platform/database/open-engine.js';

/** Makes the application, listens, and tells the console where. */
export const serve = async (config: Config, engine: Promise<DatabaseEngine>): Promise<void> => {
  const app = await createApp(config, engine);
  try {
    const setUp = await prepareSetUp(app.get(Database), config);
    await app.listen(config.port, config.host);
    const { port } = app.getHttpServer().address() as { port: number };
    process.stdout.write(`\n  Backcast 倒推 → http://localhost:${port}\n`);
    if (config.othersCanReach) process.stdout.write(`  others reach it at ${config.publicUrl}\n`);
    // Not a log line: it is for whoever sits at the console, once, and ends with the set-up.
    if (setUp === 'token-is-elsewhere')
      process.stdout.write('  the set-up token is on the console of the process that started first\n');
    else if (setUp !== null) process.stdout.write(`  set-up token (open the address and paste it): ${setUp.token}\n`);
    process.stdout.write('\n');
  } catch (error) {
    await app.close();
    throw error;
  }
};
