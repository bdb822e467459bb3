import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { EventView } from '@backcast/contracts/events/event';
import { permissionsOf, type Role } from '@backcast/contracts/permissions';
import type { BudgetFacts, Material } from '@backcast/planning/budget-facts';
import { emptySections, type SectionFacts } from '@backcast/planning/event-sections';
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
import { BudgetPage } from './budget.page.js';
import { newLine, newMaterial } from './new-entries.js';

const writer = { personId: null, name: '李岚', at: '2026-11-22T02:42:00.000Z' };
const gifts: Material = {
  ...newMaterial('gifts'),
  rule: { per: 'customers', count: 1, each: 1, from: 0 },
  ...{ sparePercent: 5, unitMinor: 3500 },
};
const meals = { ...newLine('staff'), rule: { per: 'fixed' as const, amountMinor: 100_000 } };
const putOf = (key: 'materials' | 'budget'): string => `PUT events/${eventId}/${key}`;

type Given = { part?: string; materials?: Material[]; budget?: Partial<BudgetFacts>; today?: string; role?: Role };

function open({ part = 'materials', materials = [], budget = {}, today = '2027-06-20', role = 'organizer' }: Given) {
  const facts: SectionFacts = {
    ...emptySections,
    materials: { materials },
    budget: { ...emptySections.budget, ...budget },
  };
  const sections = Object.fromEntries(
    Object.entries(facts).map(([key, each]) => [key, { facts: each, version: 3, writer }]),
  ) as unknown as EventView['sections'];
  let event = seminar({ today, sections, role, permissions: permissionsOf(role) });
  const api = new MemoryApi()
    .on('GET me', () => meAs(role))
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on('GET contacts', () => ({ contacts: [] }))
    .on('GET people', () => ({ people: [] }))
    .on(`GET events/${eventId}`, () => event);
  for (const key of ['materials', 'budget'] as const)
    api.on(putOf(key), ({ body }) => {
      const answer = { facts: (body as { facts: never }).facts, version: 4, writer };
      event = { ...event, sections: { ...event.sections, [key]: answer } };
      return answer;
    });
  const root = createRootRoute();
  const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
  const page = createRoute({
    getParentRoute: () => shell,
    path: '/e/$eventId/plan/budget',
    component: () => (
      <Suspense>
        <BudgetPage />
      </Suspense>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [`/e/${eventId}/plan/budget?part=${part}`] });
  const router = createRouter({ routeTree: root.addChildren([shell.addChildren([page])]), history });
  show(<RouterProvider router={router as never} />);
  return api;
}

const consequences = async () => within(await screen.findByRole('complementary', { name: '由此得出' }));
type Sent<Facts> = { version: number; facts: Facts };

test('without materials the page teaches, and the template brings them with their rules', async () => {
  const api = open({});
  await userEvent.click(await screen.findByRole('button', { name: '从模板开始' }));
  await waitFor(() => expect(api.sent(putOf('materials'))).toHaveLength(1));
  const [{ facts }] = api.sent(putOf('materials')) as [Sent<SectionFacts['materials']>];
  expect(facts.materials.find(({ key }) => key === 'radios')?.rule).toMatchObject({ per: 'staff', from: 100 });
  expect(await screen.findByRole('row', { name: /对讲机/ })).toHaveTextContent('满 100 人才要');
});

test('a quantity says why, by when it has to be ordered, and is noted as ordered in one tap', async () => {
  const api = open({ materials: [gifts] });
  const row = await screen.findByRole('row', { name: /伴手礼/ });
  expect(row).toHaveTextContent('每组到场 1 件');
  expect(row).toHaveTextContent('7月2日');
  await userEvent.click(within(row).getByRole('button', { name: '为什么是这个数：伴手礼' }));
  expect(await screen.findByText(/伴手礼 = 件数 × 到场 ÷ 每几个 × \(1 \+ 备用\)/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '记为已订 219 件' }));
  await waitFor(() => expect(api.sent(putOf('materials'))).toHaveLength(1));
  expect(api.sent(putOf('materials'))[0]).toMatchObject({
    facts: { materials: [{ orderedOn: '2027-06-20', orderedCount: 219, received: null }] },
  });
  expect(await screen.findByRole('button', { name: '记为收到 219 件' })).toBeInTheDocument();
});

test('an order whose last day is over comes first in red; fewer than needed are ordered again', async () => {
  const ordered = { ...newMaterial('pens'), rule: gifts.rule, orderedOn: '2027-06-01', orderedCount: 200 };
  const api = open({ materials: [gifts, ordered], today: '2027-07-06' });
  expect(await (await consequences()).findByText('伴手礼过了最晚下单日')).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /^笔/ })).toHaveTextContent('少 8 件');
  await userEvent.click(screen.getByRole('button', { name: '再订 8 件' }));
  await waitFor(() => expect(api.sent(putOf('materials'))).toHaveLength(1));
  expect(api.sent(putOf('materials'))[0]).toMatchObject({ facts: { materials: [{}, { orderedCount: 208 }] } });
});

