import { defineConfig } from '@playwright/test';
import { reachableBackends } from './support/backends.mjs';
import { CHROMIUM_FLAGS } from './support/chromium-flags.mjs';
import type { StoryOptions } from './support/story.js';

const backends = await reachableBackends();
const isLong = process.env['BACKCAST_STORIES'] === 'all';
const briefly = ['first-start-to-goal.spec.ts', 'count-on-the-phone.spec.ts'];
const sameOnBoth = [
  ...['alarm-arrives-once.spec.ts', 'plan-forwards.spec.ts', 'plan-backwards.spec.ts'],
  ...['accessible-pages.spec.ts', 'first-ten-minutes.spec.ts'],
];

export default defineConfig<object, StoryOptions>({
  testDir: './e2e',
  outputDir: './test-results/stories',
  // Each story has a product and a database of its own.
  // More than cores: a browser waits for its product, and a product for its browser.
  workers: 3,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    // A trace takes as long as a quarter of the story: `npx playwright test NAME --trace on` for one that fails.
    trace: 'off',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: CHROMIUM_FLAGS },
  },
  // One project for each database and queue that can be reached here. All stories run on the embedded ones; on PostgreSQL
  // and Redis two of them, and in the long proofs all but those that set the clock, which a PostgreSQL server has of its
  // own, and what is the same on both: the look at each page, the plan, which is derived without a database, and what is
  // timed, which is timed on what somebody new starts with.
  projects: backends.map((backend) => ({
    name: backend,
    use: { backend },
    ...(backend === 'embedded' ? {} : isLong ? { testIgnore: sameOnBoth } : { testMatch: briefly }),
  })),
});
