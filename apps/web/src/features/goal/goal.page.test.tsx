import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { EventView } from '@backcast/contracts/events/event';
import type { GoalSection, SaveGoal } from '@backcast/contracts/events/goal';
import { permissionsOf } from '@backcast/contracts/permissions';
import { beforeEach, expect, test } from '@jest/globals';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { eventId, seminar } from '../../shared/testing/event-view.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { show } from '../../shared/testing/show.js';
import { GoalPage } from './goal.page.js';

const address = `events/${eventId}`;

const goalRouter = () => {
  const root = createRootRoute();
  const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
  const goal = createRoute({
    getParentRoute: () => shell,
    path: '/e/$eventId/plan/goal',
    component: () => (
      <Suspense>
        <GoalPage />
      </Suspense>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [`/e/${eventId}/plan/goal`] });
  return createRouter({ routeTree: root.addChildren([shell.addChildren([goal])]), history });
};

/** Opens the goal page on an API that saves like the server: the version counts, a stale one is refused. */
const openGoal = async (event: EventView): Promise<MemoryApi> => {
  let saved: GoalSection = event.goal;
  const me = {
    person: { id: event.goal.writer.personId, name: '李岚', role: event.role },
    permissions: event.permissions,
  };
  const api = new MemoryApi()
    .on('GET me', () => me)
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on(`GET ${address}`, () => ({ ...event, goal: saved }))
    .on(`GET ${address}/changes`, () => ({ changes: [], next: null }))
    .on(`PUT ${address}/goal`, ({ body }) => {
      const { facts, pins, version } = body as SaveGoal;
      saved = { ...saved, facts, pins, version: version + 1 };
      return saved;
    });
  show(<RouterProvider router={goalRouter() as never} />);
  await screen.findByRole('heading', { name: '这场活动，以什么论成败？' });
  return api;
};

const balancedField = () => screen.getByRole('textbox', { name: /^平衡/ });
const consequences = () => within(screen.getByRole('complementary', { name: '要做到，就需要' }));

beforeEach(() => localStorage.clear());

test('typing a target shows old → new everywhere before anything is saved', async () => {
  const api = await openGoal(seminar());
  expect(consequences().queryByText('预览，还没保存')).toBeNull();
  await userEvent.clear(balancedField());
  await userEvent.type(balancedField(), '65');
  await waitFor(() => expect(consequences().getByText('从 260 变为 282 组')).toBeInTheDocument());
  expect(consequences().getByText('从 60 变为 65 组')).toBeInTheDocument();
  expect(consequences().getByText('预览，还没保存')).toBeInTheDocument();
  expect(screen.getByText('平衡目标 60 组 → 65 组')).toBeInTheDocument();
  expect(api.sent(`PUT ${address}/goal`)).toHaveLength(0);
});

test('Enter saves a draft event by itself, and undo is offered', async () => {
  const api = await openGoal(seminar());
  await userEvent.clear(balancedField());
  await userEvent.type(balancedField(), '65{Enter}');
  await waitFor(() => expect(api.sent(`PUT ${address}/goal`)).toHaveLength(1));
  expect(api.sent(`PUT ${address}/goal`)[0]).toMatchObject({ version: 7, facts: { balanced: 65 } });
  expect(await screen.findByRole('button', { name: /^撤销/ })).toBeInTheDocument();
});

test('the target of an announced event waits until the change is applied', async () => {
  const api = await openGoal(seminar({ status: 'announced', announcedAt: '2026-11-20T00:00:00.000Z' }));
  await userEvent.clear(balancedField());
  await userEvent.type(balancedField(), '65{Enter}');
  const apply = await screen.findByRole('button', { name: '保存改动' });
  expect(api.sent(`PUT ${address}/goal`)).toHaveLength(0);
  await userEvent.click(apply);
  await waitFor(() => expect(api.sent(`PUT ${address}/goal`)).toHaveLength(1));
});

test('a clash names who wrote and keeps mine or takes theirs', async () => {
  const event = seminar();
  const theirs = {
    ...event.goal,
    facts: { ...event.goal.facts, balanced: 62, staffPeople: 30 },
    version: 8,
    writer: { ...event.goal.writer, name: '王总' },
  };
  const api = await openGoal(event);
  api.refuse(`PUT ${address}/goal`, 409, () => ({ code: 'stale', values: { current: theirs }, fields: [] }));
  await userEvent.clear(balancedField());
  await userEvent.type(balancedField(), '65{Enter}');
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/王总 在 .* 保存了另一个值/)).toBeInTheDocument();
  expect(dialog.getByText('65 组')).toBeInTheDocument();
  expect(dialog.getByText('62 组')).toBeInTheDocument();
  api.on(`PUT ${address}/goal`, ({ body }) => ({ ...theirs, ...(body as SaveGoal), version: 9 }));
  await userEvent.click(dialog.getByText('65 组'));
  await userEvent.click(dialog.getByRole('button', { name: '按所选保存' }));
  await waitFor(() => expect(api.sent(`PUT ${address}/goal`)).toHaveLength(2));
  // What only the other side changed came along.
  expect(api.sent(`PUT ${address}/goal`)[1]).toMatchObject({ version: 8, facts: { balanced: 65, staffPeople: 30 } });
});

test('an unsaved draft is back after a reload', async () => {
  await openGoal(seminar());
  await userEvent.clear(balancedField());
  await userEvent.type(balancedField(), '65');
  document.body.replaceChildren();
  await openGoal(seminar());
  expect(balancedField()).toHaveValue('65');
  expect(screen.getByText('这台设备上还有没保存的改动，已经放回来了。')).toBeInTheDocument();
});

test('a viewer sees every number and no open field, and is told why', async () => {
  await openGoal(seminar({ role: 'viewer', permissions: permissionsOf('viewer') }));
  const fields = screen.queryAllByRole('textbox');
  expect(fields.filter((field) => !field.matches(':disabled'))).toEqual([]);
  expect(consequences().getByText('260')).toBeInTheDocument();
  expect(screen.getByText(/您是查看者/)).toBeInTheDocument();
});

test('the reason of a number opens in place with formula and inputs', async () => {
  await openGoal(seminar());
  await userEvent.click(screen.getByRole('button', { name: '为什么是这个数：确认' }));
  expect(await screen.findByText('确认 = 目标 ÷ 成交率 ÷ 到场率')).toBeInTheDocument();
  expect(screen.getByText(/60 ÷ \(120\/416\) ÷ \(416\/520\) =/)).toBeInTheDocument();
});
