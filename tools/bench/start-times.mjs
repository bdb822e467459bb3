import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../test/support/free-port.mjs';
import { makeOwnStore } from '../../test/support/own-store.mjs';
import { ROOT } from '../setup/root.mjs';
import { median } from './median.mjs';

const TIMES = 5;
const LONGEST_MS = 300_000;

/** Seconds from `npm start` to the first page, with everything installed and built: on a new and on an existing store. */
export async function measureStarts(backend) {
  const first = [];
  const later = [];
  for (let time = 0; time < TIMES; time += 1) {
    const store = await makeOwnStore(backend);
    try {
      first.push(await secondsToFirstPage(ROOT, store.env));
      later.push(await secondsToFirstPage(ROOT, store.env));
    } finally {
      await store.remove();
    }
  }
  return { first: median(first), later: median(later) };
}

/** Starts the product as a person does, waits for its page in HTML, and stops it. */
export async function secondsToFirstPage(folder, env) {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  child.stdout.on('data', (text) => (printed += text));
  child.stderr.on('data', (text) => (printed += text));
  const ended = once(child, 'close');
  try {
    while (!(await showsPage(port))) {
      if (child.exitCode !== null || performance.now() - began > LONGEST_MS) throw new Error(`No page:\n${printed}`);
      await pause(20);
    }
    return (performance.now() - began) / 1000;
  } finally {
    // npm, its shell and the product: the whole group that was started here.
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
}

async function showsPage(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } });
    return response.ok && (await response.text()).includes('<html');
  } catch {
    return false;
  }
}
