import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { EventView } from '@backcast/contracts/events/event';
import type { Role } from '@backcast/contracts/permissions';
import { permissionsOf } from '@backcast/contracts/permissions';
import { emptyTask } from '@backcast/planning/tasks/first-tasks';
import type { Task, TasksFacts } from '@backcast/planning/tasks-facts';
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
import { TasksPage } from './tasks.page.js';
import { tasksSearch } from './tasks-search.js';

const id = (n: number): string => `0b0c1e6a-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`;
const put = `PUT events/${eventId}/tasks`;
const writer = { personId: null, name: '李岚', at: '2026-11-22T02:42:00.000Z' };
const li = '0b0c1e6a-0000-4000-8000-000000000002';

const task = (n: number, name: string, days: number, after: number[] = [], more: Partial<Task> = {}): Task => ({
  ...{ ...emptyTask, id: id(n), name, days, ownerId: li },
  after: after.map((on) => ({ id: id(50 + on), on: id(on), lagDays: 0 })),
  ...more,
});

/** Monday 23 November: three working days until the invitation is due, and four of work. */
const lateChain = [task(1, '讲稿', 2), task(2, '设计', 2, [1], { dueDays: 163 })];

function open(tasks: Task[], { as = 'table', role = 'organizer' as Role, search = '' } = {}): MemoryApi {
  let event: EventView = { ...seminar(), today: '2026-11-23', role, permissions: permissionsOf(role) };
  const take = (facts: TasksFacts, version: number) => ({ facts, version, writer });
  const withTasks = (section: EventView['sections']['tasks']): EventView => ({
    ...event,
    sections: { ...event.sections, tasks: section },
  });
  event = withTasks(take({ tasks, holders: [], capacities: [] }, 3));
  const api = new MemoryApi()
    .on('GET me', () => meAs(role, { person: { id: li, name: '李岚', role } }))
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on('GET contacts', () => ({ contacts: [] }))
    .on('GET people', () => ({ people: [] }))
    .on(`GET events/${eventId}`, () => event)
    .on(put, ({ body }) => {
      event = withTasks(take((body as { facts: TasksFacts }).facts, 4));
      return event.sections.tasks;
    })
    .on(`PUT events/${eventId}/tasks/${id(1)}/state`, () => {
      const { facts } = event.sections.tasks;
      const tasks = facts.tasks.map((each) =>
        each.id === id(1) ? { ...each, state: 'done' as const, doneOn: '2026-11-23' } : each,
      );
      event = withTasks(take({ ...facts, tasks }, 4));
      return event.sections.tasks;
    });
  const root = createRootRoute();
  const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
  const page = createRoute({
    getParentRoute: () => shell,
    path: '/e/$eventId/plan/tasks',
    validateSearch: tasksSearch,
    component: () => (
      <Suspense>
        <TasksPage />
      </Suspense>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [`/e/${eventId}/plan/tasks?as=${as}${search}`] });
  const router = createRouter({ routeTree: root.addChildren([shell.addChildren([page])]), history });
  show(<RouterProvider router={router as never} />);
  return api;
}

const sentTasks = (api: MemoryApi): Task[] => (api.sent(put)[0] as { facts: TasksFacts }).facts.tasks;
const rowOf = async (name: string) => within((await screen.findByRole('button', { name })).closest('tr')!);

test('an event without tasks begins with those of its template', async () => {
  const api = open([]);
  await userEvent.click(await screen.findByRole('button', { name: '放入模板里的任务' }));
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  expect(sentTasks(api).map(({ key }) => key)).toContain('handouts-printed');
});

test('a preparation that needs yesterday says so, and a way is looked at before it is taken', async () => {
  const api = open(lateChain);
  expect(await screen.findByRole('heading', { level: 1, name: '赶得上，但要改一处' })).toBeInTheDocument();
  expect(screen.getByText(/讲稿11月20日就该开始，不改就晚 1 个工作日/)).toBeInTheDocument();
  const row = await rowOf('设计');
  expect(row.getAllByText('−1 天')).toHaveLength(1);
  const way = screen.getByRole('button', { name: /^讲稿和设计搭接 1 天/ });
  await userEvent.click(way);
  expect(way).toHaveAttribute('aria-pressed', 'true');
  expect(row.getByText('0 天')).toBeInTheDocument();
  expect(api.sent(put)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '用第一个办法' }));
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  expect(sentTasks(api)[1]!.after[0]!.lagDays).toBe(-1);
  expect(await screen.findByRole('heading', { level: 1, name: '刚好赶得上，一天都不能拖' })).toBeInTheDocument();
});

