import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium, NO_CHROMIUM } from '../setup/find-chromium.mjs';
import { prepareProduct } from '../setup/prepare-product.mjs';

const WIDTHS = { desk: { width: 1440, height: 1000 }, phone: { width: 390, height: 844 } };
const LANGUAGES = ['zh-CN', 'en'];
const THEMES = ['light', 'dark'];

/**
 * Writes DIR/<page>-<desk|phone>-<language>-<theme>.png, whole pages, on a demo that is started for it and removed.
 * @param {string[]} names only these pages; none means all
 */
export async function takeScreens(target, names) {
  if (!target) return giveUp('Say where to put the pictures: npm run screens -- DIR');
  const chromium = await findChromium();
  if (!chromium) return giveUp(NO_CHROMIUM);
  await prepareProduct();
  const { startDemo } = await import('../demo/start-demo.mjs');
  const folder = resolve(process.env.INIT_CWD ?? '.', target);
  const directory = await mkdtemp(join(tmpdir(), 'backcast-screens-'));
  await mkdir(folder, { recursive: true });
  const product = await startDemo({ directory });
  try {
    await photographAll({ product, chromium, folder, names });
  } finally {
    await product.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function photographAll({ product, chromium, folder, names }) {
  const { launchBrowser, photograph, signedInAs } = await import('./photograph.mjs');
  const { pages } = await import('../../test/support/pages.mjs');
  const list = pages(product.events).filter(({ name }) => names.length === 0 || names.includes(name));
  const accounts = [...new Set(list.map((page) => page.as))];
  const cookies = Object.fromEntries(
    await Promise.all(accounts.map(async (role) => [role, await signedInAs(role, product.url)])),
  );
  const browser = await launchBrowser(chromium);
  let taken = 0;
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      for (const [width, viewport] of Object.entries(WIDTHS)) {
        for (const page of list) {
          const file = join(folder, `${page.name}-${width}-${language}-${theme}.png`);
          await photograph(browser, { url: product.url, page, viewport, language, theme, file, cookies: cookies[page.as] });
          taken += 1;
        }
        console.log(`${taken} pictures in ${folder}`);
      }
    }
  }
  await browser.close();
}

function giveUp(why) {
  console.error(why);
  process.exit(1);
}
