import { spawn } from 'node:child_process';
import { ROOT } from '../setup/root.mjs';

const running = new Set();

/**
 * Runs a Node program with its output shown; ends it, with all that it started, when it takes too long or when this
 * process is asked to end. Answers its exit code.
 */
export async function runNode(args, { cwd = ROOT, env = {}, minutes = 15 } = {}) {
  const options = { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] };
  // A group of its own, so that nothing it started stays behind.
  const child = spawn(process.execPath, args, { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  const timer = setTimeout(() => {
    console.error(`Ended after ${minutes} minutes: ${args.join(' ')}`);
    endGroup(child);
  }, minutes * 60_000);
  const leave = (signal) => {
    for (const each of running) endGroup(each);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, leave);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  running.delete(child);
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, leave);
  return code ?? 1;
}

function endGroup(child) {
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
