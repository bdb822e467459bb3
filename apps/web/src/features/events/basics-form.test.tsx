import type { EditEvent, EventView } from '@backcast/contracts/events/event';
import { beforeEach, expect, test } from '@jest/globals';
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
/** An API that saves like the server: the version counts. */
const saving = (on: EventView = event): MemoryApi =>
  new MemoryApi().on(address, ({ body }) => {
    const { version, ...values } = body as EditEvent;
    return { ...on, basics: { ...on.basics, ...values, version: version + 1 } };
  });

const draftOf = ({ basics: { name, zone, place, setting } }: EventView) => ({ name, zone, place, setting });
const keepZoneDraft = (): void =>
  localStorage.setItem(
    `backcast:draft:${eventId}:basics`,
    JSON.stringify({
      values: { ...draftOf(event), zone: 'Asia/Tokyo' },
      origin: { values: draftOf(event), version: event.basics.version },
    }),
  );

beforeEach(() => localStorage.clear());

test('leaving a field saves it and offers undo; leaving it unchanged sends nothing', async () => {
  const api = saving();
  const { rerender } = show(<BasicsForm event={event} mayEdit />);
  await userEvent.click(screen.getByLabelText('名称'));
  await userEvent.tab();
  expect(api.sent(address)).toHaveLength(0);
  await retype('名称', '秋季讲座');
  expect(api.sent(address)).toHaveLength(0);
  await userEvent.tab();
  await waitFor(() => expect(api.sent(address)).toHaveLength(1));
  rerender(<BasicsForm event={{ ...event, basics: { ...event.basics, name: '秋季讲座', version: 2 } }} mayEdit />);
  expect(await screen.findByRole('button', { name: /^撤销/ })).toBeInTheDocument();
});

test('a choice saves at once', async () => {
  const api = saving();
  show(<BasicsForm event={event} mayEdit />);
  await userEvent.click(screen.getByLabelText('室外'));
  await waitFor(() => expect(api.sent(address)).toHaveLength(1));
  expect(api.sent(address)[0]).toMatchObject({ setting: 'outdoors' });
});

test('the zone of an announced event waits, with old → new, until it is applied', async () => {
  const announced = seminar({ status: 'announced', announcedAt: '2026-11-20T00:00:00.000Z' });
  const api = saving(announced);
  keepZoneDraft();
  show(<BasicsForm event={announced} mayEdit />);
  await userEvent.click(screen.getByLabelText('名称'));
  await userEvent.tab();
  const waiting = within(screen.getByRole('group', { name: /要您点保存才生效/ }));
  expect(waiting.getByText('Asia/Shanghai')).toBeInTheDocument();
  expect(waiting.getByText('Asia/Tokyo')).toBeInTheDocument();
  expect(api.sent(address)).toHaveLength(0);
  await userEvent.click(waiting.getByRole('button', { name: '保存改动' }));
  await waitFor(() => expect(api.sent(address)).toHaveLength(1));
});

test('the zone of a draft does not wait', async () => {
  const api = saving();
  keepZoneDraft();
  show(<BasicsForm event={event} mayEdit />);
  await userEvent.click(screen.getByLabelText('名称'));
  await userEvent.tab();
  await waitFor(() => expect(api.sent(address)).toHaveLength(1));
});

test('what was not saved is back after a reload, and gone when it is saved', async () => {
  const api = saving();
  const { unmount } = show(<BasicsForm event={event} mayEdit />);
  await retype('地点', '宁波');
  unmount();
  show(<BasicsForm event={event} mayEdit />);
  expect(screen.getByLabelText('地点')).toHaveValue('宁波');
  expect(screen.getByText(/还有没保存的改动/)).toBeInTheDocument();
  await userEvent.click(screen.getByLabelText('地点'));
  await userEvent.tab();
  await waitFor(() => expect(api.sent(address)).toHaveLength(1));
  await waitFor(() => expect(localStorage).toHaveLength(0));
});

test('what an earlier version of the product left behind is not put into the form', () => {
  localStorage.setItem(
    `backcast:draft:${eventId}:basics`,
    JSON.stringify({ values: { name: 'x' }, origin: { values: { name: 'y' }, version: 1 } }),
  );
  show(<BasicsForm event={event} mayEdit />);
  expect(screen.getByLabelText('名称')).toHaveValue('暑期升学讲座');
});

test('a stale save merges what only the other side changed and sends once more', async () => {
  const theirs = { ...event.basics, place: '宁波', version: 2 };
  const api = new MemoryApi().refuse(address, 409, () => {
    api.on(address, () => ({ ...event, basics: { ...theirs, name: '秋季讲座', version: 3 } }));
    return { code: 'stale', values: { current: theirs }, fields: [] };
  });
  show(<BasicsForm event={event} mayEdit />);
  await retype('名称', '秋季讲座');
  await userEvent.tab();
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
  await userEvent.tab();
  expect(await screen.findByRole('alert')).toHaveTextContent('有人刚改过同一处');
  expect(api.sent(address)).toHaveLength(1);
});

test('what both changed is shown with both values and is not sent before it is decided', async () => {
  const theirs = { ...event.basics, name: '冬季讲座', version: 2, writer: { ...event.basics.writer, name: '王总' } };
  const api = new MemoryApi().refuse(address, 409, () => ({ code: 'stale', values: { current: theirs }, fields: [] }));
  const { rerender } = show(<BasicsForm event={event} mayEdit />);
  await retype('名称', '秋季讲座');
  await userEvent.tab();
  await waitFor(() => expect(api.sent(address)).toHaveLength(1));
  rerender(<BasicsForm event={{ ...event, basics: theirs }} mayEdit />);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('秋季讲座')).toBeInTheDocument();
  expect(dialog.getByText('冬季讲座')).toBeInTheDocument();
  expect(api.sent(address)).toHaveLength(1);
});
