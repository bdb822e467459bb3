import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' };

/** A phone of its own, as somebody brings it. */
export const newPhone = (browser: Browser, baseURL: string): Promise<BrowserContext> =>
  browser.newContext({ ...phone, timezoneId: 'Asia/Shanghai', baseURL });

/** On the page of the links: makes the reporting link of somebody; answers its address on this host. */
export async function makePersonalLink(page: Page, name: string): Promise<string> {
  await page.getByTitle(`给${name}生成链接`).click();
  const link = await page.getByRole('dialog').getByRole('textbox').inputValue();
  await page.keyboard.press('Escape');
  return `/m.html${new URL(link).hash}`;
}

/** Opens a reporting link on a phone and says who one is. */
export async function bindPhone(page: Page, link: string, phoneNumber: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('手机号后四位').fill(phoneNumber.slice(-4));
  await page.getByRole('button', { name: '是我，绑定这台手机' }).click();
  await expect(page.getByRole('status', { name: '发送状态' })).toHaveText('都已保存');
}

/** On the board: what somebody has confirmed, of what is due by today. */
export const confirmedOnBoard = (page: Page, name: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name, exact: true }) })
    .getByRole('cell')
    .nth(1);
