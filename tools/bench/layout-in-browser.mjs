import { makeOwnStore } from '../../test/support/own-store.mjs';
import { startProduct } from '../../test/support/start-product.mjs';
import { launchBrowser } from '../screens/photograph.mjs';
import { findChromium } from '../setup/find-chromium.mjs';
import { planBigHall } from './big-hall.mjs';
import { median } from './median.mjs';

const SEATS = 5000;
const OPENINGS = 5;
const admin = { email: 'bench@demo.example', password: 'seminar-bench-admin' };
const widths = { desk: { width: 1440, height: 1000 }, phone: { width: 390, height: 844 } };

/**
 * How the layout page of 5,000 seats feels in Chromium, at desk and phone width; without a Chromium there is no figure.
 * @returns {Promise<{ width: string, first: number, moves: { what: string, frame: number, worst: number, longest: number,
 *   answer: number | null }[] }[]>} milliseconds: from the event's data to the painted room; of each kind of movement the
 *   median and worst frame, the longest task, and from the slowest key press or tap to the next paint
 */
export async function measureLayoutPage() {
  const chromium = await findChromium();
  if (!chromium) return [];
  const store = await makeOwnStore('embedded');
  const product = await startProduct({ store, admin, env: { LOG_LEVEL: 'warn' } });
  const browser = await launchBrowser(chromium);
  try {
    const hall = await planBigHall(product.url, admin, SEATS);
    const rows = [];
    for (const [width, viewport] of Object.entries(widths))
      rows.push({ width, ...(await measureAt(browser, product.url, viewport, hall)) });
    return rows;
  } finally {
    await browser.close();
    await product.stop();
    await store.remove();
  }
}

async function measureAt(browser, url, viewport, { eventId, cookie }) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const cookies = cookie.split('; ').map((pair) => pair.split('='));
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url })));
  const tab = await context.newPage();
  await tab.addInitScript(watchPage);
  const open = async () => {
    await tab.goto(`${url}/e/${eventId}/plan/layout?part=groups`);
    await tab.waitForFunction(() => globalThis.bench.painted !== null);
    return tab.evaluate(() => globalThis.bench.painted - globalThis.bench.data());
  };
  // The first opening fills the browser's cache with the page itself.
  await open();
  const firsts = [];
  for (let time = 0; time < OPENINGS; time += 1) firsts.push(await open());
  const moves = await moveAround(tab);
  await context.close();
  return { first: median(firsts), moves };
}

/** What a person does with the plan, one after the other, each with its frames. */
async function moveAround(tab) {
  const plan = tab.locator('svg.plan-picture');
  await plan.scrollIntoViewIfNeeded();
  await tab.waitForTimeout(1500);
  const spot = tab.locator('.plan-movable').last();
  const stage = tab.locator('.plan-movable').first();
  const did = (what, work) => watched(tab, what, work);
  const looking = [
    await did('zooming', () => zoomPlan(tab, plan)),
    await did('panning', () => dragBy(tab, plan, { x: -40, y: -60 })),
  ];
  await plan.press('0');
  return [
    ...looking,
    await did('dragging a sign', () => dragBy(tab, spot, { x: -60, y: 0 })),
    await did('dragging the stage', () => dragBy(tab, stage, { x: 0, y: 30 })),
    await did('keys on a sign', () => pressOn(tab, spot, 'Shift+ArrowLeft')),
    await did('keys on the stage', () => pressOn(tab, stage, 'Shift+ArrowDown')),
    await did('typing seats of a group', () => pressOn(tab, tab.locator('.layout-group input').nth(1), '2')),
    await did('putting a group on a seat', () => pinGroup(tab, plan)),
  ];
}

async function watched(tab, what, work) {
  await tab.evaluate(() => globalThis.bench.begin());
  await work();
  // What follows of it, as the plan that is derived and the save, belongs to it.
  await tab.waitForTimeout(1200);
  const { frames, tasks, answers } = await tab.evaluate(() => globalThis.bench.end());
  const most = (values) => (values.length === 0 ? 0 : Math.max(...values));
  return {
    ...{ what, frame: median(frames), worst: most(frames), longest: most(tasks) },
    answer: answers.length === 0 ? null : most(answers),
  };
}

const middleOf = async (place) => {
  const { x, y, width, height } = await place.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};

async function zoomPlan(tab, plan) {
  const { x, y } = await middleOf(plan);
  await tab.mouse.move(x, y);
  await tab.keyboard.down('Control');
  for (let step = 0; step < 40; step += 1) {
    await tab.mouse.wheel(0, step < 30 ? -40 : 40);
    await tab.waitForTimeout(16);
  }
  await tab.keyboard.up('Control');
}

async function dragBy(tab, place, by) {
  const from = await middleOf(place);
  const steps = 40;
  await tab.mouse.move(from.x, from.y);
  await tab.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    await tab.mouse.move(from.x + (by.x * step) / steps, from.y + (by.y * step) / steps);
    await tab.waitForTimeout(16);
  }
  await tab.mouse.up();
}

async function pressOn(tab, place, key) {
  await place.focus();
  for (let time = 0; time < 5; time += 1) {
    await tab.keyboard.press(key);
    await tab.waitForTimeout(250);
  }
}

async function pinGroup(tab, plan) {
  await tab.locator('.layout-group button[aria-pressed]').nth(3).click();
  await tab.waitForTimeout(300);
  const { x, y } = await middleOf(plan);
  await tab.mouse.click(x + 3, y + 5);
}

/** Runs in the page before its own code: when the room was painted, and the frames, tasks and answers of a while. */
function watchPage() {
  const seen = { frames: [], tasks: [], answers: [] };
  const watch = (type, put, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(put)).observe({ type, ...options });
  watch('longtask', ({ duration }) => seen.tasks.push(duration));
  // What changes nothing, as letting a key go, has no next paint to wait for.
  const changes = ['keydown', 'pointerup', 'click'];
  watch('event', ({ name, duration }) => changes.includes(name) && seen.answers.push(duration), {
    durationThreshold: 16,
  });
  let last = null;
  let next = 0;
  const frame = (now) => {
    if (last !== null) seen.frames.push(now - last);
    last = now;
    next = globalThis.requestAnimationFrame(frame);
  };
  const bench = {
    painted: null,
    /** When the last of what the page was waiting for had arrived. */
    data: () =>
      Math.max(
        ...performance
          .getEntriesByType('resource')
          .filter(({ name, responseEnd }) => /\/(api|assets)\//.test(name) && responseEnd <= bench.painted)
          .filter(({ name }) => !name.includes('/api/live'))
          .map(({ responseEnd }) => responseEnd),
      ),
    begin: () => {
      for (const each of Object.values(seen)) each.length = 0;
      last = null;
      next = globalThis.requestAnimationFrame(frame);
    },
    end: () => {
      globalThis.cancelAnimationFrame(next);
      return seen;
    },
  };
  globalThis.bench = bench;
  const look = new MutationObserver(() => {
    if (!document.querySelector('.plan-seats path')) return;
    look.disconnect();
    // The frame after the one in which it was drawn: by then it is on the screen.
    globalThis.requestAnimationFrame(() => globalThis.requestAnimationFrame(() => (bench.painted = performance.now())));
  });
  look.observe(document, { childList: true, subtree: true });
}
