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
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const signInAsOrganizer = async (page: Page, next: string): Promise<void> => {
  const organizer = demoPeople.find((each) => each.role === 'organizer');
  const { signInName, password } = organizer as { signInName: string; password: string };
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('邮箱或手机号').fill(signInName);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
};

test('an inviter without an account binds a phone and sends a link; a customer registers and stands in that row', async ({
  page,
  browser,
  baseURL,
  openDayId,
}) => {
  await signInAsOrganizer(page, `/e/${openDayId}/invite?part=links`);
  await page.getByTitle('给何雨桐生成链接').click();
  const personal = await page.getByRole('dialog', { name: '何雨桐的报数链接' }).getByRole('textbox').inputValue();
  await page.keyboard.press('Escape');

  const salesPhone = await browser.newContext({ ...phone, locale: 'zh-CN', baseURL: baseURL ?? '' });
  const sales = await salesPhone.newPage();
  await sales.goto(`/m.html${new URL(personal).hash}`);
  await expect(sales.getByRole('heading', { name: '您是何雨桐吗？' })).toBeVisible();
  await sales.getByLabel('手机号后四位').fill('9999');
  await sales.getByRole('button', { name: '是我，绑定这台手机' }).click();
  await expect(sales.getByRole('alert')).toHaveText('不对，还可以试 4 次。');
  await sales.getByLabel('手机号后四位').fill('0101');
  await sales.getByRole('button', { name: '是我，绑定这台手机' }).click();
  await sales.waitForURL(`**/m.html#count=${openDayId}`);
  const answer = sales.waitForResponse((response) => response.url().endsWith('/registration-links'));
  await sales.getByRole('link', { name: '我的报名链接和海报' }).click();
  const { url } = (await (await answer).json()) as { url: string };
  await expect(sales.getByRole('img', { name: /报名海报/ })).toBeVisible();

  const customerPhone = await browser.newContext({ ...phone, locale: 'zh-CN', baseURL: baseURL ?? '' });
  const customer = await customerPhone.newPage();
  await customer.goto(new URL(url).pathname);
  await expect(customer.getByText('知远学堂的何雨桐邀请您')).toBeVisible();
  await customer.getByRole('textbox', { name: '姓名' }).fill('欧阳娜娜');
  await customer.getByRole('textbox', { name: '手机号' }).fill('139 1111 2222');
  await customer.getByRole('button', { name: '多一位' }).click();
  await customer.getByRole('checkbox').check();
  // Nobody types a name and a number within two seconds; a program is told to open the page again.
  await customer.waitForTimeout(2_000);
  await customer.getByRole('button', { name: '报名', exact: true }).click();
  await expect(customer.getByRole('heading', { name: '报名成功' })).toBeVisible();
  await expect(customer.getByRole('img', { name: '欧阳娜娜的入场票，含二维码' })).toBeVisible();

  await page.reload();
  const registered = page.getByRole('region', { name: '报名的客户' });
  await expect(registered.getByText('欧阳娜娜')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '何雨桐' }).first()).toContainText('已有 1 位客户报名');

  await customer.getByRole('button', { name: '我来不了了' }).click();
  await customer.getByRole('button', { name: '取消报名' }).click();
  await expect(customer.getByRole('heading', { name: '已取消' })).toBeVisible();
  await page.reload();
  await expect(registered.getByText(/^已取消/)).toBeVisible();

  await page.getByTitle(/^作废何雨桐的链接/).click();
  await expect(page.getByText('何雨桐的链接已作废，绑定的手机已退出。')).toBeVisible();
  expect((await salesPhone.request.get('/api/me')).status()).toBe(401);
  await salesPhone.close();
  await customerPhone.close();
});
