import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { EventView } from '@backcast/contracts/events/event';
import { emptySections } from '@backcast/planning/event-sections';
import type { Guest } from '@backcast/planning/guests-facts';
import { newSegment } from '@backcast/planning/program/new-segment';
import type { OffersFacts, ProgramFacts, Segment } from '@backcast/planning/program-facts';
import { expect, test } from '@jest/globals';
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
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { show } from '../../shared/testing/show.js';
import { ProgramPage } from './program.page.js';

const id = (number: number): string => `0b0c1e6a-0000-4000-8000-0000000000${number}`;
const putProgram = `PUT events/${eventId}/program`;
const putOffers = `PUT events/${eventId}/offers`;
const writer = { personId: null, name: '李岚', at: '2026-11-22T02:42:00.000Z' };
const contact = { id: id(80), name: '顾南', title: '', company: '', phone: '', mail: '', note: '' };
const guest: Guest = {
  ...{
    id: id(81),
    contactId: contact.id,
    kind: 'speaker',
    isKey: true,
    ownerId: id(82),
    status: 'confirmed',
    movedOn: null,
  },
  ...{
    checkpoints: [],
    freeTimes: [{ id: id(83), date: '2027-07-10', from: '15:00', to: '17:00' }],
    topic: '',
    form: 'talk',
  },
  ...{ script: 'approved', scriptFileIds: [], hospitality: '', gladness: '', substitutes: [] },
};

function open(
  segments: Segment[],
  more: { offers?: OffersFacts; role?: 'organizer' | 'salesperson' | 'viewer' } = {},
): MemoryApi {
  const { offers = emptySections.offers, role = 'organizer' } = more;
  let event: EventView = seminar({ contacts: [contact], permissions: meAs(role).permissions, role });
  const put = (key: 'program' | 'offers' | 'guests', facts: unknown, version: number) => {
    event = { ...event, sections: { ...event.sections, [key]: { facts, version, writer } } };
    return event.sections[key];
  };
  put('program', { ...emptySections.program, segments }, 3);
  put('offers', offers, 3);
  put('guests', { guests: [guest], alarmDays: 14 }, 3);
  const api = new MemoryApi()
    .on('GET me', () => meAs(role))
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on('GET contacts', () => ({ contacts: [contact] }))
    .on('GET people', () => ({ people: [] }))
    .on(`GET events/${eventId}`, () => event)
    .on(putProgram, ({ body }) => put('program', (body as { facts: ProgramFacts }).facts, 4))
    .on(putOffers, ({ body }) => put('offers', (body as { facts: OffersFacts }).facts, 4));
  const root = createRootRoute();
  const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
  const page = createRoute({
    getParentRoute: () => shell,
    path: '/e/$eventId/plan/program',
    component: () => (
      <Suspense>
        <ProgramPage />
      </Suspense>
    ),
    validateSearch: (search: Record<string, unknown>): { open?: string } => ({ ...search }),
  });
  const history = createMemoryHistory({ initialEntries: [`/e/${eventId}/plan/program`] });
  const router = createRouter({ routeTree: root.addChildren([shell.addChildren([page])]), history });
  show(<RouterProvider router={router as never} />);
  return api;
}

const programSent = (api: MemoryApi): Segment[] =>
  (api.sent(putProgram).at(-1) as { facts: ProgramFacts }).facts.segments;
const right = () => within(screen.getByRole('complementary', { name: '由此得出' }));
const three = (): Segment[] => [
  newSegment('content', id(11), { minutes: 40, importance: 3 }),
  newSegment('welcome', id(12), { minutes: 5 }),
  newSegment('ending', id(13), { minutes: 5 }),
];

test('an event without a program teaches, and starts from the skeleton of its template', async () => {
  const api = open([]);
  await userEvent.click(await screen.findByRole('button', { name: '从模板的骨架开始' }));
  await waitFor(() => expect(api.sent(putProgram)).toHaveLength(1));
  const sent = programSent(api);
  expect(sent[0]).toMatchObject({ purpose: 'welcome', name: '' });
  expect(sent.at(-1)).toMatchObject({ purpose: 'ending' });
});