test('in the chart a task moves by keys over working days, and Delete puts it back to where it was counted', async () => {
  const api = open([task(1, '讲稿', 2)], { as: 'gantt' });
  const bar = await screen.findByRole('slider', { name: '讲稿' });
  bar.focus();
  await userEvent.keyboard('{ArrowLeft}');
  await userEvent.tab();
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  // Counted back it begins on Thursday 8 July; a working day earlier is Wednesday.
  expect(sentTasks(api)[0]!.startOn).toBe('2027-07-07');
  screen.getByRole('slider', { name: '讲稿' }).focus();
  await userEvent.keyboard('{Delete}');
  await userEvent.tab();
  await waitFor(() => expect(api.sent(put)).toHaveLength(2));
  expect((api.sent(put)[1] as { facts: TasksFacts }).facts.tasks[0]!.startOn).toBeNull();
});

test('the editor says why a row stands where it does, and saves what is changed', async () => {
  const api = open([task(1, '讲稿', 2), task(2, '设计', 3, [1])]);
  await userEvent.click(await screen.findByRole('button', { name: '讲稿' }));
  const editor = within(await screen.findByRole('complementary', { name: '讲稿' }));
  expect(editor.getByText(/设计最晚 7月7日 周三 开始/)).toBeInTheDocument();
  const days = editor.getByLabelText('要几个工作日');
  await userEvent.clear(days);
  await userEvent.type(days, '5');
  await userEvent.tab();
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  expect(sentTasks(api)[0]!.days).toBe(5);
});

test('whoever only does tasks ticks off an own one, and cannot touch the others', async () => {
  const others = task(2, '设计', 3, [], { ownerId: id(90) });
  const api = open([task(1, '讲稿', 2), others], { role: 'salesperson' });
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '讲稿的状态' }), '做完');
  await waitFor(() => expect(api.sent(`PUT events/${eventId}/tasks/${id(1)}/state`)).toHaveLength(1));
  expect(api.sent(`PUT events/${eventId}/tasks/${id(1)}/state`)[0]).toEqual({
    seen: 'open',
    state: 'done',
    blocked: null,
  });
  expect(screen.queryByRole('combobox', { name: '设计的状态' })).toBeNull();
  expect(api.sent(put)).toEqual([]);
});

test('one’s own tasks are an address, and too much on a day is named by person', async () => {
  const others = task(2, '设计', 3, [], { ownerId: id(90) });
  open([task(1, '讲稿', 2), others], { search: '&who=me' });
  expect(await screen.findByRole('button', { name: '讲稿' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '设计' })).toBeNull();
});

test('by person: days with more than a day’s work', async () => {
  open([task(1, '讲稿', 1), task(2, '设计', 1)], { as: 'person' });
  expect(await screen.findByText(/李岚 7月9日 周五 排了 200%，只有 100%/)).toHaveTextContent('讲稿、设计');
});

