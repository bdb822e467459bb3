import { prepareProduct } from '../setup/prepare-product.mjs';
import { inRoot } from '../setup/root.mjs';
import { printAccounts } from './print-accounts.mjs';

const PORT = Number(process.env.PORT ?? 3000);

export async function runDemo() {
  await prepareProduct();
  const directory = process.env.BACKCAST_DATA_DIR ?? inRoot('data-demo');
  // Only now: on a fresh clone, what it imports was not installed before.
  const { startDemo } = await import('./start-demo.mjs');
  const product = await startDemo({ directory, port: PORT }).catch(giveUp);
  printAccounts(product.url);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void product.stop().then(() => process.exit(0)));
  const code = await product.ended;
  process.exit(typeof code === 'number' ? code : 1);
}

function giveUp(error) {
  console.error(error.message);
  process.exit(1);
}
