import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ApiClient } from '../support/api-client.mjs';
import { demoAdmin } from '../support/demo-people.mjs';
import { bindPhone, newPhone } from '../support/inviting-steps.js';
import { startChatRobot, startMailServer } from '../support/mail-and-robot.js';
import { makeOwnStore } from '../support/own-store.mjs';
import { startProduct } from '../support/start-product.mjs';
import { expect, test as story } from '../support/story.js';

// One story in the order in which it happens: each step stands on the one before.
story.describe.configure({ mode: 'serial' });

/** Days of August 2026, a Monday first, at ten in the morning where the event is. */
const tenOn = (day: string): string => `2026-08-${day}T10:00:00+08:00`;
const lead = { name: '周书航', mail: 'zhou@zhiyuan.example', password: '一句话最好记住的密码' };
const [behind, ...others] = ['王磊', '吴倩', '林子涵'] as const;
const phoneOfBehind = '13700002001';
const toldBehind = new RegExp(`${behind}：落后 \\d+ 组`);

let store: Awaited<ReturnType<typeof makeOwnStore>>;
let mails: Awaited<ReturnType<typeof startMailServer>>;
let robot: Awaited<ReturnType<typeof startChatRobot>>;
let product: Awaited<ReturnType<typeof startProduct>>;
let page: Page;
let [eventId, behindId] = ['', ''];

/** The product on a later day: its jobs that are due by then run at once. */
const goOnAt = async (startsAt: string): Promise<void> => {
  const port = product?.port;
  await product?.stop();
  product = await startProduct({
    ...{ store, startsAt, ...(port && { port }) },
    admin: { email: demoAdmin.signInName, password: demoAdmin.password },
    env: { SMTP_URL: mails.url, BACKCAST_PRIVATE_HOSTS: robot.host },
  });
};

const addPeople = async (admin: ApiClient): Promise<Map<string, string>> => {
  const team = await admin.post('/teams', { name: '城西组', kind: 'team', parentId: null });
  const ids = new Map<string, string>();
  const add = async (name: string, role: string, mail: string) => {
    const phone = name === behind ? phoneOfBehind : '';
    const person = { name, role, mail, phone, teamId: team.id, withLink: mail !== '' };
    const added = await admin.post('/people', person);
    ids.set(name, added.person.id);
    return added.link?.url as string | undefined;
  };
  for (const name of [behind, ...others]) await add(name, 'salesperson', '');
  const link = await add(lead.name, 'lead', lead.mail);
  const token = /[A-Za-z0-9_-]{16,}$/.exec(link ?? '')![0];
  await new ApiClient(product.url).post('/access-links/claim', {
    ...{ token, signInName: lead.mail, password: lead.password },
  });
  return ids;
};

/** A seminar at the end of the month; each of three is to bring 24 customers by the middle of it and 24 more after. */
const addEvent = async (admin: ApiClient, ids: Map<string, string>): Promise<string> => {
  const { id } = await admin.post('/events', {
    ...{ name: '秋季升学讲座', template: 'education-seminar', why: null, howMuch: 30, zone: 'Asia/Shanghai' },
    when: { date: '2026-08-29', startTime: '14:00', endTime: '17:00' },
    where: { place: '杭州', setting: 'indoors', capacityPeople: null },
    share: 'only-me',
  });
  const { version, members } = await admin.get(`/events/${id}/members`);
  const kept = members.map(({ personId, role }: { personId: string; role: string }) => ({ personId, role }));
  const added = [...ids].map(([name, personId]) => ({ personId, role: name === lead.name ? 'lead' : 'salesperson' }));
  await admin.put(`/events/${id}/members`, { version, members: [...kept, ...added] });
  const people = [behind, ...others].map((name) => ids.get(name)!);
  const dates = ['2026-08-14', '2026-08-26'];
  const facts = {
    inviteFrom: '2026-08-03',
    checkpoints: dates.map((date, at) => ({ id: randomUUID(), date, percent: 50 * (at + 1) })),
    shares: people.map((personId) => ({ id: randomUUID(), personId, weight: 1, min: null, cap: null, until: null })),
    agreed: people.flatMap((personId) =>
      dates.map((checkpoint) => ({
        ...{ id: randomUUID(), personId, sessionId: null, checkpoint, quota: 24 },
        ...{ from: '2026-08-03', acceptedOn: null },
      })),
    ),
  };
  const { sections } = await admin.get(`/events/${id}`);
  await admin.put(`/events/${id}/quotas`, { version: sections.quotas.version, facts });
  for (const name of others)
    await admin.post(`/events/${id}/counts`, {
      ...{ id: randomUUID(), personId: ids.get(name), sessionId: null },
      ...{ day: '2026-08-03', stage: 'confirmed', delta: 20 },
    });
  return id;
};

