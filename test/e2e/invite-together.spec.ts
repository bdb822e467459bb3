import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { ApiClient } from '../support/api-client.mjs';
import { demoAdmin } from '../support/demo-people.mjs';
import { bindPhone, confirmedOnBoard, makePersonalLink, newPhone } from '../support/inviting-steps.js';
import { asPasted, listedCustomers, listedSalespeople } from '../support/salespeople-list.js';
import { startProduct } from '../support/start-product.mjs';
import { expect, test as story } from '../support/story.js';

// One story in the order in which it happens to a team: each step stands on the one before.
story.describe.configure({ mode: 'serial' });

const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const [first, second] = listedSalespeople as [(typeof listedSalespeople)[number], (typeof listedSalespeople)[number]];
const ownCustomers = listedCustomers(48)
  .filter(({ owner }) => owner === first.name)
  .map(({ name }) => name);
const leaver = listedSalespeople.at(-1)!;

/** An event whose goal needs 300 confirmations: 72 deals ÷ 0.3 ÷ 0.8, with twelve salespeople and their customers. */
const test = story.extend<object, { scene: { eventId: string; cookie: string } }>({
  product: [
    async ({ backend }, use) => {
      const product = await startProduct({
        backend,
        admin: { email: demoAdmin.signInName, password: demoAdmin.password },
      });
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  scene: [
    async ({ product }, use) => {
      const admin = new ApiClient(product.url);
      await admin.signIn(demoAdmin);
      const { id: eventId } = await admin.post('/events', {
        ...{ name: '暑期升学讲座', template: 'education-seminar', why: null, howMuch: 72, share: 'only-me' },
        when: { date: dayIn(21), startTime: '14:00', endTime: '17:00' },
        where: { place: '西溪国际会议中心', setting: 'indoors', capacityPeople: 600 },
        zone: 'Asia/Shanghai',
      });
      const { person } = await admin.get('/me');
      const importId = randomUUID();
      await admin.post(`/events/${eventId}/imports`, { id: importId, name: '名单', source: 'paste' });
      const blank = { mail: '', persona: '', interests: '', note: '', children: '', seatGroup: '', state: '' };
      const rows = listedCustomers(48).map(({ people, ...each }, at) => ({
        ...blank,
        ...each,
        row: at + 2,
        partySize: people,
      }));
      await admin.post(`/events/${eventId}/imports/${importId}/parts`, {
        ...{ part: 0, ownerId: person.id, sessionId: null, addsOwners: true, rows },
      });
      await use({ eventId, cookie: admin.cookie });
    },
    { scope: 'worker' },
  ],
});

let desk: BrowserContext;
let organizer: Page;
let phone: BrowserContext;
let sales: Page;

const openDesk = async (browser: Browser, url: string, cookie: string): Promise<Page> => {
  desk = await browser.newContext({
    baseURL: url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
  });
  await desk.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return { name, value, url };
    }),
  );
  return desk.newPage();
};

const part = (name: string) => organizer.getByRole('link', { name, exact: true }).click();
/** Sums of the quotas' table: by checkpoint, and in all. */
const sums = async (): Promise<number[]> =>
  (await organizer.getByRole('row', { name: /^相加/ }).getByRole('cell').allTextContents())
    .slice(0, 4)
    .map((words) => Number(words.replace(/\D/g, '')));

test.afterAll(async () => {
  for (const context of [desk, phone]) await context?.close();
});

test('300 are divided among twelve over three checkpoints, to the last one', async ({ browser, product, scene }) => {
  organizer = await openDesk(browser, product.url, scene.cookie);
  await organizer.goto(`/e/${scene.eventId}/invite?part=quotas`);
  await organizer.getByRole('button', { name: '用这 12 位邀约员开始' }).click();
  await expect(organizer.getByRole('heading', { name: '要确认 300 组，已商定 0 组' })).toBeVisible();
  await organizer.getByRole('button', { name: /^商定，从/ }).click();
  await expect(organizer.getByRole('heading', { name: '要确认 300 组，已商定 300 组' })).toBeVisible();
  const [one, two, three, all] = await sums();
  expect([one! + two! + three!, all]).toEqual([300, 300]);
  expect(await organizer.getByRole('row').filter({ hasText: '不再邀约' }).count()).toBe(12);
});

