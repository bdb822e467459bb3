import { fork } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../test/support/free-port.mjs';
import { inRoot } from '../setup/root.mjs';

export async function startBare(databaseUrl) {
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port) };
  const child = fork(inRoot('tools', 'bench', 'bare-handler.mjs'), { env });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The bare handler ended with ${code}.`))),
  ]);
  const stop = async () => {
    child.kill();
    await once(child, 'exit');
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}
