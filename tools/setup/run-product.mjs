import { pathToFileURL } from 'node:url';
import { prepareProduct } from './prepare-product.mjs';
import { inRoot } from './root.mjs';

/** Prepares the product and becomes it: the same process, so signals and exit codes are its own. */
export async function runProduct() {
  await prepareProduct();
  const main = inRoot('apps', 'api', 'dist', 'main.js');
  process.argv[1] = main;
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(main).href);
}