test('a spare rate shows old → new before it is saved', async () => {
  const api = open({ materials: [gifts] });
  await userEvent.click(await screen.findByRole('button', { name: '展开伴手礼' }));
  const spare = screen.getByLabelText('备用');
  await userEvent.type(spare, '9', { initialSelectionStart: 0, initialSelectionEnd: 1 });
  // 208 arrivals and 9 % more instead of 5 %.
  expect(await screen.findByText(/从 219 变为 227/)).toBeInTheDocument();
  expect(api.sent(putOf('materials'))).toHaveLength(0);
  await userEvent.tab();
  await waitFor(() => expect(api.sent(putOf('materials'))).toHaveLength(1));
});

test('the verdict: what it comes to of what may be spent, and what an arrival costs', async () => {
  open({ part: 'budget', materials: [gifts], budget: { lines: [meals], limitMinor: 1_000_000 } });
  expect(await (await consequences()).findByText(/预计 ¥8,665，可用 ¥10,000/)).toHaveTextContent('还剩 ¥1,335');
  expect((await consequences()).getByText(/每组到场 ¥41.66/)).toHaveTextContent('60 组');
  const costs = within(screen.getByRole('table', { name: '花费明细' }));
  expect(costs.getByRole('row', { name: /伴手礼/ })).toHaveTextContent('219 × ¥35');
  expect(costs.getByRole('row', { name: /合计/ })).toHaveTextContent('¥8,665');
});

test('over the limit is said in red with how much', async () => {
  open({ part: 'budget', budget: { lines: [meals], limitMinor: 80_000 } });
  expect(await (await consequences()).findByText('超出 ¥200')).toHaveClass('bad');
  expect((await consequences()).getByText('预算超出上限 25%')).toBeInTheDocument();
});

test('granting takes the limit as granted with the day; before, it says by when to ask and why', async () => {
  const api = open({ part: 'budget', materials: [gifts], budget: { lines: [meals], limitMinor: 1_000_000 } });
  expect(await screen.findByText(/第一笔要签的是伴手礼/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: '批了' }));
  await waitFor(() => expect(api.sent(putOf('budget'))).toHaveLength(1));
  expect(api.sent(putOf('budget'))[0]).toMatchObject({
    facts: { approval: { state: 'granted', on: '2027-06-20', grantedMinor: 1_000_000 } },
  });
});

test('what was paid of a computed cost is kept beside it, and taken out when it is emptied', async () => {
  const actuals = [{ id: gifts.id, committedMinor: null, paidMinor: 50_000 }];
  const api = open({ part: 'budget', materials: [gifts], budget: { actuals, limitMinor: 1 } });
  await userEvent.click(await screen.findByRole('button', { name: '展开伴手礼' }));
  await userEvent.clear(screen.getByLabelText('已付'));
  await userEvent.tab();
  await waitFor(() => expect(api.sent(putOf('budget'))).toHaveLength(1));
  expect(api.sent(putOf('budget'))[0]).toMatchObject({ facts: { actuals: [] } });
});

test('an outside team is compared, and the close counts unit costs back', async () => {
  open({
    part: 'budget',
    budget: {
      lines: [{ ...meals, paidMinor: 80_000 }],
      outside: { commissionMinor: 2000, ownSpendingMinor: 0 },
      closed: { totalMinor: 104_000, confirmations: 260, arrivals: 208, deals: 52 },
    },
  });
  expect(await screen.findByText('自己办，比请外部团队省 ¥200。')).toBeInTheDocument();
  expect(screen.getByText(/成交满 50 单，自己办就不比请外部团队贵/)).toBeInTheDocument();
  const shares = within(screen.getByRole('group', { name: '倒推成本' }));
  expect(shares.getByRole('row', { name: /会务/ })).toHaveTextContent('76.9%');
  expect(shares.getByRole('row', { name: /没有明细的/ })).toHaveTextContent('¥240');
});

test('a viewer reads everything and changes nothing', async () => {
  open({ part: 'budget', materials: [gifts], budget: { lines: [meals] }, role: 'viewer' });
  expect(await screen.findByRole('table', { name: '花费明细' })).toBeInTheDocument();
  expect(screen.getByLabelText('最多能花')).toBeDisabled();
  expect(screen.queryByRole('button', { name: '比一比' })).not.toBeInTheDocument();
  expect(screen.queryByLabelText('加一笔明细')).not.toBeInTheDocument();
});

test('who may not know what things cost sees the materials, and neither a price nor a place for one', async () => {
  open({ materials: [{ ...gifts, unitMinor: null }], role: 'salesperson' });
  await userEvent.click(await screen.findByRole('button', { name: '展开伴手礼' }));
  expect(await screen.findByRole('row', { name: /伴手礼/ })).toHaveTextContent('每组到场 1 件');
  expect(screen.queryByRole('navigation', { name: '这一步的两部分' })).toBeNull();
  expect(screen.queryByText(/¥/)).toBeNull();
  expect(screen.queryByLabelText(/单价/)).toBeNull();
  expect((await consequences()).queryByText('还没有物料和预算')).toBeNull();
});
