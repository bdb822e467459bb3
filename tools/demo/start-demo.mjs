import { demoAdmin } from '../../test/support/demo-people.mjs';
import { seedDemo } from '../../test/support/seed-demo.mjs';
import { startProduct } from '../../test/support/start-product.mjs';

/**
 * The product with the demo's seminar in the given data directory. Its passwords are printed and in the source, so it
 * listens on this computer only, whatever the environment says.
 */
export async function startDemo({ directory, port, env = {} }) {
  const store = {
    backend: 'embedded',
    directory,
    env: { BACKCAST_DATA_DIR: directory },
    remove: async () => undefined,
  };
  const admin = { email: demoAdmin.signInName, password: demoAdmin.password };
  const product = await startProduct({ store, port, admin, env });
  try {
    return { ...product, events: await seedDemo(product.url) };
  } catch (error) {
    await product.stop();
    throw error;
  }
}
