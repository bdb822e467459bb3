import { expect, test } from '@jest/globals';
import { sessionsToReconfirm } from './sessions-to-reconfirm.js';

test('asks anew where day or start moved, or the session is gone; not where there was no day', () => {
  const before = [
    { id: 'same', date: '2027-07-10', startTime: '14:00' },
    { id: 'day', date: '2027-07-10', startTime: '14:00' },
    { id: 'start', date: '2027-07-10', startTime: '14:00' },
    { id: 'gone', date: '2027-07-10', startTime: null },
    { id: 'open', date: null, startTime: '14:00' },
  ];
  const after = [
    { id: 'same', date: '2027-07-10', startTime: '14:00' },
    { id: 'day', date: '2027-07-11', startTime: '14:00' },
    { id: 'start', date: '2027-07-10', startTime: '09:00' },
    { id: 'open', date: '2027-07-10', startTime: '14:00' },
    { id: 'new', date: '2027-07-10', startTime: '14:00' },
  ];
  expect(sessionsToReconfirm(before, after)).toEqual(['day', 'start', 'gone']);
});
