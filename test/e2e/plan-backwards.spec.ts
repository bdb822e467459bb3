import type { Locator, Page } from '@playwright/test';
import { demoDate } from '../support/demo-seminar.mjs';
import { demoAdmin, demoPeople } from '../support/demo-people.mjs';
import { seedDemo } from '../support/seed-demo.mjs';
import { startProduct } from '../support/start-product.mjs';
import { expect, test as story } from '../support/story.js';

const test = story.extend({
  product: [
    async ({ backend }, use) => {
      const admin = { email: demoAdmin.signInName, password: demoAdmin.password };
      const product = await startProduct({ backend, admin });
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
test.describe.configure({ mode: 'serial' });

let page: Page;
/** The event that grows from its goal, and the seminar of the demo, to which things happen. */
let grown = '';
let seminar = '';
const seminarDate = demoDate(new Date());
const dayOf = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 24 * 3600_000).toISOString().slice(0, 10);
const inWords = (date: string): string => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

const organizer = demoPeople.find(({ role }) => role === 'organizer')!;
const saved = () => expect(page.getByText(/已保存/).first()).toBeVisible();
const bar = () => page.getByRole('region', { name: '保存改动' });
/** The list of all that a change moves, while the change waits; answers it closed again. */
const moved = async (...lines: RegExp[]): Promise<void> => {
  await bar()
    .getByRole('button', { name: /^看全部/ })
    .click();
  const list = page.getByRole('dialog', { name: '这次改动会带动什么' });
  for (const line of lines) await expect(list).toContainText(line);
  await list.getByRole('button', { name: '关闭' }).click();
};
const apply = async (): Promise<void> => {
  await bar().getByRole('button', { name: '保存改动' }).click();
  await expect(bar()).toContainText('已保存');
};
/** The newest change is taken back from the history, where it stands with all that it moved. */
const undone = async (): Promise<void> => {
  await page.goto(`${seminar}/history`);
  await page.getByRole('button', { name: /^撤销/ }).first().click();
  await expect(page.getByText(/已撤销|撤销了/).first()).toBeVisible();
};
const undo = () => bar().getByRole('button', { name: /^撤销/ }).click();
/** A4 or A3 as it comes out of the printer. */
const printed = async (path: string): Promise<Locator> => {
  await page.goto(path);
  const sheet = page.locator('main.sheet');
  await expect(sheet).toBeVisible();
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(5_000);
  return sheet;
};

test.beforeAll(async ({ browser, product }) => {
  test.setTimeout(120_000);
  const { seminarId } = await seedDemo(product.url);
  seminar = `/e/${seminarId}`;
  const context = await browser.newContext({
    ...{ baseURL: product.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1440, height: 1000 } },
  });
  page = await context.newPage();
  const data = { signInName: organizer.signInName, password: 'password' in organizer ? organizer.password : '' };
  expect((await page.request.post('/api/sign-in', { data })).status()).toBe(200);
});

test('four questions and a target give an event something to count back from', async () => {
  await page.goto('/events/new');
  await page.getByLabel('活动名称').fill('春季升学讲座');
  await page.getByLabel('日期').fill('2027-04-10');
  await page.getByLabel('开始').fill('14:00');
  await page.getByLabel('地点').fill('西溪国际会议中心');
  await page.getByLabel('能坐多少人').fill('400');
  await page.getByRole('button', { name: '建好，去看目标' }).click();
  await expect(page).toHaveURL(/plan\/goal/);
  grown = new URL(page.url()).pathname.replace('/plan/goal', '');
  await page.getByLabel(/^平衡/).fill('40');
  await page.getByLabel(/^平衡/).press('Enter');
  await saved();
});

test('the program has its skeleton; a longer talk moves all that follows', async () => {
  await page.goto(`${grown}/plan/program`);
  await expect(page.getByText('16:30 结束')).toBeVisible();
  await page.getByLabel('主要内容的时长').fill('55');
  await page.getByLabel('主要内容的时长').press('Enter');
  await expect(page.getByText('16:45 结束')).toBeVisible();
  await saved();
});

test('a room is drawn to scale, seats whoever may come, and is printed with its scale', async () => {
  await page.goto(`${grown}/plan/layout`);
  await page.getByRole('button', { name: '画出这个厅' }).click();
  await expect(page.getByText(/摆了 \d+ 座，坐得下 \d+/)).toBeVisible();
  await saved();
  const sheet = await printed(`${grown}/plan/layout?view=print`);
  await expect(sheet).toContainText(/比例 1 : \d+（A3）/);
});

test('what must be there is counted from the people, and the tasks say who and when at the latest', async () => {
  await page.goto(`${grown}/plan/budget`);
  await expect(page.getByRole('row').filter({ hasText: '椅子' }).getByText(/\d{3}/).first()).toBeVisible();
  await page.goto(`${grown}/plan/tasks`);
  await expect(page.getByRole('heading', { name: /赶得上/ })).toBeVisible();
  const sheet = await printed(`${grown}/plan/tasks?view=print`);
  await expect(sheet.getByRole('row').filter({ hasText: '订场地' })).toContainText(/2027年\d+月\d+日/);
});

test('the main guest cancels: what follows is shown first, holds when it is saved, and is undone', async () => {
  await page.goto(`${seminar}/plan/people`);
  await page.getByRole('button', { name: '标为婉拒：顾南' }).click();
  await expect(bar()).toContainText('点保存才生效');
  await moved(/顾南/);
  await apply();
  await page.reload();
  await expect(page.getByRole('button', { name: '标为婉拒：顾南' })).toHaveCount(0);
  await undone();
  await page.goto(`${seminar}/plan/people`);
  await expect(page.getByRole('button', { name: '标为婉拒：顾南' })).toBeVisible();
});

test('the room shrinks to 180: too few seats are told before and after, and the room grows back', async () => {
  await page.goto(`${seminar}/plan/venue`);
  await page.getByRole('button', { name: /^修改.*西溪/ }).click();
  await page.locator('summary').filter({ hasText: '厅和容量' }).click();
  await page.getByLabel('剧院式').first().fill('180');
  await page.getByLabel('剧院式').first().press('Enter');
  await expect(bar()).toContainText('点保存才生效');
  await moved(/180/, /400/);
  await apply();
  await expect(page.locator('.walk-value').getByText('西溪国际会议中心 180 人')).toBeVisible();
  await undo();
  await expect(page.locator('.walk-value').getByText('西溪国际会议中心 400 人')).toBeVisible();
});

test('a week on: every day of the plan moves along, and back', async () => {
  const weekOn = dayOf(seminarDate, 7);
  await page.goto(`${seminar}/plan/timing`);
  await page.getByLabel('从哪天找起').fill(weekOn);
  await page.getByLabel('找到哪天').fill(weekOn);
  await page.getByLabel('找到哪天').blur();
  const day = inWords(weekOn).replace(/^.*年/, '');
  await page
    .getByRole('button', { name: new RegExp(`^看改到这天会怎样 .*${day}`) })
    .first()
    .click();
  const preview = page.getByRole('region', { name: '改日期会动这些' });
  await expect(preview.getByRole('listitem').first()).toBeVisible();
  await page.getByRole('button', { name: '就改到这天' }).click();
  await expect(page.locator('.page-top')).toContainText(inWords(weekOn));
  await undone();
  await page.goto(`${seminar}/plan/timing`);
  await expect(page.locator('.page-top')).toContainText(inWords(seminarDate));
});