test('a salesperson reports, loses the net, reports again, comes back, and the board has each once without a reload', async ({
  browser,
  product,
}) => {
  await part('链接');
  const link = await makePersonalLink(organizer, first.name);
  await part('进度');
  await expect(confirmedOnBoard(organizer, first.name)).toHaveText(/^0 \//);

  phone = await newPhone(browser, product.url);
  sales = await phone.newPage();
  await bindPhone(sales, link, first.phone);
  const [one, two, three] = ownCustomers;
  const state = (name: string | undefined) => sales.getByLabel(`${name} 的状态`);
  const bar = sales.getByRole('status', { name: '发送状态' });
  await state(one).selectOption('已确认');
  await expect(confirmedOnBoard(organizer, first.name)).toHaveText(/^1 \//);

  await sales.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));
  await phone.setOffline(true);
  await state(two).selectOption('已确认');
  await state(three).selectOption('已邀约');
  await expect(bar).toHaveText('离线，2 条等待发送');
  await sales.reload();
  await expect(bar).toHaveText('离线，2 条等待发送');
  await expect(confirmedOnBoard(organizer, first.name)).toHaveText(/^1 \//);
  await phone.setOffline(false);
  await expect(bar).toHaveText('都已保存');
  await expect(confirmedOnBoard(organizer, first.name)).toHaveText(/^2 \//);
  await sales.reload();
  await expect(bar).toHaveText('都已保存');
  await expect(confirmedOnBoard(organizer, first.name)).toHaveText(/^2 \//);
});

test('a customer who registers through a link stands in the row of whose link it is', async ({ browser, product }) => {
  const answer = sales.waitForResponse((response) => response.url().endsWith('/registration-links'));
  await sales.getByRole('link', { name: '我的报名链接和海报' }).click();
  const { url } = (await (await answer).json()) as { url: string };
  const own = await newPhone(browser, product.url);
  const customer = await own.newPage();
  await customer.goto(new URL(url).pathname);
  await customer.getByRole('textbox', { name: '姓名' }).fill('欧阳娜娜');
  await customer.getByRole('textbox', { name: '手机号' }).fill('136 1111 2222');
  await customer.getByRole('checkbox').check();
  await customer.waitForTimeout(2_000);
  await customer.getByRole('button', { name: '报名', exact: true }).click();
  await expect(customer.getByRole('heading', { name: '报名成功' })).toBeVisible();
  await own.close();
  await expect(confirmedOnBoard(organizer, first.name)).toHaveText(/^3 \//);
  await expect(confirmedOnBoard(organizer, second.name)).toHaveText(/^0 \//);
});

test('somebody leaves: the quota is shown divided anew before it is, and the customers stay', async ({ scene }) => {
  await part('任务');
  const row = organizer.getByRole('row').filter({ has: organizer.getByRole('rowheader', { name: leaver.name }) });
  await row.getByRole('button', { name: '不再邀约' }).click();
  await expect(organizer.getByText(/\d+ 个数要改，还没商定/)).toBeVisible();
  await expect(row.getByText(/^\d+ → 0$/).first()).toBeVisible();
  expect((await sums())[3]).toBe(300);
  // A preview is one: what holds is unchanged until somebody agrees.
  const held = await organizer.request.get(`/api/events/${scene.eventId}`);
  const { sections } = (await held.json()) as {
    sections: { quotas: { facts: { shares: { until: string | null }[] } } };
  };
  expect(sections.quotas.facts.shares.filter(({ until }) => until !== null)).toEqual([]);
  await organizer.getByRole('button', { name: /^商定，从/ }).click();
  await expect(organizer.getByText(/个数要改/)).toBeHidden();
  expect((await sums())[3]).toBe(300);

  await part('客户名单');
  await organizer.getByLabel('归谁').selectOption({ label: `${leaver.name} 0 / 4` });
  await expect(organizer.locator('.invitees-list > li')).toHaveCount(4);
});

test('of 5,000 rows 37 are bad: the others go in, each bad one is told', async () => {
  test.setTimeout(180_000);
  await organizer.getByRole('button', { name: '导入名单' }).click();
  const rows = listedCustomers(5_048)
    .slice(48)
    .map((each, at) => ({ ...each, name: `家长${at + 1}`, phone: (at + 1) % 135 === 0 ? '12345' : each.phone }));
  const list = { name: '家长名单.csv', mimeType: 'text/csv', buffer: Buffer.from(asPasted(rows)) };
  await organizer.getByLabel('选文件').setInputFiles(list);
  await organizer.getByRole('button', { name: '先看一遍' }).click();
  await expect(organizer.getByText('新收 4,963 位')).toBeVisible({ timeout: 60_000 });
  await expect(organizer.getByRole('listitem').filter({ hasText: /^第 [\d,]+ 行/ })).toHaveCount(37);
  await organizer.getByRole('button', { name: '收下 4,963 位' }).click();
  await expect(organizer.getByText('收好了，新收 4,963 位')).toBeVisible({ timeout: 90_000 });
  await organizer.getByRole('button', { name: '看名单' }).last().click();
  await organizer.getByLabel('归谁').selectOption({ label: '所有人' });
  await expect(organizer.getByRole('heading', { name: /^5,012 组客户/ })).toBeVisible();
});
