import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { EventView } from '@backcast/contracts/events/event';
import type { InvitingStateView } from '@backcast/contracts/events/quotas';
import { permissionsOf } from '@backcast/contracts/permissions';
import { emptySections } from '@backcast/planning/event-sections';
import type { Guest, Supplier } from '@backcast/planning/guests-facts';
import { expect, test } from '@jest/globals';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { eventId, seminar } from '../../shared/testing/event-view.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { show } from '../../shared/testing/show.js';
import { OverviewPage } from './overview.page.js';

const supplier = (id: string, by: string, more: Partial<Supplier> = {}): Supplier => ({
  ...{ id, name: id, contactId: null, delivers: '音响', by, status: 'agreed', ownerId: null, note: '', ...more },
});
const guest: Guest = {
  ...{ id: 'gu', contactId: 'gunan', kind: 'speaker', isKey: true, ownerId: null, status: 'in-talks', movedOn: null },
  ...{ checkpoints: [], freeTimes: [], topic: '', form: 'talk', script: 'none', scriptFileIds: [] },
  ...{ hospitality: '', gladness: '', substitutes: [{ id: 's', contactId: 'chen', note: '' }] },
};

/** The seminar three weeks before its day: one supplier is late, one delivers soon, the key guest has not said yes. */
function near(change: Partial<EventView> = {}): EventView {
  const event = seminar({ today: '2027-06-22', ...change });
  const { sections } = event;
  return {
    ...event,
    sections: {
      ...sections,
      suppliers: {
        ...sections.suppliers,
        facts: {
          suppliers: [
            supplier('声动', '2027-06-18'),
            supplier('印刷厂', '2027-06-25', { ownerId: event.people[0]!.id }),
            supplier('花店', '2027-06-10', { status: 'delivered' }),
          ],
        },
      },
      guests: { ...sections.guests, facts: { ...emptySections.guests, guests: [guest] } },
    },
    contacts: [
      { id: 'gunan', name: '顾南', title: '', company: '' },
      { id: 'chen', name: '陈怀远', title: '', company: '' },
    ],
  };
}

/** Inviting has not begun, and everybody can report. */
const quiet: InvitingStateView = { inviteFrom: '2027-07-01', inviters: 0, unlinked: 0, hasReportedYesterday: true };