test('times follow from the order; buttons and Alt with an arrow move a segment', async () => {
  const api = open(three());
  const card = (name: string) => screen.getByRole('heading', { name }).closest('.program-segment')!;
  await screen.findByRole('heading', { name: '主要内容' });
  expect(card('主要内容')).toHaveTextContent('14:0014:40');
  await userEvent.click(screen.getByRole('button', { name: '把开场欢迎往前移' }));
  await waitFor(() => expect(programSent(api).map(({ purpose }) => purpose)).toEqual(['welcome', 'content', 'ending']));
  expect(card('主要内容')).toHaveTextContent('14:0514:45');
  screen.getByRole('button', { name: '把主要内容往后移' }).focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(programSent(api).map(({ purpose }) => purpose)).toEqual(['welcome', 'ending', 'content']));
});

test('a length that runs over the session is told with its minutes before it is saved', async () => {
  const api = open(three());
  const field = await screen.findByRole('textbox', { name: '主要内容的时长' });
  await userEvent.clear(field);
  await userEvent.type(field, '185');
  expect(await right().findByText('流程超时 15 分钟')).toBeInTheDocument();
  expect(right().getByText('17:15 结束')).toBeInTheDocument();
  expect(api.sent(putProgram)).toHaveLength(0);
  await userEvent.tab();
  await waitFor(() => expect(programSent(api)[0]).toMatchObject({ minutes: 185, mostMinutes: 185 }));
});

test('a guest outside of their free time is named with the minutes', async () => {
  open([
    newSegment('content', id(11), { minutes: 40, guestIds: [guest.id] }),
    newSegment('ending', id(13), { minutes: 5 }),
  ]);
  expect(await screen.findByText('顾南在主要内容时有 40 分钟不在空档里')).toBeInTheDocument();
});

test('counting back suggests what closing needs, with its reason, and adds it only when it is taken', async () => {
  const api = open(three());
  expect(await screen.findByText('要当天成交，得有人说清为什么现在定')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '加入「为什么现在定」' }));
  await waitFor(() => expect(programSent(api)).toHaveLength(4));
  expect(programSent(api).map(({ purpose }) => purpose)).toContain('reason-now');
  expect(screen.queryByText('要当天成交，得有人说清为什么现在定')).not.toBeInTheDocument();
});

test('an order is proposed old to new with reasons, and used only when somebody says so', async () => {
  const api = open(three());
  await userEvent.click(await screen.findByRole('button', { name: '帮我排顺序' }));
  const proposal = within(await screen.findByRole('region', { name: '排好之后' }));
  const rows = proposal.getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    '14:40 → 14:00开场欢迎开场在最前',
    expect.stringMatching(/^14:00 → 14:05主要内容重要程度 3/),
    '14:45收尾收尾在最后',
  ]);
  expect(api.sent(putProgram)).toHaveLength(0);
  await userEvent.click(proposal.getByRole('button', { name: '用这个顺序' }));
  await waitFor(() => expect(programSent(api).map(({ purpose }) => purpose)).toEqual(['welcome', 'content', 'ending']));
  await userEvent.click(screen.getByRole('button', { name: '帮我排顺序' }));
  expect(await screen.findByText('现在的顺序已经是最好的')).toBeInTheDocument();
});

test('a level is raised with the arrow keys on the curve, and chosen in the table', async () => {
  const api = open(three());
  const point = await screen.findByRole('slider', { name: '主要内容的体验高低' });
  point.focus();
  await userEvent.keyboard('{ArrowUp}');
  await waitFor(() => expect(programSent(api)[0]!.level).toBe(4));
  await userEvent.click(screen.getByRole('button', { name: '看成表格' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '收尾的体验高低' }), '2');
  await waitFor(() => expect(programSent(api)[2]!.level).toBe(2));
  expect(right().getByText('收尾比整场平均还低，最后记住的就是它')).toBeInTheDocument();
});

test('an offer tells its margin, where it is used, and that there are too few', async () => {
  const offer = {
    ...{ id: id(70), kind: 'offer' as const, name: '全程班', priceMinor: 980_000, costMinor: 420_000, condition: '' },
    ...{ validFrom: null, validTo: null, stock: 20 },
  };
  const api = open([newSegment('offer', id(11), { offerIds: [offer.id] })], { offers: { offers: [offer] } });
  const card = within((await screen.findByRole('heading', { name: '全程班' })).closest('li')!);
  expect(card.getByText('毛利 ¥5,600（57.1%）')).toBeInTheDocument();
  expect(card.getByText('用在：今天的优惠')).toBeInTheDocument();
  expect(card.getByText('只有 20 份，目标要 60 份')).toBeInTheDocument();
  await userEvent.click(screen.getByText('优惠、礼品和占座定金'));
  await userEvent.click(screen.getByRole('button', { name: '加礼品' }));
  await waitFor(() =>
    expect((api.sent(putOffers)[0] as { facts: OffersFacts }).facts.offers[1]).toMatchObject({ kind: 'gift' }),
  );
});

