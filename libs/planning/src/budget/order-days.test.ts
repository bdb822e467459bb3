import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { countWorkingDays, MOST_WORKING_DAYS } from '@backcast/calendar/working-days';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { orderDays } from './order-days.js';

test('counted back over the National Day week and its make-up Saturday', () => {
  // Monday 12 October 2026: the Saturday before is worked, the week before that is not.
  expect(orderDays(cnWorkCalendar, '2026-10-12', { readyDays: 1, leadDays: 4 })).toEqual({
    ...{ readyBy: '2026-10-10', orderBy: '2026-09-29', isProvisional: false },
  });
});

test('without lead times it is the day of the event; before all calendars there is none', () => {
  expect(orderDays(cnWorkCalendar, '2026-10-04', { readyDays: 0, leadDays: 0 })).toMatchObject({
    ...{ readyBy: '2026-10-04', orderBy: '2026-10-04' },
  });
  expect(orderDays(cnWorkCalendar, '0002-01-01', { readyDays: 1, leadDays: 1 })).toBeNull();
});

test('a year without a published calendar is said to be provisional', () => {
  expect(orderDays(cnWorkCalendar, '2031-07-10', { readyDays: 1, leadDays: 1 })?.isProvisional).toBe(true);
});

test('lead times that no calendar counts have no days; the longest that it counts have', () => {
  const most = { readyDays: 10, leadDays: MOST_WORKING_DAYS - 10 };
  expect(orderDays(cnWorkCalendar, '2126-10-12', most)).not.toBeNull();
  expect(orderDays(cnWorkCalendar, '2126-10-12', { ...most, readyDays: 11 })).toBeNull();
  expect(orderDays(cnWorkCalendar, '0010-01-01', { readyDays: 1, leadDays: 1 })).not.toBeNull();
});

test('order day, ready day and event stand in this order, the lead times apart in working days', () => {
  const days = fc.integer({ min: 0, max: 60 });
  const date = fc.integer({ min: 0, max: 900 }).map((plus) => {
    const day = new Date(Date.UTC(2024, 5, 1));
    day.setUTCDate(day.getUTCDate() + plus);
    return day.toISOString().slice(0, 10);
  });
  fc.assert(
    fc.property(date, days, days, days, (event, readyDays, leadDays, more) => {
      const found = orderDays(cnWorkCalendar, event, { readyDays, leadDays })!;
      expect(found.orderBy <= found.readyBy && found.readyBy <= event).toBe(true);
      // Counting forwards from the order day meets the lead time again.
      if (leadDays > 0) {
        const between = countWorkingDays(cnWorkCalendar, found.orderBy, found.readyBy).days;
        expect(Math.abs(between - leadDays)).toBeLessThanOrEqual(1);
      }
      const longer = orderDays(cnWorkCalendar, event, { readyDays, leadDays: leadDays + more })!;
      expect(longer.orderBy <= found.orderBy).toBe(true);
    }),
  );
});
