import { expect, test } from '@jest/globals';
import type { Invitee } from '@backcast/contracts/invitees/invitee';
import { formatsFor } from '@backcast/texts/format';
import { invitees as words } from '@backcast/texts/zh-CN/invitees';
import { seminar } from '../../shared/testing/event-view.js';
import { customerSheet } from './customer-sheet.js';

const id = (at: number): string => `00000000-0000-4000-8000-00000000000${at}`;
const invitee = (at: number): Invitee => ({
  ...{ id: id(at), customerId: id(at + 4), name: `客户${at}`, phone: '+8613800000000', mail: '', persona: '' },
  ...{ interests: '', note: '', ownerId: id(8), sessionId: null, state: 'confirmed', partySize: 2, children: 0 },
  ...{ stateSince: '2027-06-20T02:00:00.000Z', seatGroup: '', source: 'list', arrivesAt: null, unanswered: 0 },
  ...{ calledAt: null, hasOpenClaim: false, version: 1 },
});

test('whose credit is split is taken along with everybody’s share, under a heading of its own', () => {
  const credits = [
    { invitationId: id(1), personId: id(8), percent: 60 },
    { invitationId: id(1), personId: id(9), percent: 40 },
  ];
  const owners = [
    { id: id(8), name: '周涵' },
    { id: id(9), name: '林子涵' },
  ];
  const speech = { texts: { invitees: words }, formats: formatsFor('zh-CN') };
  const { tables } = customerSheet(seminar(), { invitees: [invitee(1), invitee(2)], owners, credits }, speech as never);
  const [table] = tables;
  const at = table!.columns.indexOf('业绩分成');
  expect(table!.rows.map((row) => row[at])).toEqual(['周涵 60%、林子涵 40%', '']);
  for (const row of table!.rows) expect(row).toHaveLength(table!.columns.length);
});
