import { expect, test } from '@jest/globals';
import type { Guest } from '../guests-facts.js';
import type { Segment } from '../program-facts.js';
import { findProgramConflicts } from './find-program-conflicts.js';
import { newSegment } from './new-segment.js';
import { scheduleSegments } from './schedule-segments.js';

const date = '2027-07-10';
const afternoon = { id: 'a', date, startTime: '14:00', endTime: '15:00' };
const same = { id: 'b', date, startTime: '14:00', endTime: '15:00' };
const segment = (id: string, minutes: number, more: Partial<Segment> = {}): Segment =>
  newSegment('own', id, { minutes, ...more });
const guest = (more: Partial<Guest> = {}): Pick<Guest, 'id' | 'status' | 'freeTimes'> => ({
  ...{ id: 'g', status: 'confirmed', freeTimes: [] },
  ...more,
});
const conflicts = (segments: Segment[], guests = [guest()], sessions = [afternoon]) =>
  findProgramConflicts({ segments, guests, schedules: scheduleSegments({ segments, doorsMinutes: 0 }, sessions) }).map(
    ({ code, segmentIds, subjectId, place, minutes, sessionId }) => ({
      code,
      segmentIds,
      minutes,
      about: subjectId ?? place,
      sessionId,
    }),
  );
const free = (from: string, to: string) => ({ freeTimes: [{ id: from, date, from, to }] });

test('a program in which all goes together has none', () => {
  expect(conflicts([segment('1', 30, { guestIds: ['g'] }), segment('2', 30)], [guest(free('13:00', '18:00'))])).toEqual(
    [],
  );
});

test('an over-run names its minutes and the last segment', () => {
  expect(conflicts([segment('1', 50), segment('2', 25)])).toEqual([
    { code: 'over-run', segmentIds: ['2'], minutes: 15, about: '', sessionId: 'a' },
  ]);
});

test('a fixed start that collides names both segments and the minutes; who is in both is there twice', () => {
  const segments = [
    segment('1', 40, { guestIds: ['g'], ownerId: 'p' }),
    segment('2', 20, { start: { kind: 'fixed', at: '14:30' }, guestIds: ['g'], ownerId: 'p' }),
  ];
  expect(conflicts(segments)).toEqual([
    { code: 'overlap', segmentIds: ['1', '2'], minutes: 10, about: '', sessionId: 'a' },
    { code: 'guest-twice', segmentIds: ['1', '2'], minutes: 10, about: 'g', sessionId: 'a' },
    { code: 'person-twice', segmentIds: ['1', '2'], minutes: 10, about: 'p', sessionId: 'a' },
  ]);
});

test('a guest outside of their free time, by how many minutes; one who did not say is not accused', () => {
  const segments = [segment('1', 30), segment('2', 30, { guestIds: ['g'] })];
  expect(conflicts(segments, [guest(free('14:40', '18:00'))])).toEqual([
    { code: 'guest-outside', segmentIds: ['2'], minutes: 10, about: 'g', sessionId: 'a' },
  ]);
  const joined = guest({ freeTimes: [...free('14:00', '14:45').freeTimes, ...free('14:45', '16:00').freeTimes] });
  expect(conflicts(segments, [joined])).toEqual([]);
  expect(conflicts(segments, [guest()])).toEqual([]);
});

test('a guest who does not come any more is still in the program', () => {
  expect(
    conflicts([segment('1', 30, { guestIds: ['g'] })], [guest({ status: 'declined', ...free('01:00', '02:00') })]),
  ).toEqual([{ code: 'guest-declined', segmentIds: ['1'], minutes: 30, about: 'g', sessionId: 'a' }]);
});

test('guest, owner and place in two sessions at once; a place that nobody named is none', () => {
  const segments = [
    segment('1', 30, { sessionId: 'a', guestIds: ['g'], ownerId: 'p', place: '主舞台' }),
    segment('2', 20, { sessionId: 'b', guestIds: ['g'], ownerId: 'p', place: '主舞台' }),
  ];
  const found = conflicts(segments, [guest()], [afternoon, same]);
  expect(found.map(({ code, minutes, about }) => [code, minutes, about])).toEqual([
    ['guest-twice', 20, 'g'],
    ['person-twice', 20, 'p'],
    ['place-twice', 20, '主舞台'],
  ]);
  expect(conflicts(segments, [guest()], [afternoon, { ...same, date: '2027-07-11' }])).toEqual([]);
  expect(conflicts(segments, [guest()], [afternoon, { ...same, startTime: '14:30' }])).toEqual([]);
  expect(
    conflicts([segment('1', 30, { sessionId: 'a' }), segment('2', 20, { sessionId: 'b' })], [], [afternoon, same]),
  ).toEqual([]);
});

test('waiting for set-up and for a fixed start are told apart', () => {
  const segments = [
    segment('1', 10, { place: '台' }),
    segment('2', 10, { place: '台', setUpMinutes: 5 }),
    segment('3', 10, { start: { kind: 'fixed', at: '14:40' } }),
  ];
  expect(conflicts(segments).map(({ code, segmentIds, minutes }) => [code, segmentIds, minutes])).toEqual([
    ['set-up', ['2'], 5],
    ['gap', ['3'], 15],
  ]);
});