const openOverview = async (event: EventView, language: 'zh-CN' | 'en' = 'zh-CN', inviting = quiet) => {
  new MemoryApi()
    .on('GET me', () => ({
      person: { id: event.goal.writer.personId, name: '李岚', role: event.role },
      permissions: event.permissions,
      organization: { name: '知远学堂', zone: 'Asia/Shanghai' },
    }))
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on('GET audiences', () => ({ audiences: [], version: 0 }))
    .on(`GET events/${eventId}/inviting/state`, () => inviting)
    .on(`GET events/${eventId}`, () => event);
  const root = createRootRoute({ notFoundComponent: () => <p>elsewhere</p> });
  const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
  const page = createRoute({
    getParentRoute: () => shell,
    path: '/e/$eventId',
    component: () => (
      <Suspense>
        <OverviewPage />
      </Suspense>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [`/e/${eventId}`] });
  const router = createRouter({ routeTree: root.addChildren([shell.addChildren([page])]), history });
  show(<RouterProvider router={router as never} />, language);
  const title = language === 'en' ? 'Overview' : '总览';
  await screen.findByRole('heading', { level: 1, name: title }, { timeout: 20_000 });
  return history;
};
const section = (heading: string) => within(screen.getByRole('heading', { name: heading }).closest('section')!);

test('what was missed comes first, each action says who and by when, and leads to its place', async () => {
  const history = await openOverview(near());
  const rows = section('接下来做什么').getAllByRole('listitem');
  const late = rows.find((row) => row.textContent.includes('声动过期没交付'))!;
  expect(rows.indexOf(late)).toBeLessThan(3);
  expect(late).toHaveTextContent('没人负责 · 应在 6月18日 周五 · 已过 2 个工作日');
  const button = within(late).getByRole('link');
  expect(button).toHaveAttribute('href', `/e/${eventId}/plan/people?part=suppliers`);
  await userEvent.click(button);
  expect(history.location.pathname).toBe(`/e/${eventId}/plan/people`);
});

test('a key guest who has not said yes comes with the substitute to call', async () => {
  await openOverview(near({ today: '2027-07-08' }));
  const alarm = section('接下来做什么')
    .getAllByRole('listitem')
    .find((row) => row.textContent.includes('顾南还没确认'));
  expect(alarm).toHaveTextContent('替补：陈怀远');
});

test('all nine steps are there with what is decided, what lacks and what it holds up', async () => {
  await openOverview(near());
  const walk = section('定了什么，还缺什么');
  for (const step of ['目标', '场地', '时间', '事', '人', '流程', '布置', '预算', '任务'])
    expect(walk.getByRole('rowheader', { name: new RegExp(`^${step}`) })).toBeInTheDocument();
  expect(walk.getByRole('row', { name: /^目标/ })).toHaveTextContent('48 / 60 / 75 组');
  expect(walk.getByRole('row', { name: /^预算/ })).toHaveTextContent('还没有物料和预算');
  expect(walk.getByRole('link', { name: '预算' })).toHaveAttribute('href', `/e/${eventId}/plan/budget`);
  expect(walk.getByRole('link', { name: '场地' })).toHaveAttribute('href', `/e/${eventId}/plan/venue`);
});

test('deadlines that are open are listed with day, owner and consequence; what is done is counted', async () => {
  await openOverview(near());
  const due = section('截止日');
  const printer = due.getByText('印刷厂交付音响').closest('li')!;
  expect(printer).toHaveTextContent('6月25日');
  expect(printer).toHaveTextContent('李岚；东西不到，用它的环节办不了。');
  expect(printer).toHaveTextContent('还有 3 个工作日');
  expect(due.queryByText('花店交付音响')).toBeNull();
  expect(due.getByText(/办完 1 项/)).toBeInTheDocument();
});

test('a way out shows old and new before anything is changed, and that it solves the conflict', async () => {
  const event = near();
  const { sessions, goal } = event;
  const small = { ...sessions, sessions: [{ ...sessions.sessions[0]!, capacityPeople: 250 }] };
  await openOverview({ ...event, sessions: small, goal: { ...goal, facts: { ...goal.facts, balanced: 60 } } });
  const conflicts = section('对不上的地方');
  expect(conflicts.getByText('守住保底和坐得下，两头顾不上')).toBeInTheDocument();
  await userEvent.click(conflicts.getByRole('button', { name: '预览 把平衡降一点' }));
  expect(conflicts.getByText('如果把平衡降一点')).toBeInTheDocument();
  expect(conflicts.getByText('平衡目标')).toBeInTheDocument();
  expect(conflicts.getByText('这一处就对上了。')).toBeInTheDocument();
  expect(conflicts.getByRole('link', { name: '去改' })).toHaveAttribute('href', `/e/${eventId}/plan/goal`);
});

test('the line runs from today to the event day and names what is due on it', async () => {
  await openOverview(near());
  const line = within(screen.getByRole('region', { name: '从活动那天倒数到今天' }));
  const marks = line.getAllByRole('listitem');
  expect(marks[0]).toHaveTextContent('今天');
  expect(marks[0]).toHaveTextContent('过期');
  expect(marks.at(-1)).toHaveTextContent('活动当天7月10日 14:00');
  expect(line.getByText('印刷厂交付音响').closest('li')).toHaveTextContent('6月25日 · 15 天前');
});

test('the line and the note below it name the holidays and make-up days on the way', async () => {
  const event = near({ today: '2026-09-14' });
  const { sessions } = event;
  await openOverview({
    ...event,
    sessions: { ...sessions, sessions: [{ ...sessions.sessions[0]!, date: '2026-10-17' }] },
  });
  const line = within(screen.getByRole('region', { name: '从活动那天倒数到今天' }));
  expect(line.getByText('国庆节放假').closest('li')).toHaveTextContent('10月1日 · 16 天前');
  expect(line.getAllByText('调休上班')).toHaveLength(2);
  expect(
    line.getByText(/到那天要过：中秋节 9月25日–9月27日、国庆节 10月1日–10月7日；调休上班：9月20日、10月10日/),
  ).toBeInTheDocument();
});

test('without a date nothing can be counted back, and the page says where to set it', async () => {
  const event = near();
  const { sessions } = event;
  const undated = { ...sessions, sessions: [{ ...sessions.sessions[0]!, date: null }] };
  await openOverview({ ...event, sessions: undated });
  expect(screen.getByText(/日期还没定，倒不出日程/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '去定时间' })).toHaveAttribute('href', `/e/${eventId}/plan/timing`);
});

test('who only looks is led to the place, not told to act', async () => {
  await openOverview(near({ role: 'viewer', permissions: permissionsOf('viewer') }));
  const next = section('接下来做什么');
  expect(next.getByRole('link', { name: /^去「人」 .*声动过期没交付/ })).toBeInTheDocument();
  expect(next.queryByRole('link', { name: /^去催/ })).toBeNull();
});

test('in English, too', async () => {
  await openOverview(near(), 'en');
  expect(section('What to do next').getByRole('link', { name: /声动: delivery is overdue$/ })).toBeInTheDocument();
  expect(section('What is decided, what is missing').getByRole('row', { name: /^Budget/ })).toHaveTextContent(
    'No materials and no budget yet',
  );
});

test('what inviting lacks stands among the rest, with the day counted back and the way there', async () => {
  await openOverview(near(), 'zh-CN', { ...quiet, inviteFrom: '2027-06-01', inviters: 4, unlinked: 2 });
  const more = section('接下来做什么').queryByRole('button', { expanded: false });
  if (more) await userEvent.click(more);
  const rows = section('接下来做什么').getAllByRole('listitem');
  const rowWith = (words: string) => rows.find((row) => row.textContent.includes(words))!;
  expect(rowWith('邀约任务还没分到人')).toHaveTextContent('开始邀约前要分好');
  expect(within(rowWith('邀约任务还没分到人')).getByRole('link')).toHaveAttribute(
    'href',
    `/e/${eventId}/invite?part=quotas`,
  );
  expect(within(rowWith('2 人没有报数链接')).getByRole('link')).toHaveAttribute(
    'href',
    `/e/${eventId}/invite?part=links`,
  );
});
