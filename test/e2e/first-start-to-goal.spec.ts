import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/story.js';

// One story in the order in which it happens to a team: each step stands on the one before.
test.describe.configure({ mode: 'serial' });

const password = '一句话最好记住的密码';
const people = {
  admin: { name: '陈立言', signInName: 'chen@zhiyuan.example' },
  organizer: { name: '李岚', signInName: 'li@zhiyuan.example' },
  viewer: { name: '沈清', signInName: '13800000007' },
  stranger: { name: '外人', signInName: 'stranger@elsewhere.example' },
};

let admin: Page;
let organizer: Page;
let eventAddress = '';
const opened: BrowserContext[] = [];

const newPerson = async (browser: Browser, url: string): Promise<Page> => {
  const context = await browser.newContext({ baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  opened.push(context);
  return context.newPage();
};

const setUpToken = (output: string): string => /set-up token[^:]*: ([\w-]+)/.exec(output)?.[1] ?? '';

/** What the admin does with the dialog "add a person"; answers the link to hand on. */
const invite = async (page: Page, name: string, role: string): Promise<string> => {
  await page.goto('/people');
  await page.getByRole('button', { name: '加人' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByRole('radio', { name: role }).check({ force: true });
  // Before there is a link the page says that only this computer could open it.
  await expect(dialog.getByText('只有这台电脑能打开这个链接')).toBeVisible();
  await dialog.getByRole('button', { name: '加人' }).click();
  const link = page.getByRole('textbox', { name: '复制链接' });
  await expect(link).toBeVisible();
  return onThisHost(await link.inputValue());
};

/** Links name `localhost`, the tests `127.0.0.1`; a browser keeps their cookies apart. */
const onThisHost = (link: string): string => link.replace(/^https?:\/\/[^/]+/, '');

/** The link is opened, and only a tap uses it. */
const join = async (page: Page, link: string, signInName: string): Promise<void> => {
  await page.goto(link);
  await page.getByLabel('用什么登录').fill(signInName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '加入' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

const balanced = (page: Page) => page.getByLabel(/^平衡/);
const saved = (page: Page) => expect(page.getByText(/已保存 \d|保存$/).first()).toBeVisible();

test.afterAll(async () => {
  for (const context of opened) await context.close();
});

test('whoever holds the token of the console sets the product up, once', async ({ browser, product }) => {
  admin = await newPerson(browser, product.url);
  await admin.goto('/');
  await expect(admin).toHaveURL(/set-up/);
  await admin.getByLabel('启动口令').fill('a-token-that-nobody-printed');
  await admin.getByLabel('组织名称').fill('知远学堂');
  await admin.getByLabel('您的姓名').fill(people.admin.name);
  await admin.getByLabel('登录用的邮箱或手机号').fill(people.admin.signInName);
  await admin.getByLabel('密码', { exact: true }).fill(password);
  await admin.getByRole('button', { name: '开始使用' }).click();
  await expect(admin.getByRole('alert')).toBeVisible();

  await admin.getByLabel('启动口令').fill(setUpToken(product.output()));
  await admin.getByRole('button', { name: '开始使用' }).click();
  await expect(admin.getByText('还没有活动')).toBeVisible();
  await admin.goto('/set-up');
  await expect(admin.getByRole('heading', { name: '已经设置过了' })).toBeVisible();
});

test('the admin invites an organizer and a viewer, who come in by link', async ({ browser, product }) => {
  const organizerLink = await invite(admin, people.organizer.name, '组织者');
  const viewerLink = await invite(admin, people.viewer.name, '查看者');
  organizer = await newPerson(browser, product.url);
  await join(organizer, organizerLink, people.organizer.signInName);
  const viewer = await newPerson(browser, product.url);
  await join(viewer, viewerLink, people.viewer.signInName);
  await viewer.context().close();

  const late = await newPerson(browser, product.url);
  await late.goto(organizerLink);
  await expect(late.getByText('这个链接不能用了')).toBeVisible();
});

test('the organizer answers four questions and has an event', async () => {
  await organizer.goto('/events/new');
  await organizer.getByLabel('活动名称').fill('暑期升学讲座');
  await organizer.getByLabel('日期').fill('2027-07-10');
  await organizer.getByLabel('开始').fill('14:00');
  await organizer.getByLabel('地点').fill('西溪国际会议中心');
  await organizer.getByLabel('能坐多少人').fill('400');
  await organizer.getByRole('button', { name: '建好，去看目标' }).click();
  await expect(organizer).toHaveURL(/\/e\/[0-9a-f-]+\/plan\/goal/);
  eventAddress = new URL(organizer.url()).pathname;
  await expect(organizer.getByRole('heading', { name: '这场活动，以什么论成败？' })).toBeVisible();
  await expect(organizer.getByText('2027年7月10日 周六 14:00')).toBeVisible();
});

test('a purpose and one lead metric are chosen; the target counts the funnel back', async () => {
  await expect(organizer.getByText('批量促单').first()).toBeVisible();
  await organizer.getByLabel('量法').fill('活动当天 18:00 前缴定金的家庭，取自成交台账');
  await balanced(organizer).fill('60');
  await balanced(organizer).press('Enter');
  await saved(organizer);
  // 60 ÷ 0.3 ÷ 0.8 with the template's assumed rates.
  const confirmations = organizer.getByRole('button', { name: '为什么是这个数：确认', exact: true });
  await confirmations.click();
  await expect(organizer.getByText('250').first()).toBeVisible();
  await expect(organizer.getByText('模板的假设').first()).toBeVisible();
});

test('changing the target shows old and new in the funnel before it is saved', async () => {
  await balanced(organizer).fill('66');
  await expect(organizer.getByText('预览，还没保存')).toBeVisible();
  const row = organizer.locator('s', { hasText: '250' }).first();
  await expect(row).toBeVisible();
  await expect(organizer.getByText('275').first()).toBeVisible();
  await balanced(organizer).press('Enter');
  await expect(organizer.getByText('预览，还没保存')).toBeHidden();
  await organizer.reload();
  await expect(balanced(organizer)).toHaveValue('66');
});

test('two browsers change the same target: the second sees both values and decides', async () => {
  await admin.goto(eventAddress);
  await expect(balanced(admin)).toHaveValue('66');
  await balanced(admin).fill('72');
  await balanced(organizer).fill('70');
  await balanced(organizer).press('Enter');
  await saved(organizer);
  await balanced(admin).press('Enter');
  const dialog = admin.getByRole('dialog');
  await expect(dialog.getByText(people.organizer.name).first()).toBeVisible();
  await expect(dialog.getByText('72').first()).toBeVisible();
  await expect(dialog.getByText('70').first()).toBeVisible();
  await dialog.getByText('用我的').first().click();
  await dialog.getByRole('button', { name: '按所选保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(balanced(admin)).toHaveValue('72');
  // Nobody reloads: the live stream brings it.
  await expect(balanced(organizer)).toHaveValue('72');
});

test('the viewer sees every number and changes none', async ({ browser, product }) => {
  const viewer = await newPerson(browser, product.url);
  await viewer.goto('/sign-in');
  await viewer.getByLabel('邮箱或手机号').fill('138 0000 0007');
  await viewer.getByLabel('密码', { exact: true }).fill(password);
  await viewer.getByRole('button', { name: '登录' }).click();
  await viewer.waitForURL((url) => url.pathname === '/');
  await viewer.goto(eventAddress);
  await expect(viewer.getByText('您是查看者')).toBeVisible();
  await expect(viewer.getByText('72').first()).toBeVisible();
  await expect(balanced(viewer)).toHaveCount(0);
  const id = eventAddress.split('/')[2] ?? '';
  const refused = await viewer.request.patch(`/api/events/${id}`, {
    data: { version: 1, name: '改名', zone: 'Asia/Shanghai', place: '', setting: null },
  });
  expect(refused.status()).toBe(403);
});

test('another organization does not see that the event exists', async ({ browser, product }) => {
  await admin.goto('/organization');
  await admin.getByLabel('组织名称').fill('另一家');
  await admin.getByLabel('第一位管理员').fill(people.stranger.name);
  await admin.getByRole('button', { name: '建组织，生成链接' }).click();
  const link = admin.getByRole('textbox', { name: '复制链接' });
  await expect(link).toBeVisible();
  const stranger = await newPerson(browser, product.url);
  await join(stranger, onThisHost(await link.inputValue()), people.stranger.signInName);
  await expect(stranger.getByText('还没有活动')).toBeVisible();
  await stranger.goto(eventAddress);
  await expect(stranger.getByText('没有这一页')).toBeVisible();
  const id = eventAddress.split('/')[2] ?? '';
  const foreign = await stranger.request.get(`/api/events/${id}`);
  const absent = await stranger.request.get('/api/events/00000000-0000-4000-8000-000000000000');
  expect(foreign.status()).toBe(404);
  expect(await foreign.text()).toBe(await absent.text());
});
