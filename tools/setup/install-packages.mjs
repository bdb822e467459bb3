import { readFileSync } from 'node:fs';
import { runSteps } from '../console/steps.mjs';
import { ROOT, inRoot } from './root.mjs';

/** Installs exactly what the lockfile says, and only when that differs from what is installed. */
export async function installPackages(out = process.stdout) {
  if (isInstalled()) return;
  // "--include=dev": the build tools are needed even where NODE_ENV says production.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  await runSteps([{ name: 'Installing packages', command: 'npm', args, cwd: ROOT }], out);
}

/** npm writes its own record of what it installed as its last step, so an interrupted install leaves none. */
function isInstalled() {
  const installed = packagesOf(inRoot('node_modules', '.package-lock.json'));
  const wanted = packagesOf(inRoot('package-lock.json'));
  if (!installed || !wanted) return false;
  const isMissing = ([path, { version, optional, peer }]) =>
    path.includes('node_modules/') && !optional && !peer && installed[path]?.version !== version;
  const isForeign = ([path, { version }]) => wanted[path]?.version !== version;
  return !Object.entries(wanted).some(isMissing) && !Object.entries(installed).some(isForeign);
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
