import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runSteps } from '../console/steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const NO_CHROMIUM =
  'No Chromium was found, and the browser stories need one: install the package "chromium" (or Google Chrome), ' +
  'or set CHROMIUM_PATH to its program, and run the command again.';

/** The Chromium of this machine; on Debian as root it is installed when missing. Undefined when there is none to be had. */
export async function findChromium() {
  const found = installedChromium();
  if (found || !canInstall()) return found;
  // Chinese pages without a Chinese font would be photographed as boxes.
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
  await runSteps([{ name: 'Reading package lists', command: 'apt-get', args: ['update'], cwd: '/', env }]);
  await runSteps([{ name: 'Installing Chromium', command: 'apt-get', args: packages, cwd: '/', env }]);
  return installedChromium();
}

function installedChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isProgram(named) ? named : undefined;
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...inPath, ...ELSEWHERE].find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canInstall() {
  if (process.env.CHROMIUM_PATH || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
