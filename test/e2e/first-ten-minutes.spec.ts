import { confirmedOnBoard, makePersonalLink, newPhone } from '../support/inviting-steps.js';
import { PersonAtWork } from '../support/person-at-work.js';
import { asPasted, listedCustomers, listedSalespeople } from '../support/salespeople-list.js';
import { startProduct } from '../support/start-product.mjs';
import { expect, test as story } from '../support/story.js';

/** A product that nobody has set up yet: that of another story may be. */
const test = story.extend({
  product: [
    async ({ backend }, use) => {
      const product = await startProduct({ backend });
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

const setUpToken = (output: string): string => /set-up token[^:]*: ([\w-]+)/.exec(output)?.[1] ?? '';
const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const shown = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** Somebody new makes the first organization, as it is done once. */
const setUp = async (person: PersonAtWork, token: string): Promise<void> => {
  const { page } = person;
  await page.goto('/');
  await person.types(page.getByLabel('启动口令'), token, 'the set-up page');
  await person.types(page.getByLabel('组织名称'), '知远学堂', 'organization');
  await person.types(page.getByLabel('您的姓名'), '李岚', 'name');
  await person.types(page.getByLabel('登录用的邮箱或手机号'), 'li@zhiyuan.example', 'sign-in name');
  await person.types(page.getByLabel('密码', { exact: true }), '一句话最好记住的密码', 'password');
  await person.press(page.getByRole('button', { name: '开始使用' }), 'starting');
  await person.sees(page.getByText('还没有活动'), 'my events');
};

const answerFourQuestions = async (person: PersonAtWork): Promise<void> => {
  const { page } = person;
  await person.press(
    page
      .getByRole('link', { name: '新活动' })
      .or(page.getByRole('button', { name: '新活动' }))
      .first(),
    'a new event',
  );
  await person.types(page.getByLabel('活动名称'), '暑期升学讲座', 'the questions');
  await person.types(page.getByLabel('日期'), dayIn(21), 'date');
  await person.types(page.getByLabel('开始'), '14:00', 'start');
  await person.types(page.getByLabel('地点'), '西溪国际会议中心', 'place');
  await person.types(page.getByLabel('能坐多少人'), '400', 'room');
  await person.types(page.getByLabel('现场成交'), '60', 'how much');
  await person.press(page.getByRole('button', { name: '建好，去看目标' }), 'the plan');
};

const takeListIn = async (person: PersonAtWork): Promise<void> => {
  const { page } = person;
  await person.press(page.getByRole('link', { name: '导入名单' }), 'the way to the list');
  await person.pastes(page.getByLabel('粘贴在这里'), asPasted(listedCustomers(300)), 'pasting');
  await person.press(page.getByRole('button', { name: '读出来' }), 'reading');
  await person.press(page.getByRole('button', { name: '先看一遍' }), 'checking');
  await person.sees(page.getByText('新收 300 位'), 'the check');
  await person.sees(
    page.getByText(`会新加邀约员：${listedSalespeople.map(({ name }) => name).join('、')}`),
    'the salespeople',
  );
  await person.press(page.getByRole('button', { name: '收下 300 位' }), 'taking in');
  await person.press(page.getByRole('link', { name: '下一步：分任务' }), 'the list taken in');
};

const divideQuotas = async (person: PersonAtWork): Promise<string> => {
  const { page } = person;
  await person.sees(page.getByText(/用这 12 位邀约员开始/), 'quotas');
  await person.press(page.getByRole('button', { name: /用这 12 位邀约员开始/ }), 'dividing');
  await person.press(page.getByRole('button', { name: /^商定，从/ }), 'agreeing');
  await person.sees(page.getByText('名单现有 300 组，还差 302 组。'), 'missing names');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(1 + 12 + 2);
  await person.press(page.getByRole('button', { name: '复制，发到群里' }), 'the message');
  await person.sees(page.getByText('已复制，可以粘贴到群里'), 'copied');
  return page.evaluate(() => navigator.clipboard.readText());
};

test('from an Excel list to quotas for twelve people in two minutes, and the board moves with the first report', async ({
  browser,
  product,
}) => {
  const desk = {
    baseURL: product.url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
  };
  const context = await browser.newContext({ ...desk, permissions: ['clipboard-read', 'clipboard-write'] });
  const arriving = new PersonAtWork(await context.newPage());
  await setUp(arriving, setUpToken(product.output()));

  const organizer = new PersonAtWork(arriving.page);
  const { page } = organizer;
  await answerFourQuestions(organizer);
  // How many confirm and arrive, by the template's marked assumptions: 60 ÷ 0.3 = 200, ÷ 0.8 = 250.
  await organizer.sees(page.locator('.funnel-row', { hasText: '到场' }).getByText('200'), 'arrivals');
  await organizer.sees(page.locator('.funnel-row', { hasText: '确认' }).getByText('250'), 'confirmations');
  await organizer.sees(page.getByText('假设').first(), 'marked assumptions');
  await takeListIn(organizer);
  const message = await divideQuotas(organizer);
  await organizer.press(page.getByRole('link', { name: '总览' }), 'the overview');
  await organizer.sees(page.locator('.next-row').first(), 'what to do next');

  expect(message).toContain('暑期升学讲座 · 邀约任务');
  expect(message).toContain('一共要确认 250 组');
  const sums = [...message.matchAll(/^\S+：(\d+) · (\d+) · (\d+) · (\d+)$/gmu)].map((line) =>
    line.slice(1).map(Number),
  );
  expect(sums).toHaveLength(12);
  expect(sums.reduce((all, [sum]) => all + sum!, 0)).toBe(250);
  for (const [sum, ...parts] of sums) expect(parts.reduce((all, part) => all + part)).toBe(sum);
  // Three weeks are short for a seminar: what should have begun already comes first, the latest first.
  const first = await page.locator('.next-row').allTextContents();
  const late = first.map((words) => Number(/已过 (\d+) 个工作日/.exec(words)?.[1] ?? 0));
  expect(late[0]).toBeGreaterThan(0);
  expect(late).toEqual([...late].sort((one, other) => other - one));

  const { work, wait, longestWait } = organizer.took;
  process.stdout.write(
    `the first ten minutes: setting up ${shown(arriving.took.work)} of work; from the first question to the message ` +
      `${shown(work)} of work and ${shown(wait)} of waiting, at most ${shown(longestWait.seconds)} for ${longestWait.forWhat}\n`,
  );
  expect(work).toBeLessThan(120);

  await page.getByRole('link', { name: '邀约', exact: true }).click();
  await page.getByRole('link', { name: '链接', exact: true }).click();
  const [{ name, phone }] = listedSalespeople as [(typeof listedSalespeople)[number]];
  const link = await makePersonalLink(page, name);
  await page.getByRole('link', { name: '进度', exact: true }).click();
  await expect(confirmedOnBoard(page, name)).toHaveText(/^0 \//);

  const ownPhone = await newPhone(browser, product.url);
  const sales = new PersonAtWork(await ownPhone.newPage());
  await sales.page.goto(link);
  await sales.types(sales.page.getByLabel('手机号后四位'), phone.slice(-4), 'the link');
  await sales.press(sales.page.getByRole('button', { name: '是我，绑定这台手机' }), 'binding');
  await sales.chooses(sales.page.getByLabel(/ 的状态$/).first(), '已确认', 'a customer who says yes');
  // Nobody reloads the board.
  await sales.waits(() => expect(confirmedOnBoard(page, name)).toHaveText(/^1 \//), 'the board');
  process.stdout.write(`the first report: ${shown(sales.took.work)} of work, ${shown(sales.took.wait)} of waiting\n`);
  await ownPhone.close();
  await context.close();
});
