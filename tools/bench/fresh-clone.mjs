import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../setup/root.mjs';
import { secondsToFirstPage } from './start-times.mjs';

/** Seconds from `npm start` in a fresh clone of what is committed to the first page; packages come from npm's cache. */
export async function measureFreshClone() {
  const folder = mkdtempSync(join(tmpdir(), 'backcast-clone-'));
  try {
    execFileSync('git', ['clone', '--quiet', '--local', ROOT, folder], { stdio: 'inherit' });
    return await secondsToFirstPage(folder, { npm_config_prefer_offline: 'true' });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
