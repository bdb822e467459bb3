import type { RegistrationView } from '@backcast/contracts/registration/registration';
import { formatsFor } from '@backcast/texts/format';
import { access as texts } from '@backcast/texts/zh-CN/access';
import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { shareAddress } from './share-address.js';
import { SharePage } from './share-page.js';

const eventId = '0b0c1e6a-0000-4000-8000-0000000000e1';
const url = 'https://events.example.com/r/dO5pM0JAlyllSrRGQc7PRDg';
const make = `POST events/${eventId}/registration-links`;
const view: RegistrationView = {
  ...{ isOpen: true, organizationName: '知远学堂', eventName: '暑期升学讲座', inviterName: '周敏' },
  ...{ zone: 'Asia/Shanghai', place: '三楼报告厅', why: '', question: '', consent: 'registration-1', stamp: 'x' },
  sessions: [
    {
      ...{ id: '0b0c1e6a-0000-4000-8000-0000000000d1', name: '', room: '', isFull: false },
      ...{ date: '2027-07-10', startTime: '14:00', endTime: null },
    },
  ],
};
const open = (): void => {
  render(<SharePage eventId={eventId} texts={texts} formats={formatsFor('zh-CN')} onLanguage={() => undefined} />);
};

test('copies an invitation with day and link', async () => {
  const api = new MemoryApi().on(make, () => ({ personId: eventId, url })).on('POST registrations/look', () => view);
  const user = userEvent.setup();
  open();
  await user.click(await screen.findByRole('button', { name: '复制邀请语' }));
  expect(await screen.findByText('已复制')).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toBe(
    `邀请您参加「暑期升学讲座」，2027年7月10日 周六 14:00。报名：${url}`,
  );
  expect(api.sent('POST registrations/look')).toEqual([{ code: 'dO5pM0JAlyllSrRGQc7PRDg' }]);
});

test('whoever is not signed in is sent there and back', async () => {
  new MemoryApi().refuse(make, 401, () => ({ code: 'unauthenticated', values: {}, fields: [] }));
  open();
  const link = await screen.findByRole('link', { name: '去登录' });
  expect(link).toHaveAttribute('href', `/sign-in?next=${encodeURIComponent(`/m.html#share=${eventId}`)}`);
});

test.each([
  [`#share=${eventId}`, eventId],
  ['#share=', null],
  ['#count', null],
])('the event of %s', (hash, found) => expect(shareAddress(hash)).toBe(found));
