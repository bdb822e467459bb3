import { explainStart } from './explain-start.js';
import { Config } from './platform/config/config.js';
import { openEngine } from './platform/database/open-engine.js';

/**
 * The door for pages and API. The database opens in a thread of its own, or far away, while this thread loads the
 * rest: side by side the two take as long as one.
 */
const start = async (): Promise<void> => {
  const config = new Config();
  const engine = openEngine(config);
  engine.catch(() => undefined); // Heard where it is awaited.
  const { serve } = await import('./serve.js');
  await serve(config, engine);
};

start().catch((error: unknown) => {
  process.stderr.write(`${explainStart(error)}\n`);
  process.exit(1);
});