test('whoever may only read sees the program without anything to change', async () => {
  open(three(), { role: 'viewer' });
  await screen.findByRole('heading', { name: '主要内容' });
  expect(screen.queryByRole('button', { name: '帮我排顺序' })).not.toBeInTheDocument();
  expect(screen.queryByRole('slider')).not.toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: '主要内容的时长' })).not.toBeInTheDocument();
});

test('whoever invites reads what an offer costs the customer, not what it leaves', async () => {
  const offer = {
    ...{ id: id(70), kind: 'offer' as const, name: '全程班', priceMinor: 980_000, costMinor: null, condition: '' },
    ...{ validFrom: null, validTo: null, stock: null },
  };
  open([newSegment('offer', id(11), { offerIds: [offer.id] })], { offers: { offers: [offer] }, role: 'salesperson' });
  const card = within((await screen.findByRole('heading', { name: '全程班' })).closest('li')!);
  expect(card.getByText('¥9,800')).toBeInTheDocument();
  expect(card.queryByText(/毛利/)).toBeNull();
});

test('a program that runs over says what to shorten, and is shortened when somebody says so', async () => {
  const long = (n: number, importance: number) =>
    newSegment('content', id(n), { name: `讲 ${n}`, minutes: 100, leastMinutes: 60, mostMinutes: 120, importance });
  const api = open([long(11, 5), long(12, 1)]);
  await userEvent.click(await screen.findByRole('button', { name: '超时了，看看缩短哪些' }));
  const card = within(screen.getByRole('region', { name: '这样缩短' }));
  expect(card.getByText('讲 12')).toBeInTheDocument();
  expect(card.queryByText('讲 11')).toBeNull();
  expect(api.sent(putProgram)).toHaveLength(0);
  await userEvent.click(card.getByRole('button', { name: '就这样缩短' }));
  await waitFor(() => expect(programSent(api)[1]).toMatchObject({ minutes: 80 }));
});

test('an offer is redeemed for a customer, says how many are left, and is taken back', async () => {
  const offer = {
    ...{ id: id(70), kind: 'gift' as const, name: '保温杯', priceMinor: null, costMinor: null, condition: '' },
    ...{ validFrom: null, validTo: null, stock: 20 },
  };
  const path = `events/${eventId}/offers/${offer.id}/redemptions`;
  const at = '2026-11-22T06:00:00.000Z';
  const row = { id: id(80), offerId: offer.id, customer: '周女士', byName: '吴倩', at, mayTakeBack: true };
  const api = open([newSegment('offer', id(11), { offerIds: [offer.id] })], {
    offers: { offers: [offer] },
    role: 'salesperson',
  })
    .on(`GET events/${eventId}/redemptions`, () => ({
      counts: [{ offerId: offer.id, redeemed: 3 }],
      redemptions: [row],
    }))
    .on(`POST ${path}`, () => null)
    .on(`DELETE ${path}/${row.id}`, () => null);
  await userEvent.click(await screen.findByText('优惠、礼品和占座定金'));
  const card = within((await screen.findByRole('heading', { name: '保温杯' })).closest('li')!);
  expect(await card.findByText('已兑现 3 · 剩 17')).toBeInTheDocument();
  await userEvent.click(card.getByRole('button', { name: '兑现' }));
  await userEvent.type(await screen.findByRole('textbox', { name: '哪位客户' }), '138 0013 8000');
  await userEvent.click(screen.getByRole('button', { name: '记下兑现' }));
  await waitFor(() => expect(api.sent(`POST ${path}`)).toMatchObject([{ customer: '138 0013 8000' }]));
  expect(await screen.findByText('已记下。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '撤回 周女士' }));
  await waitFor(() => expect(api.sent(`DELETE ${path}/${row.id}`)).toHaveLength(1));
});
