import { createRequire } from 'node:module';
import type { Browser, Page } from '@playwright/test';
import { pages } from '../support/pages.mjs';
import { demoAdmin, demoPeople } from '../support/demo-people.mjs';
import { seedDemo } from '../support/seed-demo.mjs';
import { startProduct } from '../support/start-product.mjs';
import { expect, test } from '../support/story.js';

type Broken = { id: string; nodes: { target: string[] }[] };
type Axe = { run: (options: object) => Promise<{ violations: Broken[] }> };

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What a person with this role sees; cookies of a sign-in are kept between pages. */
const signedIn = async (browser: Browser, url: string, role: string) => {
  const person = [demoAdmin, ...demoPeople].find((each) => each.role === role && 'password' in each);
  const context = await browser.newContext({ baseURL: url });
  if (person && 'password' in person) {
    const data = { signInName: person.signInName, password: person.password };
    expect((await context.request.post('/api/sign-in', { data })).status()).toBe(200);
  }
  const state = await context.storageState();
  await context.close();
  return state;
};

type Router = { navigate: (to: { href: string }) => Promise<void> };
type Planner = { __TSR_ROUTER__: Router };

const open = async (tab: Page, path: string): Promise<void> => {
  await tab.goto(path);
};

/** As a link does: pages of the planner follow one another without its being loaded again, which takes far longer. */
const follow = async (tab: Page, path: string): Promise<void> => {
  const isOfPlanner = (address: string): boolean => /^\/(?!m\.html|day\.html|r\/)/.test(address);
  if (!isOfPlanner(path) || !isOfPlanner(new URL(tab.url(), 'http://nowhere').pathname)) return open(tab, path);
  await tab.evaluate((href) => (window as unknown as Planner).__TSR_ROUTER__.navigate({ href }), path);
};

const variants = [
  { name: 'desk, Chinese, light', width: 1440, locale: 'zh-CN', colorScheme: 'light', opens: true },
  { name: 'phone, English, dark', width: 390, locale: 'en', colorScheme: 'dark', opens: false },
] as const;

/** Which page of the product it is, of whichever event and in whichever view. */
const routeOf = (path: string): string => path.replace(/[?#].*/, '').replace(/[0-9a-f-]{36}/, ':id');

/** Whether a heading is there, and nothing that is still on its way. */
const isReady = (): boolean =>
  [...document.querySelectorAll('h1, h2, h3, [role="heading"]')].some((heading) => heading.checkVisibility()) &&
  document.querySelector('[aria-busy="true"], .skeleton') === null;

/** Whether the window itself scrolls although a part of the page does: below the page there would be nothing. */
const scrollsTwice = (): boolean => {
  const scrolls = (element: Element): boolean =>
    /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight;
  const root = document.documentElement;
  return root.scrollHeight > window.innerHeight && [...document.querySelectorAll('main, main *')].some(scrolls);
};

/** What the checker finds on one page, what stands out beyond its edge, and whether there is nothing below it. */
const problemsOf = async (tab: Page, where: string, isDesk: boolean): Promise<string[]> => {
  // Looked at with each frame; an assertion would look again after longer and longer pauses.
  await tab.waitForFunction(isReady).catch((error: unknown) => {
    throw new Error(`${where} does not get ready`, { cause: error });
  });
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.addScriptTag({ path: axe });
  const { violations } = await tab.evaluate(
    (values) =>
      // What is right it would describe too, element by element.
      (window as unknown as { axe: Axe }).axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    levels,
  );
  const tooWide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ...(tooWide > 0 ? [`${where}: ${tooWide} pixels beyond the edge`] : []),
    ...(isDesk && (await tab.evaluate(scrollsTwice)) ? [`${where}: the window scrolls beside the page`] : []),
  ];
};

test('every page passes WCAG 2.2 AA in both themes and fits a phone', async ({ browser, backend }) => {
  test.setTimeout(900_000);
  const admin = { email: demoAdmin.signInName, password: demoAdmin.password };
  const product = await startProduct({ backend, admin });
  const problems: string[] = [];
  try {
    const list = pages(await seedDemo(product.url)).filter(({ name }) => name !== 'api-description');
    const look = async (variant: (typeof variants)[number]) => {
      const { width, locale, colorScheme, opens } = variant;
      const opened = new Set<string>();
      for (const role of new Set(list.map((page) => page.as))) {
        const context = await browser.newContext({
          baseURL: product.url,
          storageState: await signedIn(browser, product.url, role),
          // Only here: the product's own policy would not let the checker in.
          bypassCSP: true,
          viewport: { width, height: 900 },
          locale,
          colorScheme,
          reducedMotion: 'reduce',
        });
        const tab = await context.newPage();
        for (const page of list.filter(({ as }) => as === role)) {
          const route = routeOf(page.path);
          await (opens && !opened.has(route) ? open : follow)(tab, page.path);
          opened.add(route);
          problems.push(...(await problemsOf(tab, `${page.name} (${variant.name})`, width > 900)));
        }
        await context.close();
      }
    };
    await Promise.all(variants.map(look));
  } finally {
    await product.stop();
  }
  expect(problems).toEqual([]);
});
