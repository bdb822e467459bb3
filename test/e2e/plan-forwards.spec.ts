import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ApiClient } from '../support/api-client.mjs';
import { startProduct } from '../support/start-product.mjs';
import { expect, test as story } from '../support/story.js';

// The clock stands at 1 August 2026, whose year is published with its National Day week.
const startsAt = '2026-08-01T02:00:00Z';
const admin = { email: 'chen@zhiyuan.example', password: '一句话最好记住的密码' };

const test = story.extend({
  product: [
    async ({ backend }, use) => {
      const product = await startProduct({ backend, admin, startsAt });
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
test.describe.configure({ mode: 'serial' });

const venue = (name: string, setting: 'indoors' | 'outdoors', seats: number) => ({
  ...{ id: randomUUID(), name, address: '杭州', setting, status: 'considered', contactId: null },
  rooms: [{ id: randomUUID(), name: '', capacities: { theatre: seats }, exits: 4 }],
  ...{ priceMinor: null, depositMinor: null, depositBy: null, bookBy: null, equipment: [], equipmentNote: '' },
  ...{ fireSafety: 'seen', fireSafetyFileIds: [], freeWindows: [], travelMinutes: 30, travelNote: '', inspection: [] },
  ...{ weatherPlan: '', fallbackId: null },
});

let page: Page;
let eventId = '';
const open = (path: string) => page.goto(`/e/${eventId}${path}`);
const duty = (title: RegExp) => page.locator('li.duty').filter({ has: page.getByRole('heading', { name: title }) });

/** The organization's own policy holds promotion back until the permit is there. */
const gatePromotion = async (client: ApiClient): Promise<void> => {
  const { own } = await client.get('/rules');
  const { version, isOn, rule } = own.find(({ code }: { code: string }) => code === 'ORG-PERMIT-1000');
  const { place, when, obligation, authority, lead, severity, supersededBy, citation, dateChecked } = rule;
  const kept = { place, when, obligation, authority, lead, severity, supersededBy, citation, dateChecked };
  const body = { ...kept, gates: ['promotion'], validFrom: null, validTo: null };
  await client.put('/rules/ORG-PERMIT-1000', { version, isOn, body });
};

test.beforeAll(async ({ browser, product }) => {
  const client = new ApiClient(product.url);
  await client.signIn({ signInName: admin.email, password: admin.password });
  await gatePromotion(client);
  const made = await client.post('/events', {
    ...{ name: '秋季升学讲座', template: 'education-seminar', why: null, howMuch: 40, zone: 'Asia/Shanghai' },
    when: { date: '2026-09-12', startTime: '14:00', endTime: '17:00' },
    where: { place: '杭州', setting: 'indoors', capacityPeople: null },
    share: 'only-me',
  });
  eventId = made.id;
  const { sections } = await client.get(`/events/${eventId}`);
  const candidates = [venue('西溪会议中心', 'indoors', 260), venue('江畔草坪', 'outdoors', 1200)];
  await client.put(`/events/${eventId}/venue`, { version: sections.venue.version, facts: { candidates, uses: [] } });
  const context = await browser.newContext({ baseURL: product.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  page = await context.newPage();
  await page.request.post('/api/sign-in', { data: { signInName: admin.email, password: admin.password } });
});

test('a hall for 260 in Hangzhou is chosen', async () => {
  await open('/plan/venue');
  await page.getByRole('button', { name: '选这里：西溪会议中心' }).click();
  await page.getByRole('button', { name: '保存改动' }).click();
  await expect(page.getByText(/已保存/).first()).toBeVisible();
  await expect(page.locator('.walk-value').getByText('西溪会议中心 260 人')).toBeVisible();
});

test('260 people indoors: ask the police, and have radios and a first-aid kit', async () => {
  await open('/compliance');
  await page.getByLabel('在哪里办').selectOption({ label: '杭州' });
  await page.getByLabel('申报人数').fill('260');
  await page.getByLabel('申报人数').blur();
  await expect(duty(/对讲机/)).toBeVisible();
  await expect(duty(/派出所/)).toHaveCount(0);
  await page.getByRole('group', { name: '面向公众' }).getByText('是', { exact: true }).click();
  await expect(duty(/派出所/)).toContainText('要问清');
  await expect(page.getByText('以当地答复为准')).toBeVisible();
  await expect(duty(/批文/)).toHaveCount(0);
});

test('moving to 17 October shows what follows before it is applied', async () => {
  await open('/plan/timing');
  await page.getByLabel('从哪天找起').fill('2026-10-17');
  await page.getByLabel('找到哪天').fill('2026-10-18');
  await page.getByLabel('找到哪天').blur();
  await page.getByRole('button', { name: /^看改到这天会怎样 .*10月17日 周六 14:00/ }).click();
  const preview = page.getByRole('region', { name: '改日期会动这些' });
  await expect(preview).toContainText('没有来不及的事');
  // Counted back over working days, past seven days of holiday and two make-up workdays.
  const design = preview.getByRole('listitem').filter({ hasText: '最晚开始：主视觉设计' });
  await expect(design).toContainText('从 8月24日 周一 变为 9月21日 周一');
  await expect(preview).toContainText('调休上班');
  await page.getByRole('button', { name: '就改到这天' }).click();
  await expect(page.locator('.page-top').getByText('2026年10月17日')).toBeVisible();
});

test('outdoors with 1,000 people: a permit by the last working day before the Mid-Autumn holiday', async () => {
  await open('/plan/venue');
  await page.getByRole('button', { name: '选这里：江畔草坪' }).click();
  await page.getByRole('button', { name: '保存改动' }).click();
  await expect(page.locator('.walk-value').getByText('江畔草坪 1,200 人')).toBeVisible();
  await open('/compliance');
  await page.getByLabel('申报人数').fill('999');
  await expect(duty(/备案/)).toContainText('9月30日');
  await page.getByLabel('申报人数').fill('1000');
  const permit = duty(/批文/);
  await expect(permit).toContainText('9月24日');
  await page.getByLabel('申报人数').blur();
  await expect(permit).toContainText('剩 40 个工作日');
  await expect(duty(/派出所/)).toHaveCount(0);
  await permit.getByRole('button', { name: /^展开/ }).click();
  await expect(permit).toContainText('9月27日');
});

test('promotion waits for the permit, and somebody may take the responsibility by name and reason', async () => {
  await expect(page.getByText('宣传：先不能做')).toBeVisible();
  await page.getByRole('button', { name: /^放行宣传/ }).click();
  await page.getByLabel('为什么可以先做').fill('王所长同意先发预告');
  await page.getByRole('button', { name: '由我负责，放行' }).click();
  await expect(page.getByText(/放行：王所长同意先发预告/)).toBeVisible();
  await expect(page.getByText('宣传：先不能做')).toHaveCount(0);
});

test('what was handed in is to be done again once the date moves, and says why', async () => {
  const permit = duty(/批文/);
  await permit.getByLabel('办到哪了').selectOption({ label: '已提交' });
  await expect(permit.locator('.duty-tags')).toContainText('已提交');
  await open('/plan/timing');
  await page.getByLabel('从哪天找起').fill('2026-10-24');
  await page.getByLabel('找到哪天').fill('2026-10-25');
  await page.getByLabel('找到哪天').blur();
  await page.getByRole('button', { name: /^看改到这天会怎样 .*10月24日 周六 14:00/ }).click();
  await page.getByRole('button', { name: '就改到这天' }).click();
  await expect(page.locator('.page-top').getByText('2026年10月24日')).toBeVisible();
  await open('/compliance');
  await expect(permit).toContainText('要重新办');
  await expect(permit).toContainText(/时间 2026年10月17日.* → 2026年10月24日/);
  // Twenty days before is inside the National Day week: the last day when offices are open counts.
  await expect(permit).toContainText('9月30日');
});
