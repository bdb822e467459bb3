import { prepareSetUp } from './accounts/prepare-set-up.js';
import { createApp } from './create-app.js';
import { explainStart } from './explain-start.js';
import { Config } from './platform/config/config.js';
import { Database } from './platform/database/database.js';

const start = async (): Promise<void> => {
  const config = new Config();
  const app = await createApp(config);
  try {
    const token = await prepareSetUp(app.get(Database), config);
    await app.listen(config.port, config.host);
    const { port } = app.getHttpServer().address() as { port: number };
    process.stdout.write(`\n  Backcast 倒推 → http://localhost:${port}\n`);
    if (config.othersCanReach) process.stdout.write(`  others reach it at ${config.publicUrl}\n`);
    // Not a log line: it is for whoever sits at the console, once, and ends with the set-up.
    if (token !== null) process.stdout.write(`  set-up token (open the address and paste it): ${token}\n`);
    process.stdout.write('\n');
  } catch (error) {
    await app.close();
    throw error;
  }
};

start().catch((error: unknown) => {
  process.stderr.write(`${explainStart(error)}\n`);
  process.exit(1);
});