test('somebody is mentioned by name and told by id; an own comment is taken back', async () => {
  const path = `events/${eventId}/tasks/${id(1)}/comments`;
  const members = [
    { id: li, name: '李岚' },
    { id: id(90), name: '周敏' },
    { id: id(91), name: '周敏行' },
  ];
  const own = {
    id: id(95),
    authorId: li,
    text: `@[${id(90)}] 数据呢`,
    madeAt: '2026-11-23T02:00:00.000Z',
    isTakenBack: false,
  };
  const talk = { taskId: id(1), comments: 1, openMentions: 0 };
  const api = open([task(1, '讲稿', 2)], { role: 'salesperson', search: `&open=${id(1)}` })
    .on(`GET events/${eventId}/task-comments`, () => ({ tasks: [talk] }))
    .on(`GET ${path}`, () => ({ comments: [own], earlier: 0, people: members, members }))
    .on(`POST ${path}`, () => null, 204)
    .on(`DELETE ${path}/${own.id}`, () => null, 204);
  const field = await screen.findByRole('combobox', { name: '说一句' });
  expect(await screen.findByText('@周敏')).toBeTruthy();
  expect(await screen.findByText('1 条讨论')).toBeTruthy();
  await userEvent.type(field, '@周');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await userEvent.type(field, '周三要');
  await userEvent.click(screen.getByRole('button', { name: '发出' }));
  await waitFor(() => expect(api.sent(`POST ${path}`)).toMatchObject([{ text: `@[${id(91)}] 周三要` }]));
  await userEvent.click(screen.getByRole('button', { name: '收回' }));
  await waitFor(() => expect(api.sent(`DELETE ${path}/${own.id}`)).toHaveLength(1));
});

test('who is waited for or mentioned finds it among their own', async () => {
  const stuck = { personId: li, since: '2026-11-20', why: '名单' };
  const others = [
    task(1, '讲稿', 2, [], { ownerId: null }),
    task(2, '设计', 2, [], { ownerId: null, state: 'blocked', blocked: stuck }),
    task(3, '印刷', 2, [], { ownerId: null }),
  ];
  open(others, { role: 'salesperson', search: '&show=mine' }).on(`GET events/${eventId}/task-comments`, () => ({
    tasks: [{ taskId: id(1), comments: 2, openMentions: 1 }],
  }));
  expect(await screen.findByText('提到你')).toBeTruthy();
  expect(screen.getByRole('button', { name: '设计' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '印刷' })).toBeNull();
});

test('the address of the own calendar is made, shown once, and revoked', async () => {
  let feeds: { id: string; eventId: string; eventName: string; madeAt: string }[] = [];
  const url = 'https://events.example/api/task-feeds/secret.ics';
  const api = open([task(1, '讲稿', 2)], { role: 'salesperson' })
    .on('GET task-feeds', () => ({ feeds }))
    .on('POST task-feeds', () => {
      feeds = [{ id: id(96), eventId, eventName: '讲座', madeAt: '2026-11-23T02:00:00.000Z' }];
      return { id: id(96), url, othersCanReach: false };
    })
    .on(`DELETE task-feeds/${id(96)}`, () => {
      feeds = [];
      return null;
    });
  await userEvent.click(await screen.findByRole('button', { name: '放进日历' }));
  await waitFor(() => expect(screen.getByRole('button', { name: '要一个地址' })).toBeEnabled());
  await userEvent.click(screen.getByRole('button', { name: '要一个地址' }));
  expect(await screen.findByRole('textbox', { name: '日历地址' })).toHaveValue(url);
  expect(api.sent('POST task-feeds')).toEqual([{ eventId }]);
  await userEvent.click(await screen.findByRole('button', { name: '作废地址' }));
  expect(await screen.findByRole('button', { name: '要一个地址' })).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: '日历地址' })).toBeNull();
});

test('by person: a task of who has too much is given to who is free, looked at before it is taken', async () => {
  const wu = id(92);
  const same = { dueDays: 10 };
  const api = open(
    [task(1, '讲稿', 2, [], same), task(2, '设计', 2, [], same), task(3, '场地', 1, [], { ownerId: wu, dueDays: 40 })],
    { as: 'person' },
  );
  await userEvent.click(await screen.findByRole('button', { name: /讲稿交给/ }));
  expect(screen.getAllByText('排得太满', { exact: false, selector: '.tasks-way-line' })[0]).toHaveTextContent(
    '2 天 → 0 天',
  );
  expect(api.sent(put)).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: '用第一个办法' }));
  await waitFor(() => expect(sentTasks(api)[0]).toMatchObject({ ownerId: wu }));
});