/** Who is behind is told to the group, too; too few contacts in a day only by mail, each morning that somebody looks. */
const setAlarms = async (admin: ApiClient): Promise<void> => {
  await admin.post('/channels', {
    ...{ id: randomUUID(), kind: 'wecom', name: '城西组群', language: 'zh-CN', url: robot.url, secret: '' },
    alarmKinds: ['behind-pace'],
  });
  const numbers = { least: 1, hour: 9 };
  await admin.put('/alarm-settings/rules/few-contacts', { version: 0, isOn: true, numbers });
};

story.beforeAll(async ({ browser, backend }) => {
  story.setTimeout(120_000);
  [store, mails, robot] = await Promise.all([makeOwnStore(backend), startMailServer(), startChatRobot()]);
  await goOnAt(tenOn('03'));
  const admin = new ApiClient(product.url);
  await admin.signIn(demoAdmin);
  const ids = await addPeople(admin);
  behindId = ids.get(behind)!;
  eventId = await addEvent(admin, ids);
  await setAlarms(admin);
  const context = await browser.newContext({ baseURL: product.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  page = await context.newPage();
  await page.request.post('/api/sign-in', { data: { signInName: lead.mail, password: lead.password } });
  await page.goto(`/e/${eventId}/alarms`);
});
story.afterAll(async () => {
  await page?.context().close();
  await product?.stop();
  await store?.remove();
  await Promise.all([mails?.stop(), robot?.stop()]);
});

/** The mails of alarms to the lead, once there are so many. */
const mailsOfLead = async (count: number): Promise<string[]> => {
  const told = (): string[] => mails.to(lead.mail).filter((text) => text.includes('/alarms'));
  await expect.poll(() => told().length, { timeout: 30_000 }).toBe(count);
  return told();
};
const open = () => page.getByRole('region', { name: '等人处理' });

story('on the first morning nobody is behind', async () => {
  const [mail] = await mailsOfLead(1);
  expect(mail).toContain('8月3日');
  expect(mail).not.toMatch(toldBehind);
  await expect(page.getByText('8月3日', { exact: false }).first()).toBeVisible();
  await expect(page.getByText(toldBehind)).toHaveCount(0);
  expect(robot.texts).toHaveLength(0);
});

story('three days later one of three is: in the product, by mail and in the group, once each', async () => {
  await goOnAt(tenOn('06'));
  const [, mail] = await mailsOfLead(2);
  expect(mail).toMatch(toldBehind);
  for (const name of others) expect(mail).not.toContain(`${name}：落后`);
  await expect.poll(() => robot.texts.length).toBe(1);
  expect(robot.texts[0]).toMatch(toldBehind);
  // The page that was open all the time, and the way to it.
  await expect(page.getByText(toldBehind)).toHaveCount(1);
  await expect(page.getByRole('link', { name: /^提醒 ?\d+ 件等您处理$/ })).toBeVisible();
});

story('the next morning it is looked at again and not told again', async () => {
  await goOnAt(tenOn('07'));
  // What is new that morning is told, so the look has been.
  const [, , mail] = await mailsOfLead(3);
  expect(mail).toContain('8月7日');
  expect(mail).not.toMatch(toldBehind);
  expect(robot.texts).toHaveLength(1);
  await expect(page.getByText('8月7日', { exact: false }).first()).toBeVisible();
  await expect(page.getByText(toldBehind)).toHaveCount(1);
});

story('who is behind has it on the phone, without an account', async ({ browser }) => {
  const made = await page.request.post(`/api/events/${eventId}/personal-links/${behindId}`);
  const { url } = (await made.json()) as { url: string };
  const phone = await newPhone(browser, product.url);
  const sales = await phone.newPage();
  await bindPhone(sales, `/m.html${new URL(url).hash}`, phoneOfBehind);
  await sales.goto(`/m.html#count=${eventId}`);
  await sales.getByRole('button', { name: /^\d+ 件事等您处理$/ }).click();
  await expect(sales.getByText(/^落后 \d+ 组：应确认/)).toHaveCount(1);
  await expect(sales.getByRole('button', { name: /^我来处理：落后/ })).toBeVisible();
  await phone.close();
});

story('acknowledged it stays so for as long as its cause lasts', async () => {
  await page.getByRole('button', { name: new RegExp(`^知道了：${behind}：落后`) }).click();
  await expect(open().getByText(toldBehind)).toHaveCount(0);
  await goOnAt(tenOn('10'));
  const [, , , mail] = await mailsOfLead(4);
  expect(mail).toContain('8月10日');
  expect(mail).not.toMatch(toldBehind);
  expect([robot.texts.length, robot.refused]).toEqual([1, []]);
  await page.reload();
  await expect(page.getByText('8月10日', { exact: false }).first()).toBeVisible();
  await expect(open().getByText(toldBehind)).toHaveCount(0);
  await page.getByText(/^处理过的 \d+ 件$/).click();
  await expect(page.getByText(toldBehind)).toHaveCount(1);
  await expect(page.getByText(new RegExp(`${lead.name}.*说知道了`)).first()).toBeVisible();
});
