import { shippedRules } from '@backcast/compliance/shipped-rules';
import { type RuleFact, ruleFacts } from '@backcast/compliance/rule-facts';
import type { OrganizationRule, RuleList } from '@backcast/contracts/compliance/rule';
import { rules as chinese } from '@backcast/texts/zh-CN/rules';
import { describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { showAt } from '../../shared/testing/show-at.js';
import { RulesPage } from './rules.page.js';

const own = shippedRules
  .filter(({ pack }) => pack === 'ORG')
  .map((rule): OrganizationRule => ({
    ...{ code: rule.code, version: 0, isOn: true, isShipped: true, writer: null, rule },
  }));
// The texts about rules are a chunk of their own, which has to be loaded first.
const patient = { timeout: 15_000 };
const list: RuleList = { rules: [...shippedRules], own, places: ['CN'], packsDated: '2026-11-22' };
const events = [
  { id: 'one', name: '广场开业', facts: { jurisdiction: 'CN', setting: 'outdoor', attendance: 180 } },
  { id: 'two', name: '晚宴', facts: { jurisdiction: 'CN', setting: 'outdoor' } },
];
const apiFor = (role: 'admin' | 'organizer') =>
  new MemoryApi()
    .on('GET me', () => meAs(role))
    .on('GET rules', () => list)
    .on('GET rules/events', () => ({ events }))
    .on('PUT rules/ORG-POLICE-FILING-200', () => own[0]);

test('every rule, fact and authority that ships has its words', () => {
  for (const { code, authority, confidence } of shippedRules) {
    const names = typeof authority === 'string' ? [authority] : authority.map(([, name]) => name);
    expect(chinese.ruleTitles).toHaveProperty(code);
    expect(chinese.confidences).toHaveProperty([confidence]);
    for (const name of names) expect(chinese.authorities).toHaveProperty(name);
  }
  for (const [fact, { values = [] }] of Object.entries<RuleFact>(ruleFacts)) {
    expect(chinese.facts).toHaveProperty([fact]);
    for (const value of values) expect(chinese.factValues).toHaveProperty(value);
  }
});

test('packs of other countries stay out of sight, and only an admin is offered to write', async () => {
  apiFor('organizer');
  showAt('/rules', RulesPage);
  expect(await screen.findByText('大型群众性活动安全许可', {}, patient)).toBeInTheDocument();
  expect(screen.queryByText('临时活动通知（TEN）')).not.toBeInTheDocument();
  expect(screen.getByText(/另有 5 个地方的规则/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '写一条新规则' })).not.toBeInTheDocument();
}, 30_000);

test('while a threshold is typed, the events show what would change; the button saves it', async () => {
  const api = apiFor('admin');
  showAt('/rules', RulesPage);
  await userEvent.click((await screen.findAllByText('向属地公安机关备案', {}, patient))[0] as HTMLElement);
  await userEvent.click(screen.getAllByRole('button', { name: '修改' })[0] as HTMLElement);
  const tried = await screen.findByRole('region', { name: '试一试' }, patient);
  expect(await within(tried).findByText('2 场里适用 0 场')).toBeInTheDocument();
  const expression = screen.getByRole('textbox', { name: '用表达式写' });
  await userEvent.clear(expression);
  await userEvent.type(expression, "setting=='outdoor' && attendance>=");
  expect(screen.getByText(/还没写完/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '保存规则' })).toBeDisabled();
  await userEvent.type(expression, '150');
  expect(within(tried).getByText('2 场里适用 1 场')).toBeInTheDocument();
  expect(within(tried).getByText('不适用', { selector: 's' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '保存规则' }));
  await waitFor(() => expect(api.sent('PUT rules/ORG-POLICE-FILING-200')).toHaveLength(1));
  expect(api.sent('PUT rules/ORG-POLICE-FILING-200')[0]).toMatchObject({
    version: 0,
    body: { when: "setting=='outdoor' && attendance>=150" },
  });
}, 30_000);

describe('two editors of one rule', () => {
  const put = 'PUT rules/ORG-POLICE-FILING-200';
  const writer = { personId: null, name: '周敏', at: '2026-11-22T03:00:00.000Z' };
  const stored = own.find(({ code }) => code === 'ORG-POLICE-FILING-200')!;
  /** Types what the duty is called, while a colleague has saved `theirs`. */
  const editAgainst = async (theirs: Partial<OrganizationRule['rule']>) => {
    const api = apiFor('admin');
    const current: OrganizationRule = { ...stored, version: 1, writer, rule: { ...stored.rule, ...theirs } };
    api.route(put, ({ body }) =>
      (body as { version: number }).version === 0
        ? { status: 409, body: { code: 'stale', values: { current }, fields: [] } }
        : { status: 200, body: { ...current, version: 2 } },
    );
    showAt('/rules', RulesPage);
    await userEvent.click((await screen.findAllByText('向属地公安机关备案', {}, patient))[0] as HTMLElement);
    await userEvent.click(screen.getAllByRole('button', { name: '修改' })[0] as HTMLElement);
    const what = await screen.findByRole('textbox', { name: /要办什么/ }, patient);
    await userEvent.clear(what);
    await userEvent.type(what, '报备');
    await userEvent.click(screen.getByRole('button', { name: '保存规则' }));
    return api;
  };
  const dialogNow = async () => within(await screen.findByRole('dialog', {}, patient));

  test('see both values with the name; mine is saved over theirs, and what only they changed is kept', async () => {
    const api = await editAgainst({ obligation: '去派出所备案', severity: 'advisory' });
    const dialog = await dialogNow();
    expect(dialog.getByText(/周敏/, { selector: 'p' })).toBeInTheDocument();
    expect(dialog.getAllByRole('group').map((row) => row.querySelector('legend')?.textContent)).toEqual(['要办什么']);
    expect(dialog.getByText('去派出所备案')).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: '按所选保存' })).toBeDisabled();
    expect(api.sent(put)).toHaveLength(1);
    await userEvent.click(dialog.getByRole('radio', { name: /报备$/ }));
    await userEvent.click(dialog.getByRole('button', { name: '按所选保存' }));
    await waitFor(() => expect(api.sent(put)).toHaveLength(2));
    expect(api.sent(put)[1]).toMatchObject({ version: 1, body: { obligation: '报备', severity: 'advisory' } });
  }, 30_000);

  test('theirs is kept when it is chosen; later changes nothing and keeps what was typed', async () => {
    const api = await editAgainst({ obligation: '去派出所备案' });
    await userEvent.click((await dialogNow()).getByRole('button', { name: '先不处理' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.getByRole('textbox', { name: /要办什么/ })).toHaveValue('报备');
    expect(api.sent(put)).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: '保存规则' }));
    const dialog = await dialogNow();
    await userEvent.click(dialog.getByRole('button', { name: '全用对方的' }));
    await userEvent.click(dialog.getByRole('button', { name: '按所选保存' }));
    await waitFor(() => expect(api.sent(put)).toHaveLength(3));
    expect(api.sent(put)[2]).toMatchObject({ version: 1, body: { obligation: '去派出所备案' } });
  }, 30_000);

  test('twin: what they changed in another field is merged without a question', async () => {
    const api = await editAgainst({ severity: 'advisory' });
    await waitFor(() => expect(api.sent(put)).toHaveLength(2));
    expect(api.sent(put)[1]).toMatchObject({ version: 1, body: { obligation: '报备', severity: 'advisory' } });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  }, 30_000);
});
