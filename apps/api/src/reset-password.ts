import { linkLostPassword } from './accounts/link-lost-password.js';
import { explainStart } from './explain-start.js';
import { Clock } from './platform/clock/clock.js';
import { Config } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import { DirectoryInUseError } from './platform/database/embedded/directory-lock.js';
import { entities, migrations } from './schema.js';

class Refused extends Error {}

/** The door for a lost password: `node reset-password.js NAME` prints a link. On PostgreSQL the product may run meanwhile. */
const start = async (): Promise<void> => {
  const [signInName] = process.argv.slice(2);
  if (signInName === undefined) throw new Refused('Say whose: npm run reset-password -- NAME (mail address or phone)');
  const config = new Config();
  const database = await Database.open(config, { entities, migrations });
  try {
    const link = await linkLostPassword(database, config, signInName, new Clock().now());
    if (link === null) throw new Refused('Nobody who may sign in has this name. Nothing was changed.');
    process.stdout.write(
      `Open this link to set a new password. It works once, until ${link.expiresAt}:\n${link.url}\n`,
    );
  } finally {
    await database.close();
  }
};

const explain = (error: unknown): string => {
  if (error instanceof Refused) return error.message;
  if (error instanceof DirectoryInUseError)
    return `The product is running on ${error.directory}. Stop it, run this again, and start it again: the link works then.`;
  return explainStart(error);
};

start().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
