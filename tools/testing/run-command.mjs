import { spawn } from 'node:child_process';
import { ROOT } from '../setup/root.mjs';

/** Runs a Node program with its output shown; ends it when it takes too long. Answers its exit code. */
export async function runNode(args, { cwd = ROOT, env = {}, minutes = 10 } = {}) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const timer = setTimeout(() => {
    console.error(`Ended after ${minutes} minutes: ${args.join(' ')}`);
    child.kill('SIGKILL');
  }, minutes * 60_000);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  return code ?? 1;
}
