import type { EventListItem } from '@backcast/contracts/events/event';
import type { OutlookAction } from '@backcast/contracts/events/outlook';
import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { showAt } from '../../shared/testing/show-at.js';
import { MyEventsPage } from './my-events.page.js';

const next = (change: Partial<OutlookAction> = {}): OutlookAction => ({
  ...{ urgency: 'blocking', step: 'goal', deadline: null, conflict: null, blocks: ['announce'] },
  gap: { code: 'no-target', values: {}, subjects: [] },
  ...change,
});
const event = (name: string, change: Partial<EventListItem> = {}): EventListItem => ({
  ...{ id: name, name, status: 'draft', zone: 'Asia/Shanghai', place: '杭州', date: '2027-07-10', startTime: '14:00' },
  ...{ today: '2027-06-22', role: 'organizer', balanced: 60, measured: true, isOver: false },
  leadMetric: { key: 'deals', name: '', unit: 'customers' },
  outlook: {
    steps: [
      { step: 'goal', state: 'decided' },
      { step: 'venue', state: 'late' },
    ],
    ...{ late: 0, next: next(), deadline: null },
  },
  ...change,
});
const open = async (events: EventListItem[], language: 'zh-CN' | 'en' = 'zh-CN') => {
  new MemoryApi()
    .on('GET me', () => ({ permissions: ['event.create'], organization: { name: '', zone: 'Asia/Shanghai' } }))
    .on('GET events', () => ({ events }));
  const shown = showAt('/', MyEventsPage, language);
  await screen.findByRole('heading', { level: 1 }, { timeout: 20_000 });
  return shown;
};
const outlook = event('x').outlook!;

test('events with something overdue come first, then the nearest; what is over is folded away', async () => {
  await open([
    event('没日期', { date: null }),
    event('远的', { date: '2027-09-01' }),
    event('晚了', { date: '2027-10-01', outlook: { ...outlook, late: 2 } }),
    event('近的'),
    event('办完的', { date: '2027-01-10', isOver: true, outlook: null }),
  ]);
  const names = screen
    .getAllByRole('link', { name: /^(没日期|远的|晚了|近的|办完的)$/ })
    .map(({ textContent }) => textContent);
  expect(names).toEqual(['晚了', '近的', '远的', '没日期', '办完的']);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('4 场活动，1 场有过期的事');
  expect(screen.getByText('办完的').closest('details')).not.toHaveAttribute('open');
});

test('a row says what to do next with the button that leads there, and what is due', async () => {
  const due = { kind: 'duty', date: '2027-06-28', workingDaysLeft: 4, isProvisional: true, step: 'rules', values: {} };
  const subject = { kind: 'rule' as const, name: 'ORG-POLICE-ASK-200' };
  await open([
    event('讲座', {
      id: 'e1',
      outlook: {
        ...outlook,
        next: next({
          step: 'people',
          gap: { code: 'posts-short', values: { short: 2 }, subjects: [{ kind: 'post', name: 'sign-in' }] },
        }),
        deadline: { ...due, subject },
      },
    }),
  ]);
  const row = within(screen.getAllByRole('listitem')[0]!);
  expect(row.getByText('签到缺 2 人')).toBeInTheDocument();
  expect(row.getByRole('link', { name: '排人 讲座' })).toHaveAttribute('href', '/e/e1/plan/people?part=staff');
  expect(row.getByText(/6月28日 周一 · 还有 4 个工作日 · 暂定 · 问清属地派出所/)).toBeInTheDocument();
  expect(row.getByRole('img')).toHaveAccessibleName(/^9 步，定了 1 步，目标 已定，场地 晚了，.*任务 以后开放$/);
});

test('nothing to do is said, in English too', async () => {
  await open([event('Seminar', { outlook: { ...outlook, next: null } })], 'en');
  expect(screen.getByText('Nothing to do right now')).toBeInTheDocument();
});
