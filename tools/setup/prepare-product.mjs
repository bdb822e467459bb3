import { StepFailed } from '../console/steps.mjs';
import { buildProduct } from './build-product.mjs';
import { installPackages } from './install-packages.mjs';

/** Everything between a clone and a product that can be started. */
export async function prepareProduct() {
  await prepare(installPackages);
  await prepare(buildProduct);
}

/** Takes one step of the preparation; when it fails, shows what it printed, says what failed, and ends the process. */
export async function prepare(step) {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(`${error.output}\n\n${error.message}; the lines above say why.`);
    process.exit(1);
  }
}
