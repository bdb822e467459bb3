import type { Page } from '@playwright/test';
import { demoAdmin, demoPeople } from '../support/demo-people.mjs';
import { seedDemo } from '../support/seed-demo.mjs';
import { startProduct } from '../support/start-product.mjs';
import { expect, test as story } from '../support/story.js';

/** A product with the demo in it, once for this file. */
const test = story.extend<{ openDayId: string }>({
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
  openDayId: async ({ product }, use) => use((await seedDemo(product.url)).openDayId),
  viewport: { width: 390, height: 844 },
});

/** Signs in from the counts' own address; answers whose counts they are. */
const signInFromCounts = async (page: Page, address: string): Promise<string> => {
  const sales = demoPeople.find((each) => each.role === 'salesperson' && 'password' in each);
  const { signInName, password } = sales as { signInName: string; password: string };
  await page.goto(address);
  await page.getByRole('link', { name: '去登录' }).first().click();
  await page.getByLabel('邮箱或手机号').fill(signInName);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL(`**${address}`);
  const me = await page.request.get('/api/me');
  return ((await me.json()) as { person: { id: string } }).person.id;
};

/** What the server has of this person's invitations, over all days. */
const invitedOnServer = async (page: Page, eventId: string, personId: string): Promise<number> => {
  const answer = await page.request.get(`/api/events/${eventId}/inviting`);
  const { counts } = (await answer.json()) as { counts: { personId: string; invited: number }[] };
  return counts.filter((count) => count.personId === personId).reduce((sum, { invited }) => sum + invited, 0);
};

test('a salesperson signs in, reports without a line, loses the page, comes back, and each tap counts once', async ({
  page,
  context,
  openDayId,
}) => {
  const address = `/m.html#count=${openDayId}`;
  const personId = await signInFromCounts(page, address);
  const bar = page.getByRole('status', { name: '发送状态' });
  await expect(bar).toHaveText('都已保存');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(落后|领先) \d+ 组$|^正好跟上计划$/);
  // Kept by the browser, so that it opens without a line.
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));
  const counter = page.getByRole('group', { name: '已邀约' });
  const shown = Number(await counter.getByRole('textbox').inputValue());
  const before = await invitedOnServer(page, openDayId, personId);

  await context.setOffline(true);
  await counter.getByRole('button', { name: '已邀约加 1' }).click();
  await counter.getByRole('button', { name: '已邀约加 1' }).click();
  await expect(bar).toHaveText('离线，2 条等待发送');
  await page.reload();
  await expect(bar).toHaveText('离线，2 条等待发送');
  await expect(counter.getByRole('textbox')).toHaveValue(`${shown + 2}`);
  await page.close();

  const reopened = await context.newPage();
  await reopened.goto(address);
  await expect(reopened.getByRole('status', { name: '发送状态' })).toHaveText('离线，2 条等待发送');
  await context.setOffline(false);
  await expect(reopened.getByRole('status', { name: '发送状态' })).toHaveText('都已保存');
  await expect(reopened.getByRole('group', { name: '已邀约' }).getByRole('textbox')).toHaveValue(`${shown + 2}`);
  expect(await invitedOnServer(reopened, openDayId, personId)).toBe(before + 2);

  await reopened.getByRole('button', { name: '撤销' }).first().click();
  await expect(reopened.getByRole('group', { name: '已邀约' }).getByRole('textbox')).toHaveValue(`${shown + 1}`);
  await expect.poll(() => invitedOnServer(reopened, openDayId, personId)).toBe(before + 1);
});
