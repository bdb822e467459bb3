import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.mjs';
import { makeOwnStore } from './own-store.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SHIFT_CLOCK = new URL('shift-clock.mjs', import.meta.url).href;
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

/** Settings of whoever runs the tests must not leak into the product under test. */
const SETTINGS =
  /^(BACKCAST_.*|PORT|HOST|DATABASE_URL|REDIS_URL|REDIS_PREFIX|PUBLIC_URL|SMTP_URL|MAIL_FROM|TRUST_PROXY|LOG_LEVEL|NODE_OPTIONS)$/;

/**
 * Starts the built product as a process of its own and waits until it is ready.
 * @param {object} [options]
 * @param {import('./backends.mjs').Backend} [options.backend] ignored when a store is given
 * @param {Awaited<ReturnType<typeof makeOwnStore>>} [options.store] keep on a store that outlives this process;
 *   without it the product gets one of its own, which `stop` and `remove` take away
 * @param {'main' | 'worker'} [options.entry]
 * @param {Record<string, string>} [options.env] further settings
 * @param {{ email: string, password: string }} [options.admin] set up unattended with this first admin
 * @param {number} [options.port]
 * @param {string} [options.startsAt] the instant at which its clock starts, on the embedded database
 */
export async function startProduct(options = {}) {
  const product = await launchProduct(options);
  try {
    if (options.entry !== 'worker') await product.ready();
  } catch (error) {
    await product.kill();
    if (!options.store) await product.remove();
    throw error;
  }
  return product;
}

/** The same without waiting: for a look at what happens before it is ready. Takes the options of `startProduct`. */
export async function launchProduct({ backend, store, entry = 'main', env = {}, admin, port, startsAt } = {}) {
  const ownStore = store ?? (await makeOwnStore(backend));
  const listenOn = port ?? (await freePort());
  const url = `http://127.0.0.1:${listenOn}`;
  const setUp = admin ? { BACKCAST_ADMIN_EMAIL: admin.email, BACKCAST_ADMIN_PASSWORD: admin.password } : {};
  const settings = { PORT: String(listenOn), HOST: '127.0.0.1', ...ownStore.env, ...setUp, ...env };
  const running = run(join(ROOT, 'apps', 'api', 'dist', `${entry}.js`), settings, startsAt);
  const remove = store ? async () => undefined : ownStore.remove;
  return {
    url,
    port: listenOn,
    pid: running.child.pid,
    store: ownStore,
    /** Resolves when it answers requests; throws when it ends before, with what it printed. */
    ready: () => untilReady(url, running),
    /** Everything it has printed so far, the set-up token among it. */
    output: running.output,
    /** Asks it to stop, waits for that, and removes its own store. Answers the exit code. */
    stop: async () => {
      const code = await running.end('SIGTERM');
      await remove();
      return code;
    },
    /** Resolves with its exit code when it has ended, by whomever. */
    ended: running.ended,
    /** Takes it away as a power cut would; what it kept stays for the next start, until `remove`. */
    kill: () => running.end('SIGKILL'),
    remove,
  };
}

function run(program, settings, startsAt) {
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
  const clock = startsAt ? { CLOCK_OFFSET_MS: String(Date.parse(startsAt) - Date.now()) } : {};
  const preload = startsAt ? ['--import', SHIFT_CLOCK] : [];
  const child = spawn(process.execPath, ['--enable-source-maps', ...preload, program], {
    cwd: ROOT,
    env: { ...Object.fromEntries(inherited), ...settings, ...clock },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (text) => (printed += text));
  child.stderr.on('data', (text) => (printed += text));
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  return { child, ended, output: () => printed, end: (signal) => end(child, ended, signal) };
}

async function end(child, ended, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return ended;
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  const code = await ended;
  clearTimeout(late);
  return code;
}

async function untilReady(url, { child, output }) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The product ended with ${child.exitCode}:\n${output()}`);
    if (await answers(`${url}/api/health`)) return;
    await pause(25);
  }
  throw new Error(`The product was not ready within ${READY_WITHIN_MS / 1000} s:\n${output()}`);
}

async function answers(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
