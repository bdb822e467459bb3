import { expect, test } from '@jest/globals';
import { guestFreedom, isGuestBusy } from './guest-freedom.js';

const free = (date: string, from: string, to: string) => ({ id: `${date}${from}`, date, from, to });
const session = { id: 's', date: '2027-07-10', startTime: '14:00', endTime: '17:00' };
const day = '2027-07-10';

test('nothing said is unknown, never busy', () => {
  expect(guestFreedom([], session)).toBe('unknown');
  expect(guestFreedom([free(day, '09:00', '12:00')], { ...session, date: null })).toBe('unknown');
});

test('a free time has to cover the session, up to the minute', () => {
  expect(guestFreedom([free(day, '14:00', '17:00')], session)).toBe('free');
  expect(guestFreedom([free(day, '14:01', '17:00')], session)).toBe('busy');
  expect(guestFreedom([free(day, '14:00', '16:59')], session)).toBe('busy');
  expect(guestFreedom([free('2027-07-11', '08:00', '20:00')], session)).toBe('busy');
});

test('free times that touch are one', () => {
  expect(guestFreedom([free(day, '15:30', '18:00'), free(day, '13:00', '15:30')], session)).toBe('free');
  expect(guestFreedom([free(day, '15:31', '18:00'), free(day, '13:00', '15:30')], session)).toBe('busy');
});

test('what is not known of the session is not held against the guest', () => {
  expect(guestFreedom([free(day, '15:00', '16:00')], { ...session, startTime: null })).toBe('free');
  expect(guestFreedom([free(day, '14:00', '15:00')], { ...session, endTime: null })).toBe('free');
});

test('busy for an event is busy in every session', () => {
  const second = { ...session, id: 't', date: '2027-07-11' };
  expect(isGuestBusy([free('2027-07-11', '09:00', '18:00')], [session, second])).toBe(false);
  expect(isGuestBusy([free('2027-07-12', '09:00', '18:00')], [session, second])).toBe(true);
  expect(isGuestBusy([free('2027-07-12', '09:00', '18:00')], [session, { ...second, date: null }])).toBe(false);
});
