import type { TalkingPoint } from '@backcast/contracts/invitees/talking-point';
import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { show } from '../../shared/testing/show.js';
import { TalkingPointsPage } from './talking-points.page.js';

const point = (id: string, text: string, values: Partial<TalkingPoint> = {}): TalkingPoint => ({
  ...{ id, text, language: 'zh-CN', stage: 'invited', isShipped: true, shippedText: text, isHidden: false },
  ...{ worked: 0, version: 0, ...values },
});

/** A server that keeps what is written, and refuses what was written over an older version. */
const server = (role: 'organizer' | 'salesperson' | 'viewer' = 'organizer') => {
  const points = new Map(
    [point('p1', '{customer}您好'), point('p2', '{customer}，座位留好了', { worked: 2 })].map((each) => [
      each.id,
      each,
    ]),
  );
  const api = new MemoryApi()
    .on('GET me', () => meAs(role))
    .on('GET talking-points', () => ({ points: [...points.values()], marked: [], mayEdit: role === 'organizer' }))
    .on('POST talking-points', ({ body }) => {
      const made = point('', '', { ...(body as TalkingPoint), isShipped: false, shippedText: null, version: 1 });
      points.set(made.id, made);
      return made;
    })
    .route('PUT talking-points/p1', ({ body }) => {
      const { version, ...fields } = body as TalkingPoint;
      const current = points.get('p1')!;
      if (version !== current.version) return { status: 409, body: { code: 'stale', values: { current }, fields: [] } };
      points.set('p1', { ...current, ...fields, version: version + 1 });
      return { status: 200, body: points.get('p1') };
    });
  return { api, points };
};
const dialog = async () => within(await screen.findByRole('dialog'));

test('shows each stage with what worked first, and says how often', async () => {
  server();
  show(<TalkingPointsPage />);
  const stage = within((await screen.findByRole('heading', { name: /邀请发了，等答复/ })).closest('section')!);
  expect(stage.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
    expect.stringContaining('客户，座位留好了'),
    expect.stringContaining('客户您好'),
  ]);
  expect(stage.getByText('成了 2 次')).toBeInTheDocument();
  expect(screen.getByText('一共记下 2 次有用')).toBeInTheDocument();
});

test('a new one is written with variables, shown as it goes out, and kept', async () => {
  const { api } = server();
  show(<TalkingPointsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '加一条：说不来' }));
  const form = await dialog();
  await userEvent.type(form.getByRole('textbox', { name: '话术' }), '好的，');
  await userEvent.click(form.getByRole('button', { name: '插入 客户' }));
  expect(form.getByText('好的，王女士')).toBeInTheDocument();
  await userEvent.click(form.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(api.sent('POST talking-points')).toMatchObject([
      { language: 'zh-CN', stage: 'declined', text: '好的，{客户}' },
    ]),
  );
});

test.each([
  ['{{name}您好', /没有「name」这个变量。可以用的：客户、人数/],
  ['{{客户您好', /花括号没有成对/],
])('what cannot be filled is said at once and not sent: %s', async (typed, said) => {
  server();
  show(<TalkingPointsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '加一条：说不来' }));
  const form = await dialog();
  await userEvent.type(form.getByRole('textbox', { name: '话术' }), typed);
  expect(form.getByText(said)).toBeInTheDocument();
  expect(form.getByRole('button', { name: '保存' })).toBeDisabled();
});

test('what somebody else wrote meanwhile is shown, and one’s own words are not lost', async () => {
  const { points } = server();
  show(<TalkingPointsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '修改：{customer}您好' }));
  const form = await dialog();
  points.set('p1', point('p1', '别人的话', { version: 1 }));
  const field = form.getByRole('textbox', { name: '话术' });
  await userEvent.clear(field);
  await userEvent.type(field, '我的话');
  await userEvent.click(form.getByRole('button', { name: '保存' }));
  expect(await form.findByText(/现在是：「别人的话」/)).toBeInTheDocument();
  expect(field).toHaveValue('我的话');
  await userEvent.click(form.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(points.get('p1')).toMatchObject({ text: '我的话', version: 2 }));
});

test('who may only look changes nothing; a viewer is told', async () => {
  server('salesperson');
  show(<TalkingPointsPage />);
  await screen.findByRole('heading', { name: /邀请发了/ });
  expect(screen.queryByRole('button', { name: /修改/ })).toBeNull();
});

test('a viewer is told that they cannot see them', async () => {
  server('viewer');
  show(<TalkingPointsPage />);
  expect(await screen.findByText(/您的角色不能看话术/)).toBeInTheDocument();
});
