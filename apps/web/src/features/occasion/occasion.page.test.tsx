import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { EventView } from '@backcast/contracts/events/event';
import type { MustNotFail, OccasionFacts } from '@backcast/planning/occasion-facts';
import { emptySections } from '@backcast/planning/event-sections';
import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { Suspense } from 'react';
import { eventId, seminar } from '../../shared/testing/event-view.js';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { show } from '../../shared/testing/show.js';
import { OccasionPage } from './occasion.page.js';

const put = `PUT events/${eventId}/occasion`;
const writer = { personId: null, name: '李岚', at: '2026-11-22T02:42:00.000Z' };
const item = (more: Partial<MustNotFail> = {}): MustNotFail => ({
  ...{ id: '0b0c1e6a-0000-4000-8000-000000000061', key: 'equipment', what: '', ownerId: null, check: '' },
  ...{ checkBy: null, trigger: '', fallback: '', status: 'open' },
  ...more,
});

function open(facts: Partial<OccasionFacts>): MemoryApi {
  let event: EventView = seminar();
  const take = (next: OccasionFacts) => ({ facts: next, version: 3, writer });
  event = { ...event, sections: { ...event.sections, occasion: take({ ...emptySections.occasion, ...facts }) } };
  const api = new MemoryApi()
    .on('GET me', () => meAs('organizer'))
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on('GET contacts', () => ({ contacts: [] }))
    .on('GET people', () => ({ people: [] }))
    .on(`GET events/${eventId}`, () => event)
    .on(put, ({ body }) => {
      const answer = { ...take((body as { facts: OccasionFacts }).facts), version: 4 };
      event = { ...event, sections: { ...event.sections, occasion: answer } };
      return answer;
    });
  const root = createRootRoute();
  const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
  const page = createRoute({
    getParentRoute: () => shell,
    path: '/e/$eventId/plan/occasion',
    component: () => (
      <Suspense>
        <OccasionPage />
      </Suspense>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [`/e/${eventId}/plan/occasion`] });
  const router = createRouter({ routeTree: root.addChildren([shell.addChildren([page])]), history });
  show(<RouterProvider router={router as never} />);
  return api;
}

test('an event without them starts with the four of the method', async () => {
  const api = open({});
  await userEvent.click(await screen.findByRole('button', { name: '放入方法里的四件' }));
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  const { facts } = api.sent(put)[0] as { facts: OccasionFacts };
  expect(facts.mustNotFail.map(({ key }) => key)).toEqual(['main-guest', 'equipment', 'talks', 'customers']);
});

test('a missing owner and fallback are told at the item, and on the right with what they hold up', async () => {
  open({ mustNotFail: [item()] });
  const card = within((await screen.findByRole('heading', { name: '设备正常' })).closest('li')!);
  expect(card.getByText('没人负责：到了那天没人去查')).toBeInTheDocument();
  expect(card.getByText('没有备用方案：真出事只能现场想')).toBeInTheDocument();
  const right = within(screen.getByRole('complementary', { name: '由此得出' }));
  expect(right.getByText('设备正常没人负责').closest('li')).toHaveTextContent('卡住：场地');
});

test('when it happens, one tap says so, and what to do stands first', async () => {
  const api = open({ mustNotFail: [item({ fallback: '备用话筒' })] });
  await userEvent.click(await screen.findByRole('radio', { name: '出事了' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('设备正常：出事了备用方案：备用话筒');
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  expect(api.sent(put)[0]).toMatchObject({ facts: { mustNotFail: [{ status: 'triggered' }] } });
});

test('buttons change the order', async () => {
  const second = item({ id: '0b0c1e6a-0000-4000-8000-000000000062', key: 'talks' });
  const api = open({ mustNotFail: [item(), second] });
  await userEvent.click(await screen.findByRole('button', { name: '把讲稿过稿并彩排往前移' }));
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  const { facts } = api.sent(put)[0] as { facts: OccasionFacts };
  expect(facts.mustNotFail.map(({ key }) => key)).toEqual(['talks', 'equipment']);
});
