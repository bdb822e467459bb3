import { permissionsOf } from '@backcast/contracts/permissions';
import { beforeEach, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { showAt } from '../../shared/testing/show-at.js';
import { PaletteDoor } from './palette-door.js';

const event = { id: 'e1', name: '暑期升学讲座', date: '2027-07-10' };
const open = (role: 'admin' | 'viewer' = 'admin') => {
  const api = new MemoryApi()
    .on('GET me', () => meAs(role, { permissions: permissionsOf(role) }))
    .on('GET events', () => ({ events: [event] }))
    .on('GET people', () => ({ people: [{ id: 'p1', name: '张三', role: 'salesperson' }] }));
  const Page = () => (
    <>
      <PaletteDoor />
      <ul>
        {['一', '二'].map((name) => (
          <li key={name} data-row>
            <a href={`#${name}`} data-row-open>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
  return { api, ...showAt('/', Page) };
};
const field = () => screen.findByRole('combobox');

beforeEach(() => localStorage.clear());

test('Ctrl K opens it; an event is found by initials and opened by Enter', async () => {
  const { history } = open();
  await screen.findByRole('button', { name: /搜索与命令/ });
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await field(), 'sqsx');
  expect(await screen.findByRole('option', { name: /暑期升学讲座/ })).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(history.location.pathname).toBe('/e/e1'));
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('a person is found by pinyin where the role may read people, and the address has no name in it', async () => {
  const { history } = open();
  await userEvent.click(await screen.findByRole('button', { name: /搜索与命令/ }));
  await userEvent.type(await field(), 'zs');
  await userEvent.click(await screen.findByRole('option', { name: /张三/ }));
  await waitFor(() => expect(history.location.href).toBe('/people?person=p1'));
});

test('whoever may not read people does not ask for them, nor gets pages that are not theirs', async () => {
  const { api } = open('viewer');
  await userEvent.click(await screen.findByRole('button', { name: /搜索与命令/ }));
  expect(await screen.findByRole('option', { name: '我的活动' })).toBeInTheDocument();
  expect(screen.queryByRole('option', { name: '人员' })).toBeNull();
  expect(screen.queryByRole('option', { name: '新建活动' })).toBeNull();
  expect(api.asked.map(({ path }) => path)).not.toContain('people');
});

test('arrows walk the list round, and Enter that ends a composition runs nothing', async () => {
  const { history } = open();
  await userEvent.click(await screen.findByRole('button', { name: /搜索与命令/ }));
  const input = await field();
  const options = await screen.findAllByRole('option');
  await userEvent.keyboard('{ArrowUp}');
  expect(options.at(-1)).toHaveAttribute('aria-selected', 'true');
  expect(input).toHaveAttribute('aria-activedescendant', options.at(-1)!.id);
  await userEvent.keyboard('{ArrowDown}');
  fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
  expect(input).toBeInTheDocument();
  expect(history.location.pathname).toBe('/');
});

test('j and k walk the rows, Enter opens one; turned off, they do nothing', async () => {
  open();
  await screen.findByRole('button', { name: /搜索与命令/ });
  const [first, second] = screen.getAllByRole('listitem');
  await userEvent.keyboard('j');
  expect(first).toHaveFocus();
  await userEvent.keyboard('jj');
  expect(second).toHaveFocus();
  await userEvent.keyboard('k');
  expect(first).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(window.location.hash).toBe(`#${encodeURIComponent('一')}`);
  await userEvent.keyboard('?');
  await userEvent.click(await screen.findByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: '关闭' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('j');
  expect(first).not.toHaveFocus();
});
