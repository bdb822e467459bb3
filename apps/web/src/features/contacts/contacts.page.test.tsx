import type { ContactView } from '@backcast/contracts/people/contact';
import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { showAt } from '../../shared/testing/show-at.js';
import { ContactsPage } from './contacts.page.js';

const contact = (id: string, name: string): ContactView => ({
  ...{ id, name, title: '', company: '', phone: '', mail: '', note: '', version: 1 },
});
const use = (contactId: string, section: string, number = 1) => ({
  ...{ contactId, eventId: `e${number}`, eventName: `讲座${number}`, section },
});

test('says where a contact is used, with the way to the page; more than three are folded', async () => {
  new MemoryApi()
    .on('GET me', () => meAs('organizer'))
    .on('GET contacts', () => ({ contacts: [contact('a', '顾南'), contact('b', '唐可'), contact('c', '丁海')] }))
    .on('GET contacts/uses', () => ({
      uses: [
        ...[use('a', 'guests'), use('a', 'venue'), use('a', 'duties'), use('a', 'suppliers', 2)],
        use('b', 'staff'),
      ],
    }));
  showAt('/contacts', ContactsPage);
  const rowOf = (name: string) => within(screen.getByText(name, { selector: 'b' }).closest('li')!);
  const gu = within((await screen.findByText('顾南', { selector: 'b' })).closest('li')!);
  expect((await gu.findByRole('link', { name: '讲座1 · 嘉宾' })).getAttribute('href')).toBe(
    '/e/e1/plan/people?part=guests',
  );
  expect(gu.getByRole('link', { name: '讲座1 · 场地' }).getAttribute('href')).toBe('/e/e1/plan/venue');
  expect(gu.getByRole('link', { name: '讲座1 · 合规义务' }).getAttribute('href')).toBe('/e/e1/compliance');
  expect(gu.getByText('还有 1 处')).toBeInTheDocument();
  expect(rowOf('唐可').getByRole('link', { name: '讲座1 · 会务' })).toBeInTheDocument();
  expect(rowOf('丁海').queryByText('用在')).not.toBeInTheDocument();
});
