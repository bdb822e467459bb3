import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { Frame, type NavItem } from './frame.js';

const item = (waiting: number): NavItem => ({
  ...{ icon: 'alarm', label: '提醒', href: '/e/1/alarms', isCurrent: false, waiting },
});
const open = (waiting: number) =>
  show(
    <Frame event={null} eventItems={[item(waiting)]} items={[]} menu={null} onOpen={() => undefined}>
      <p>页面</p>
    </Frame>,
  );

test('what waits is said at its entry, and at the folded menu', () => {
  open(3);
  expect(screen.getByRole('link', { name: '提醒 3 件等您处理' })).toHaveTextContent('3');
  expect(screen.getByRole('button', { name: '菜单 3 件等您处理' })).toBeInTheDocument();
});

test('many are 99+, to the ear the number', () => {
  open(140);
  expect(screen.getByRole('link', { name: '提醒 140 件等您处理' })).toHaveTextContent('99+');
});

test('nothing is said where nothing waits', () => {
  open(0);
  expect(screen.getByRole('link', { name: '提醒' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '菜单' })).toBeInTheDocument();
});

test('beside the pages of an event one’s own stay, and those of the organization are folded', () => {
  const page = (label: string, href: string): NavItem => ({ icon: 'events', label, href, isCurrent: false });
  const items = [page('我的活动', '/'), page('我的任务', '/my-tasks'), page('人员', '/people')];
  show(
    <Frame event={null} eventItems={[item(0)]} items={items} menu={null} onOpen={() => undefined}>
      <p>页面</p>
    </Frame>,
  );
  const folded = screen.getByText('组织的页面').closest('details')!;
  expect(folded).toHaveTextContent(/^组织的页面人员$/);
  expect(screen.getByRole('link', { name: '我的任务' })).toBeInTheDocument();
});
