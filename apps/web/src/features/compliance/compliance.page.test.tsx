import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { shippedRules } from '@backcast/compliance/shipped-rules';
import type { DutyView } from '@backcast/contracts/events/duty';
import type { EventView } from '@backcast/contracts/events/event';
import type { RuleAnswers } from '@backcast/planning/rule-answers';
import { describe, expect, test } from '@jest/globals';
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
import { CompliancePage } from './compliance.page.js';

const put = `PUT events/${eventId}/rules`;
const ask = 'duty.ORG-POLICE-ASK-200';
const writer = { personId: null, name: '李岚', at: '2026-11-22T02:42:00.000Z' };
const known = { openToPublic: true, kind: 'seminar', organizerType: 'company' };
// The texts about rules and duties are chunks of their own, which have to be loaded first.
const patient = { timeout: 15_000 };

const duty = (values: Partial<DutyView>): DutyView => ({
  ...{ key: ask, version: 1, status: 'open', reason: '', statusBy: null, statusAt: null, ownerId: null, papers: [] },
  ...{ answer: null, filed: null, overrides: [], evidence: [], ...values },
});

function open(facts: Partial<RuleAnswers>, duties: DutyView[] = [], rules = shippedRules): MemoryApi {
  const event = seminar({ permissions: ['event.read', 'plan.edit', 'duty.edit', 'duty.override'], duties });
  let section = { facts: { jurisdiction: null, declaredPeople: null, answers: {}, ...facts }, version: 1, writer };
  const read = (): EventView => ({ ...event, sections: { ...event.sections, rules: section } });
  const api = new MemoryApi()
    .on('GET me', () => meAs('organizer'))
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on('GET rules/in-force/CN', () => ({ rules: rules.filter(({ place }) => place.startsWith('CN')) }))
    .on('GET people', () => ({ people: [] }))
    .on(`GET events/${eventId}`, read)
    .on(`POST events/${eventId}/duties/${ask}/status`, ({ body }) => duty(body as Partial<DutyView>))
    .on(`POST events/${eventId}/duties/duty.OWN-1/override`, () => duty({ key: 'duty.OWN-1' }))
    .on(put, ({ body }) => (section = { ...(body as typeof section), version: section.version + 1, writer }));
  const root = createRootRoute();
  const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
  const page = createRoute({
    getParentRoute: () => shell,
    path: '/e/$eventId/compliance',
    component: () => (
      <Suspense>
        <CompliancePage />
      </Suspense>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [`/e/${eventId}/compliance`] });
  const router = createRouter({ routeTree: root.addChildren([shell.addChildren([page])]), history });
  show(<RouterProvider router={router as never} />);
  return api;
}

test('only what matters in this place is asked, and the forecast stands beside what was declared', async () => {
  open({ declaredPeople: 10, answers: known });
  expect(await screen.findByRole('heading', { name: '要办哪些手续？' }, patient)).toBeInTheDocument();
  expect(screen.queryByText('有外国演员')).not.toBeInTheDocument();
  expect(screen.queryByText('须发牌的活动（卖酒、演出等）')).not.toBeInTheDocument();
  expect(screen.getByText(/用预测的，比申报大/)).toBeInTheDocument();
  expect(screen.getByText(/大概率需要，以当地答复为准/)).toBeInTheDocument();
}, 30_000);

test('an answer shows what it brings before it is saved, in the list and in the bar', async () => {
  const api = open({ declaredPeople: 150, answers: known });
  await screen.findByRole('heading', { name: /^要办的事/ }, patient);
  const lottery = screen.getByRole('group', { name: '抽奖', hidden: true });
  await userEvent.click(within(lottery).getByRole('radio', { name: '是', hidden: true }));
  expect(await screen.findByText(/有奖销售开始前公示奖项/)).toBeInTheDocument();
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  expect(api.sent(put)[0]).toMatchObject({ facts: { answers: { ...known, lottery: true } } });
}, 30_000);

test('a prohibition comes first, in words, and has no status to set', async () => {
  open({ declaredPeople: 300, answers: { ...known, adInsideK12School: true } });
  await screen.findByRole('heading', { name: /^要办的事/ }, patient);
  const rows = screen.getAllByRole('listitem').filter((row) => row.classList.contains('duty'));
  expect(rows[0]).toHaveTextContent('禁止：在中小学、幼儿园内做广告');
  expect(screen.getByText('对外公布：先不能做')).toBeInTheDocument();
  expect(screen.getAllByText('法律规定，不能越过')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /放行/ })).not.toBeInTheDocument();
  await userEvent.click(within(rows[0]!).getByRole('button', { name: /展开/ }));
  expect(within(rows[0]!).queryByLabelText('办到哪了')).not.toBeInTheDocument();
}, 30_000);

