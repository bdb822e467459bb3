import type { Page } from '@playwright/test';
import { demoAdmin, demoPeople } from '../support/demo-people.mjs';
import { seedDemo } from '../support/seed-demo.mjs';
import { startProduct } from '../support/start-product.mjs';
import { expect, test as story } from '../support/story.js';

/** A product with the demo in it, once for this file. */
const test = story.extend<{ seminarId: string }>({
  product: [
    async ({ backend }, use) => {
      const admin = { email: demoAdmin.signInName, password: demoAdmin.password };
      const product = await startProduct({ backend, admin });
      await seedDemo(product.url);
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  seminarId: async ({ product }, use) => use((await seedDemo(product.url)).seminarId),
});

const signIn = async (page: Page): Promise<void> => {
  const { signInName, password } = demoPeople[0] as { signInName: string; password: string };
  const answer = await page.request.post('/api/sign-in', { data: { signInName, password } });
  expect(answer.status()).toBe(200);
};

test('by keys alone: an event by its initials, a row of the list, the sheet of keys', async ({ page }) => {
  await signIn(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('sqsx');
  await expect(page.getByRole('option', { name: /暑期升学讲座/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/e\/[0-9a-f-]+$/);

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/e\/[0-9a-f-]+$/);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a page goes on paper without anything to click', async ({ page, seminarId }) => {
  await signIn(page);
  await page.goto(`/e/${seminarId}/plan/goal?view=print`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: /目标$/ })).toBeVisible();
  await expect(page.getByRole('cell', { name: '平衡目标' })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('the event day opens without a connection, says how old its data is, and forgets it at sign-out', async ({
  page,
  context,
  seminarId,
}) => {
  await signIn(page);
  await page.goto(`/day.html?event=${seminarId}`);
  await expect(page.getByRole('heading', { name: '暑期升学讲座' })).toBeVisible();
  await expect(page.getByText(/^在线，\d\d:\d\d 的数据$/)).toBeVisible();
  await expect(page.getByText('断网也能打开这一页。')).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(/^离线，\d\d:\d\d 的数据$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: '暑期升学讲座' })).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText(/^在线，\d\d:\d\d 的数据$/)).toBeVisible();
  await page.goto('/me');
  await page.getByRole('main').getByRole('button', { name: '退出登录' }).first().click();
  await page.waitForURL(/\/sign-in/);
  const kept = await page.evaluate(() => ['backcast:day', 'backcast:counts'].map((key) => localStorage.getItem(key)));
  expect(kept).toEqual([null, null]);
});
