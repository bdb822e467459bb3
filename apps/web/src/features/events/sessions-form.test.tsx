import type { EventView, SaveSessions } from '@backcast/contracts/events/event';
import { beforeEach, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { eventId, seminar } from '../../shared/testing/event-view.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { show } from '../../shared/testing/show.js';
import { SessionsForm } from './sessions-form.js';

const address = `PUT events/${eventId}/sessions`;
const open = (event: EventView): MemoryApi => {
  const api = new MemoryApi().on(address, ({ body }) => {
    const { sessions, version } = body as SaveSessions;
    return { ...event.sessions, sessions, version: version + 1 };
  });
  show(<SessionsForm event={event} mayEdit />);
  return api;
};
const announced = seminar({ status: 'announced', announcedAt: '2026-11-20T00:00:00.000Z' });
const moveDay = (): void => {
  fireEvent.change(screen.getByLabelText('日期'), { target: { value: '2027-07-11' } });
  fireEvent.blur(screen.getByLabelText('日期'));
};

beforeEach(() => localStorage.clear());

test('the day of a draft event saves when the field is left', async () => {
  const api = open(seminar());
  moveDay();
  await waitFor(() => expect(api.sent(address)).toHaveLength(1));
});

test('the day of an announced event waits until it is applied, or is taken back', async () => {
  const api = open(announced);
  moveDay();
  const waiting = within(screen.getByRole('group', { name: /要您点保存才生效/ }));
  expect(waiting.getByText(/7月10日/)).toBeInTheDocument();
  expect(waiting.getByText(/7月11日/)).toBeInTheDocument();
  expect(api.sent(address)).toHaveLength(0);
  await userEvent.click(waiting.getByRole('button', { name: '撤回' }));
  expect(screen.getByLabelText('日期')).toHaveValue('2027-07-10');
  moveDay();
  await userEvent.click(screen.getByRole('button', { name: '保存改动' }));
  await waitFor(() => expect(api.sent(address)).toHaveLength(1));
});

test('the room of an announced event does not wait', async () => {
  const api = open(announced);
  await userEvent.type(screen.getByLabelText('场地'), '二楼{Enter}');
  await waitFor(() => expect(api.sent(address)).toHaveLength(1));
});
