import { day as texts } from '@backcast/texts/zh-CN/day';
import { formatsFor } from '@backcast/texts/format';
import { permissionsOf, type Role } from '@backcast/contracts/permissions';
import { beforeEach, expect, test } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import { readKeptDay } from '../shared/day/kept-day.js';
import { eventId, seminar } from '../shared/testing/event-view.js';
import { meAs } from '../shared/testing/me.js';
import { MemoryApi } from '../shared/testing/memory-api.js';
import { DayPage } from './day-page.js';

const event = seminar({ today: '2027-07-08' });
const me = meAs('organizer');
const apiFor = (role: Role): MemoryApi =>
  new MemoryApi()
    .on('GET me', () => meAs(role, { permissions: permissionsOf(role) }))
    .on('GET events', () => ({ events: [{ id: eventId, date: '2027-07-10', today: '2027-07-08' }] }))
    .on(`GET events/${eventId}`, () => event)
    .on(`GET events/${eventId}/plan`, () => ({ numbers: { 'people.heads': { value: 226 } } }))
    .on(`GET events/${eventId}/members`, () => ({
      members: [{ personId: me.person.id, name: '周敏', role: 'lead' }],
    }))
    .on('GET people', () => ({ people: [{ id: me.person.id, phone: '138 0000 0101' }] }));
const open = (id: string | null) =>
  render(<DayPage texts={texts} formats={formatsFor('zh-CN')} eventId={id} onLanguage={() => undefined} />);

beforeEach(() => localStorage.clear());

test('the coming events are listed, with the day and how far it is', async () => {
  apiFor('organizer');
  open(null);
  const link = await screen.findByRole('link', { name: /暑期升学讲座/ });
  expect(link).toHaveAttribute('href', `/day.html?event=${eventId}`);
  expect(link).toHaveTextContent('2 天后');
});

test('whoever may read people calls with one tap; the number is dialled without its spaces', async () => {
  apiFor('lead');
  open(eventId);
  expect(await screen.findByRole('link', { name: '打电话给周敏' })).toHaveAttribute('href', 'tel:13800000101');
  expect(screen.getByText('226 人')).toBeInTheDocument();
  expect(screen.getByText('400 人')).toBeInTheDocument();
});

test('whoever may not read people does not ask for them and keeps no numbers', async () => {
  const api = apiFor('salesperson');
  open(eventId);
  expect(await screen.findByText('周敏')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /打电话/ })).toBeNull();
  expect(api.asked.map(({ path }) => path)).not.toContain('people');
  expect(JSON.stringify(readKeptDay())).not.toContain('0101');
});

test('without a connection the last data is there, and says how old it is', async () => {
  apiFor('lead');
  const { unmount } = open(eventId);
  await screen.findByText('周敏');
  unmount();
  globalThis.fetch = () => Promise.reject(new TypeError('no line'));
  open(eventId);
  expect(await screen.findByText(/^离线，\d\d:\d\d 的数据$/)).toBeInTheDocument();
  expect(screen.getByText('周敏')).toBeInTheDocument();
});

test('when the sign-in session is over, what was kept is gone', async () => {
  const api = apiFor('lead');
  const { unmount } = open(eventId);
  await screen.findByText('周敏');
  unmount();
  api.refuse('GET me', 401, () => ({ code: 'unauthenticated', values: {}, fields: [] }));
  open(eventId);
  expect(await screen.findByRole('link', { name: '去登录' })).toBeInTheDocument();
  await waitFor(() => expect(readKeptDay()).toBeNull());
  expect(screen.queryByText('周敏')).toBeNull();
});
