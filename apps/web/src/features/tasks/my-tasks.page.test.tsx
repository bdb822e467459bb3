import type { MyTask } from '@backcast/contracts/events/my-tasks';
import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { newId } from '../../shared/api/new-id.js';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { showAt } from '../../shared/testing/show-at.js';
import { MyTasksPage } from './my-tasks.page.js';

const [eventId, lead] = [newId(), newId()];
const task = (name: string, more: Partial<MyTask> = {}): MyTask => ({
  ...{
    eventId,
    eventName: '寒假讲座',
    eventDate: '2027-03-06',
    today: '2026-11-23',
    taskId: newId(),
    key: 'own',
    name,
  },
  ...{ state: 'open', blocked: null, startBy: '2027-03-01', doneBy: '2027-03-05', slackDays: 4, mayDo: true },
  ...more,
});

function open(tasks: MyTask[]): { api: MemoryApi; tasks: MyTask[] } {
  const api = new MemoryApi()
    .on('GET me', () => meAs('lead'))
    .on('GET my-tasks', () => ({ tasks: tasks.filter(({ state }) => state !== 'done'), hasMore: false }));
  for (const each of tasks) {
    const path = `events/${eventId}/tasks/${each.taskId}`;
    api.on(`PUT ${path}/state`, ({ body }) => {
      Object.assign(each, { state: (body as MyTask).state });
      return null;
    });
    api.on(`GET ${path}/comments`, () => ({
      ...{ comments: [], earlier: 0, people: [] },
      members: [{ id: lead, name: '周书航' }],
    }));
  }
  showAt('/my-tasks', MyTasksPage);
  return { api, tasks };
}
const group = (name: string) => screen.findByRole('region', { name });

test('tasks of all events stand by how urgent they are, with their latest day and whether it can still be made', async () => {
  open([
    task('讲稿', { slackDays: -2, doneBy: '2026-11-30' }),
    task('订大巴', { doneBy: '2026-11-27', slackDays: 0, eventName: '答谢晚宴' }),
    task('物料', { slackDays: null, eventDate: null }),
  ]);
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('3 件要做，1 件晚了');
  const late = await group('已经晚了');
  expect(late).toHaveTextContent(/讲稿.*寒假讲座 · 3月6日 周六.*最晚 11月30日 周一 做完.*来不及了，晚 2 个工作日/);
  expect(await group('七天内要做完')).toHaveTextContent(/订大巴.*答谢晚宴.*来得及，一天都不能拖/);
  expect(await group('以后')).toHaveTextContent(/物料.*活动日期没定/);
});

test('what is done in place stays in sight and can be taken back', async () => {
  const { api, tasks } = open([task('讲稿')]);
  const path = `PUT events/${eventId}/tasks/${tasks[0]!.taskId}/state`;
  await userEvent.selectOptions(await screen.findByLabelText('讲稿的状态'), 'done');
  const done = await group('刚做完');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('都做完了');
  await userEvent.selectOptions(within(done).getByLabelText('讲稿的状态'), 'started');
  await group('以后');
  expect(screen.queryByRole('region', { name: '刚做完' })).not.toBeInTheDocument();
  expect(api.sent(path)).toEqual([
    { seen: 'open', state: 'done', blocked: null },
    { seen: 'done', state: 'started', blocked: null },
  ]);
});

test('a stuck one asks for whom it waits before anything is sent', async () => {
  const { api, tasks } = open([task('讲稿')]);
  const path = `PUT events/${eventId}/tasks/${tasks[0]!.taskId}/state`;
  await userEvent.selectOptions(await screen.findByLabelText('讲稿的状态'), 'blocked');
  expect(api.sent(path)).toEqual([]);
  await screen.findByRole('option', { name: '周书航' });
  await userEvent.selectOptions(screen.getByLabelText('等谁'), lead);
  await userEvent.type(screen.getByLabelText('为什么卡住'), '数据没给');
  await userEvent.click(screen.getByRole('button', { name: '记下，请人帮忙' }));
  await waitFor(() =>
    expect(api.sent(path)).toEqual([{ seen: 'open', state: 'blocked', blocked: { personId: lead, why: '数据没给' } }]),
  );
});

test('who may not say how far it is only reads', async () => {
  open([task('讲稿', { mayDo: false })]);
  expect(await screen.findByLabelText('讲稿的状态')).toBeDisabled();
});

test('the empty page teaches', async () => {
  open([]);
  expect(await screen.findByRole('heading', { level: 1, name: '现在没有要做的事' })).toBeInTheDocument();
  expect(screen.getByText(/讲稿一稿，最晚/)).toBeInTheDocument();
});
