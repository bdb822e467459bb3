import { spawn } from 'node:child_process';

const SILENT_SECONDS = 10;

/**
 * Runs commands side by side and shows that time passes: on a terminal one line that counts, elsewhere a line every
 * ten seconds. What they print is kept back and shown only when one of them fails.
 * @param {{ name: string, command: string, args: string[], cwd: string, env?: object }[]} commands
 * @param {NodeJS.WriteStream} out where the progress is shown; stderr for commands whose stdout is their answer
 */
export async function runSteps(commands, out = process.stdout) {
  const running = commands.map((step) => ({ ...step, started: performance.now(), seconds: undefined }));
  const stopShowing = showProgress(running, out);
  try {
    await Promise.all(running.map(runQuietly));
  } finally {
    stopShowing();
  }
}

async function runQuietly(step) {
  const child = spawn(step.command, step.args, {
    cwd: step.cwd,
    env: { ...process.env, ...step.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.on('close', resolve);
  });
  step.seconds = secondsSince(step.started);
  if (code !== 0) throw new StepFailed(step.name, output);
}

export class StepFailed extends Error {
  constructor(name, output) {
    super(`${name} failed`);
    this.output = output.trim();
  }
}

const secondsSince = (started) => Math.round((performance.now() - started) / 1000);

const describe = (step) =>
  step.seconds === undefined
    ? `${step.name} … ${secondsSince(step.started)} s`
    : `${step.name} done in ${step.seconds} s`;

function showProgress(steps, out) {
  const line = () => steps.map(describe).join(' · ');
  const onTerminal = out.isTTY;
  const show = onTerminal
    ? () => out.write(`\r\x1b[K${line()}`)
    : () => steps.some((step) => step.seconds === undefined) && out.write(`${line()}\n`);
  if (onTerminal) show();
  else out.write(`${steps.map((step) => `${step.name} …`).join(' · ')}\n`);
  const timer = setInterval(show, onTerminal ? 1000 : SILENT_SECONDS * 1000);
  return () => {
    clearInterval(timer);
    out.write(onTerminal ? `\r\x1b[K${line()}\n` : `${line()}\n`);
  };
}
