import { createRequire } from 'node:module';
import { ApiClient } from '../../test/support/api-client.mjs';
import { CHROMIUM_FLAGS } from '../../test/support/chromium-flags.mjs';
import { demoAdmin, demoPeople } from '../../test/support/demo-people.mjs';
import { inRoot } from '../setup/root.mjs';

// Playwright belongs to the stories' workspace; from there it is found wherever npm put it.
const { chromium } = createRequire(inRoot('test', 'package.json'))('@playwright/test');

export const launchBrowser = (executablePath) => chromium.launch({ executablePath, args: CHROMIUM_FLAGS });

/** Cookies of the demo's person with this role; none for nobody. */
export async function signedInAs(role, url) {
  if (role === 'nobody') return [];
  const client = new ApiClient(url);
  await client.signIn([demoAdmin, ...demoPeople].find((person) => person.role === role));
  return client.cookie.split('; ').map((pair) => {
    const [name, value] = pair.split('=');
    return { name, value, url };
  });
}

/** Opens a page as a person would have it, waits until it rests, and takes the whole of it. */
export async function photograph(browser, { url, page, viewport, language, theme, file, cookies }) {
  const context = await browser.newContext({
    viewport,
    locale: language,
    colorScheme: theme,
    timezoneId: 'Asia/Shanghai',
    deviceScaleFactor: 1,
    hasTouch: viewport.width < 600,
    isMobile: viewport.width < 600,
    reducedMotion: 'reduce',
  });
  await context.addCookies(cookies);
  const tab = await context.newPage();
  try {
    await tab.goto(`${url}${page.path}`, { waitUntil: 'load' });
    await restedPage(tab);
    await tab.screenshot({ path: file, fullPage: true });
  } finally {
    await context.close();
  }
}

/**
 * Live pages hold a stream open, so "no request under way" never comes: wait for quiet in what is shown instead, once
 * something is shown.
 */
async function restedPage(tab) {
  await tab.evaluate(
    ([quietMilliseconds, mostMilliseconds]) =>
      new Promise((resolve, reject) => {
        const end = setTimeout(() => reject(new Error('the page does not come to rest')), mostMilliseconds);
        const isShown = () =>
          document.body.innerText.trim() !== '' && document.querySelector('[aria-busy="true"], .skeleton') === null;
        let timer;
        const waitForQuiet = () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            if (!isShown()) return waitForQuiet();
            clearTimeout(end);
            resolve();
          }, quietMilliseconds);
        };
        new MutationObserver(waitForQuiet).observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        waitForQuiet();
      }),
    [400, 15_000],
  );
}
