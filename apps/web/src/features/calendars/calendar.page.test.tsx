import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { AudienceList } from '@backcast/contracts/calendars/audience';
import type { OrganizationCalendar, SaveOrganizationCalendar } from '@backcast/contracts/calendars/calendar';
import { expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { showAt } from '../../shared/testing/show-at.js';
import { CalendarPage } from './calendar.page.js';

const put = 'PUT organization/calendar';
const writer = { personId: null, name: '李岚', at: '2026-08-01T04:00:00.000Z' };
const parents = { id: '7d0c4a52-6f0e-4f0a-9a43-5d0a2a9e0607', name: '家长', windows: [] };

const open = async (role: 'admin' | 'organizer'): Promise<MemoryApi> => {
  let own: OrganizationCalendar = { version: 3, writer, notices: [], companyDaysOff: [] };
  let audiences: AudienceList = { version: 1, writer, audiences: [parents] };
  const api = new MemoryApi()
    .on('GET me', () => meAs(role))
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on('GET organization/calendar', () => own)
    .on('GET audiences', () => audiences)
    .on(put, ({ body }) => {
      const { notices, companyDaysOff } = body as SaveOrganizationCalendar;
      own = { version: own.version + 1, writer, notices: notices.map((one) => ({ ...one, writer })), companyDaysOff };
      return own;
    })
    .on('PUT audiences', ({ body }) => {
      audiences = { writer, version: audiences.version + 1, audiences: (body as AudienceList).audiences };
      return audiences;
    });
  showAt('/calendar', CalendarPage);
  await screen.findByRole('heading', { name: '工作日历' });
  await screen.findByRole('heading', { name: '公司休息日' });
  return api;
};

const addCompanyDay = async (): Promise<void> => {
  fireEvent.change(screen.getByLabelText('日期'), { target: { value: '2026-08-03' } });
  await userEvent.type(screen.getByLabelText('名目'), '团建');
  await userEvent.click(screen.getByRole('button', { name: '添加' }));
};

test('a year without a notice says so, and counts what one would change before it is added', async () => {
  const api = await open('admin');
  await userEvent.click(screen.getByRole('radio', { name: /2028/ }).closest('label')!);
  expect(screen.getAllByText(/还没公布/).length).toBeGreaterThan(0);
  await userEvent.click(await screen.findByRole('button', { name: '添加 2028 年的放假通知' }));
  fireEvent.change(screen.getByLabelText('日子，一行一条'), {
    target: { value: '2028-10-02,2028-10-06,休\n2028-10-07,班\n写错了' },
  });
  expect(screen.getByText('260').closest('li')).toHaveTextContent('工作日 260 → 256');
  expect(screen.getByText(/第 3 行「写错了」：看不懂/)).toBeInTheDocument();
  expect(api.sent(put)).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: '加入这 6 天' }));
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  expect(api.sent(put)[0]).toMatchObject({ version: 3, notices: [{ year: 2028, work: ['2028-10-07'] }] });
  expect(await screen.findByText(/李岚 在 .* 添加/)).toBeInTheDocument();
});

test('a company day off is saved at once, and undone in ten seconds', async () => {
  const api = await open('admin');
  await addCompanyDay();
  expect(await screen.findByText(/2026年8月3日.*团建/)).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: /撤销/ }));
  await waitFor(() => expect(screen.queryByText(/2026年8月3日.*团建/)).not.toBeInTheDocument());
  expect(api.sent(put)[1]).toMatchObject({ version: 4, companyDaysOff: [] });
});

test('what others saved elsewhere is kept; the same day changed by both is asked about', async () => {
  const api = await open('admin');
  const current: OrganizationCalendar = {
    ...{ version: 9, writer, notices: [] },
    companyDaysOff: [{ date: '2026-08-03', name: '停电' }],
  };
  api.refuse(put, 409, () => ({ code: 'stale', values: { current }, fields: [] }));
  await addCompanyDay();
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/停电/)).toBeInTheDocument();
  expect(dialog.getByText(/团建/)).toBeInTheDocument();
  api.on(put, () => ({ ...current, version: 10 }));
  await userEvent.click(dialog.getByRole('button', { name: '全用我的' }));
  await userEvent.click(dialog.getByRole('button', { name: '按所选保存' }));
  await waitFor(() => expect(api.sent(put)).toHaveLength(2));
  expect(api.sent(put)[1]).toMatchObject({ version: 9, companyDaysOff: [{ date: '2026-08-03', name: '团建' }] });
});

test('an organizer reads the calendar and edits the audiences', async () => {
  const api = await open('organizer');
  expect(screen.getByText(/只有管理员能改工作日历/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /放假通知/ })).not.toBeInTheDocument();
  expect(screen.getByText(/还什么都不知道/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '给「家长」加一段时间' }));
  await userEvent.type(screen.getByLabelText('叫什么'), '上班');
  fireEvent.change(screen.getByLabelText('几点开始'), { target: { value: '17:00' } });
  fireEvent.change(screen.getByLabelText('几点结束'), { target: { value: '09:00' } });
  expect(screen.getByRole('button', { name: '保存' })).toBeDisabled();
  fireEvent.change(screen.getByLabelText('几点结束'), { target: { value: '18:00' } });
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('一直 · 工作日 · 17:00–18:00')).toBeInTheDocument();
  expect(api.sent('PUT audiences')[0]).toMatchObject({
    version: 1,
    audiences: [{ windows: [{ kind: 'busy', name: '上班', on: { rule: 'working-days' } }] }],
  });
});
