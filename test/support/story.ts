import { test as base, expect } from '@playwright/test';
import { startProduct } from './start-product.mjs';

type Product = Awaited<ReturnType<typeof startProduct>>;
export type StoryOptions = { backend: 'embedded' | 'postgres-redis' };

/**
 * A story gets a product of its own, started once for the worker that runs the file: pages and `page.goto('/')` are
 * on it. `product.output()` has the set-up token; `backend` says which project of playwright.config.ts this is.
 */
const test = base.extend<object, StoryOptions & { product: Product }>({
  backend: ['embedded', { scope: 'worker', option: true }],
  product: [
    async ({ backend }, use) => {
      const product = await startProduct({ backend });
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ product }, use) => use(product.url),
});

export { test, expect };