test('"not needed" asks for the reason before it is sent', async () => {
  const api = open({ declaredPeople: 900, answers: known });
  await userEvent.click(
    await screen.findByRole('button', { name: '展开：问清属地派出所是否需要备案，并记下答复' }, patient),
  );
  await userEvent.selectOptions(await screen.findByLabelText('办到哪了', {}, patient), 'not-needed');
  const sent = `POST events/${eventId}/duties/${ask}/status`;
  expect(api.sent(sent)).toHaveLength(0);
  await userEvent.type(screen.getByLabelText(/为什么不需要/), '派出所电话答复不用');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(api.sent(sent)).toHaveLength(1));
  expect(api.sent(sent)[0]).toEqual({ version: 0, status: 'not-needed', reason: '派出所电话答复不用' });
}, 30_000);

describe('when a colleague was faster', () => {
  const sent = `POST events/${eventId}/duties/${ask}/status`;
  const theirs = duty({ version: 2, status: 'granted' });
  const change = {
    ...{
      id: '9',
      at: '2026-11-22T03:00:00.000Z',
      actor: { personId: null, name: '周敏' },
      eventId,
      subjectId: eventId,
    },
    ...{ section: 'duties', cause: 'edit', before: {}, after: { 'ORG-POLICE-ASK-200.status': 'granted' } },
  };
  const setStatus = async (current: DutyView): Promise<MemoryApi> => {
    const api = open({ declaredPeople: 900, answers: known });
    api.on(`GET events/${eventId}/changes`, () => ({ changes: [change], next: null }));
    let asked = 0;
    api.route(sent, ({ body }) =>
      (asked += 1) === 1
        ? { status: 409, body: { code: 'stale', values: { current }, fields: [] } }
        : { status: 200, body: duty({ ...(body as Partial<DutyView>), version: 3 }) },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: '展开：问清属地派出所是否需要备案，并记下答复' }, patient),
    );
    await userEvent.selectOptions(await screen.findByLabelText('办到哪了', {}, patient), 'preparing');
    return api;
  };

  test('with the same thing, both values and the name are shown, and nothing is sent before the choice', async () => {
    const api = await setStatus(theirs);
    const dialog = within(await screen.findByRole('dialog', {}, patient));
    expect(dialog.getByText(/周敏/, { selector: 'p' })).toBeInTheDocument();
    expect(dialog.getByText(/没开始/)).toBeInTheDocument();
    expect(api.sent(sent)).toHaveLength(1);
    await userEvent.click(dialog.getByRole('radio', { name: /准备中/ }));
    await userEvent.click(dialog.getByRole('button', { name: '按所选保存' }));
    await waitFor(() => expect(api.sent(sent)).toHaveLength(2));
    expect(api.sent(sent)[1]).toEqual({ version: 2, status: 'preparing', reason: '' });
  }, 30_000);

  test('theirs is taken without another word to the server', async () => {
    const api = await setStatus(theirs);
    const dialog = within(await screen.findByRole('dialog', {}, patient));
    await userEvent.click(dialog.getByRole('radio', { name: /已批准|已落实/ }));
    await userEvent.click(dialog.getByRole('button', { name: '按所选保存' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(api.sent(sent)).toHaveLength(1);
  }, 30_000);

  test('with something else, it is sent again over theirs without a question', async () => {
    const api = await setStatus(duty({ version: 2, ownerId: eventId }));
    await waitFor(() => expect(api.sent(sent)).toHaveLength(2));
    expect(api.sent(sent)[1]).toEqual({ version: 2, status: 'preparing', reason: '' });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  }, 30_000);
});

test('an own gate is opened with a reason, and a re-opened filing says which fact did it', async () => {
  const outdoor = shippedRules.find(({ code }) => code === 'ORG-COMMS-FIRSTAID-100')!;
  const own = { ...outdoor, code: 'OWN-1', obligation: '总经理点头', gates: ['announcement'] as const };
  const filed = {
    ...{ times: ['2027-07-03 14:00–17:00'], jurisdiction: 'CN', setting: 'indoors', kind: 'seminar', people: 900 },
    venues: [{ id: 'said:杭州 · 宴会厅', name: '杭州 · 宴会厅' }],
  };
  const handedIn = duty({ status: 'handed-in', filed });
  const api = open({ declaredPeople: 900, answers: known }, [handedIn], [...shippedRules, own]);
  expect(
    await screen.findByText(/时间 2027年7月3日 周六 14:00–17:00 → 2027年7月10日 周六 14:00–17:00/, {}, patient),
  ).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '放行对外公布：总经理点头' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: '由我负责，放行' })).toBeDisabled();
  await userEvent.type(dialog.getByLabelText(/为什么可以先做/), '电话里同意了');
  await userEvent.click(dialog.getByRole('button', { name: '由我负责，放行' }));
  const sent = `POST events/${eventId}/duties/duty.OWN-1/override`;
  await waitFor(() => expect(api.sent(sent)).toHaveLength(1));
  expect(api.sent(sent)[0]).toEqual({ version: 0, gate: 'announcement', reason: '电话里同意了' });
}, 30_000);
