import type { EditEvent } from '@backcast/contracts/events/event';
import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { eventId, seminar } from '../../shared/testing/event-view.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { show } from '../../shared/testing/show.js';
import { BasicsForm } from './basics-form.js';

const address = `PATCH events/${eventId}`;
const event = seminar();
const retype = async (label: string, text: string): Promise<void> => {
  await userEvent.clear(screen.getByLabelText(label));
  await userEvent.type(screen.getByLabelText(label), text);
};

test('a stale save merges what only the other side changed and sends once more', async () => {
  const theirs = { ...event.basics, place: '宁波', version: 2 };
  const api = new MemoryApi().refuse(address, 409, () => {
    api.on(address, () => event);
    return { code: 'stale', values: { current: theirs }, fields: [] };
  });
  show(<BasicsForm event={event} mayEdit />);
  await retype('名称', '秋季讲座');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(api.sent(address)).toHaveLength(2));
  expect(api.sent(address)[1]).toMatchObject({
    version: 2,
    name: '秋季讲座',
    place: '宁波',
  } satisfies Partial<EditEvent>);
});

test('a server that refuses the version it names itself is not asked for ever', async () => {
  const api = new MemoryApi().refuse(address, 409, () => ({
    code: 'stale',
    values: { current: event.basics },
    fields: [],
  }));
  show(<BasicsForm event={event} mayEdit />);
  await retype('名称', '秋季讲座');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('有人刚改过同一处');
  expect(api.sent(address)).toHaveLength(1);
});

test('an unchanged form cannot be saved', () => {
  show(<BasicsForm event={event} mayEdit />);
  expect(screen.getByRole('button', { name: '保存' })).toBeDisabled();
});

test('what both changed is shown with both values and is not sent before it is decided', async () => {
  const theirs = { ...event.basics, name: '冬季讲座', version: 2, writer: { ...event.basics.writer, name: '王总' } };
  const api = new MemoryApi().refuse(address, 409, () => ({ code: 'stale', values: { current: theirs }, fields: [] }));
  const { rerender } = show(<BasicsForm event={event} mayEdit />);
  await retype('名称', '秋季讲座');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(api.sent(address)).toHaveLength(1));
  rerender(<BasicsForm event={{ ...event, basics: theirs }} mayEdit />);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('秋季讲座')).toBeInTheDocument();
  expect(dialog.getByText('冬季讲座')).toBeInTheDocument();
  expect(api.sent(address)).toHaveLength(1);
});
