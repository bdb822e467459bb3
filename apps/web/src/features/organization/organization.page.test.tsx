import type { OrganizationView } from '@backcast/contracts/organization/organization';
import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { showAt } from '../../shared/testing/show-at.js';
import { OrganizationPage } from './organization.page.js';

const saved: OrganizationView = {
  id: meAs('admin').organization.id,
  name: '知远学堂',
  zone: 'Asia/Shanghai',
  language: 'zh-CN',
  currency: 'CNY',
  digestHour: 8,
  version: 4,
};
const patch = 'PATCH organization';

const open = async (role: 'admin' | 'viewer', operator = false): Promise<MemoryApi> => {
  let stored = saved;
  const api = new MemoryApi()
    .on('GET me', () => meAs(role, { operator }))
    .on('GET organization', () => stored)
    .on('GET organization/retention', () => ({
      ...{ keepNamesDays: null, version: 4, named: 312 },
      due: { days: 365, customers: 27 },
    }))
    .on('PUT organization/retention', () => ({ keepNamesDays: 365, version: 5, due: null, named: 312 }))
    .on(patch, ({ body }) => (stored = { ...stored, ...(body as OrganizationView), version: stored.version + 1 }));
  showAt('/organization', OrganizationPage);
  await screen.findByRole('heading', { name: '知远学堂' });
  return api;
};
const name = (): HTMLElement => screen.getAllByLabelText('名称')[0]!;

test('leaving a field saves it, with the version it started from', async () => {
  const api = await open('admin');
  await userEvent.type(name(), '杭州');
  expect(api.sent(patch)).toHaveLength(0);
  await userEvent.tab();
  await waitFor(() => expect(api.sent(patch)).toHaveLength(1));
  expect(api.sent(patch)[0]).toMatchObject({ name: '知远学堂杭州', version: 4, digestHour: 8 });
  expect(await screen.findByText(/已保存/)).toBeInTheDocument();
});

test('leaving an unchanged field saves nothing', async () => {
  const api = await open('admin');
  await userEvent.click(name());
  await userEvent.tab();
  expect(api.sent(patch)).toHaveLength(0);
});

test('another admin who changed the same field is shown beside the own value', async () => {
  const api = await open('admin');
  const theirs = { ...saved, name: '知远教育', version: 5 };
  api.refuse(patch, 409, () => ({ code: 'stale', values: { current: theirs }, fields: [] }));
  api.on('GET changes', () => ({ changes: [], next: null }));
  await userEvent.type(name(), '杭州');
  await userEvent.tab();
  expect(await screen.findByText('知远教育')).toBeInTheDocument();
  expect(screen.getByText('知远学堂杭州')).toBeInTheDocument();
});

test('others read it and are told who may change it', async () => {
  await open('viewer');
  expect(screen.getByText('只有管理员能改。')).toBeInTheDocument();
  expect(name()).toBeDisabled();
  expect(screen.queryByText('备份和恢复')).not.toBeInTheDocument();
});

test('a restore waits for a file and the typed word', async () => {
  const api = await open('admin', true);
  api.refuse('POST restore', 422, () => ({ code: 'backup_unreadable', values: { reason: 'truncated' }, fields: [] }));
  await userEvent.click(screen.getByText('从备份恢复'));
  const go = screen.getByRole('button', { name: '用备份替换全部数据' });
  await userEvent.upload(screen.getByLabelText('选备份文件'), new File(['x'], 'a.backup'));
  expect(go).toBeDisabled();
  await userEvent.type(screen.getByLabelText(/请输入/), '替换');
  await userEvent.click(go);
  expect(await screen.findByText(/这份备份不完整/)).toBeInTheDocument();
});

test('an admin who does not run the installation is told why there is no backup', async () => {
  await open('admin');
  expect(screen.getByText(/只有装它的人能做/)).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: '下载备份' })).not.toBeInTheDocument();
});

test('how long names are kept is chosen, shown with what it takes today, and only then said', async () => {
  const api = await open('admin');
  const user = userEvent.setup();
  await user.selectOptions(await screen.findByRole('combobox', { name: '最后一场活动过后' }), '365 天后抹除');
  expect(await screen.findByText('按这个，今天起会抹除 27 位客户的姓名和电话。')).toBeVisible();
  expect(api.sent('PUT organization/retention')).toEqual([]);
  await user.click(screen.getByRole('button', { name: '就这样定' }));
  await waitFor(() => expect(api.sent('PUT organization/retention')).toEqual([{ version: 4, keepNamesDays: 365 }]));
});
