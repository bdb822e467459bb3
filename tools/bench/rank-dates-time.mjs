import { pathToFileURL } from 'node:url';
import { inRoot } from '../setup/root.mjs';
import { median } from './median.mjs';

const built = (lib, file) => import(pathToFileURL(inRoot('libs', lib, 'dist', `${file}.js`)).href);
const everyDay = { rule: 'weekdays', weekdays: [1, 2, 3, 4, 5, 6, 7] };

/**
 * Milliseconds for ranking a year of slots (365 days, three times a day) with 50 constraints, and for asking each
 * constraint about each slot by itself, which is the plain way of doing it.
 */
export async function measureRankDates() {
  const { rankDates } = await built('planning', 'rank-dates');
  const { slotsInWindow } = await built('planning', 'date-slots');
  const { cnWorkCalendar } = await built('calendar', 'cn-work-calendar');
  const search = { windowFrom: '2027-01-01', windowTo: '2027-12-31', startTimes: ['09:30', '14:00', '19:00'] };
  const slots = slotsInWindow({ ...search, weekdays: everyDay.weekdays });
  const input = { slots, lengthMinutes: 150, calendar: cnWorkCalendar, today: '2026-12-01', ...constraints() };
  const oneByOne = await askOneByOne(input);
  const timed = (work) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  rankDates(input);
  oneByOne();
  const call = median(
    Array.from({ length: 15 }, (_, day) => timed(() => rankDates({ ...input, prepWorkingDays: day }))),
  );
  return { call, plain: median(Array.from({ length: 5 }, () => timed(oneByOne))), slots: slots.length };
}

/** 25 windows of audiences, 20 guests with five free times each, and five venues. */
function constraints() {
  const windows = Array.from({ length: 25 }, (_, i) => ({
    ...{ id: `${i}`, kind: i % 3 === 0 ? 'wanted' : 'busy', name: `${i}`, fromTime: '08:00', toTime: '17:30' },
    days: {
      type: 'yearly',
      from: `${String((i % 12) + 1).padStart(2, '0')}-01`,
      to: `${String((i % 12) + 1).padStart(2, '0')}-28`,
    },
    on: i % 2 === 0 ? { rule: 'working-days' } : everyDay,
  }));
  const month = (i) => String((i % 12) + 1).padStart(2, '0');
  const guests = Array.from({ length: 20 }, (_, i) => ({
    ...{ id: `g${i}`, isKey: i < 5, status: 'in-talks', answers: [] },
    freeTimes: Array.from({ length: 5 }, (_, j) => ({
      id: '',
      date: `2027-${month(i + j)}-1${j}`,
      from: '08:00',
      to: '22:00',
    })),
  }));
  const venues = Array.from({ length: 5 }, (_, i) => ({
    id: `v${i}`,
    freeWindows: [{ id: '', from: `2027-${month(i)}-01`, to: '2027-12-01', note: '' }],
  }));
  const leads = [{ code: 'filing', earliestDate: '2027-01-20' }];
  const audiences = [{ id: 'a', name: '', windows }];
  return { audiences, guests, venues, isVenueChosen: false, openAnswers: [], leads, prepWorkingDays: 15 };
}

async function askOneByOne({ slots, audiences, guests, venues, calendar, prepWorkingDays }) {
  const { audienceTimesOn } = await built('calendar', 'audience-times');
  const { minusWorkingDays } = await built('calendar', 'working-days');
  const { guestFreedom } = await built('planning', 'guest-freedom');
  const { venueFreedom } = await built('planning', 'venue-freedom');
  return () =>
    slots.map(({ date, startTime }) => [
      minusWorkingDays(calendar, date, prepWorkingDays),
      ...audiences.flatMap(({ windows }) =>
        windows.map((window) => audienceTimesOn({ windows: [window] }, date, startTime, '21:30', calendar)),
      ),
      ...guests.map(({ freeTimes }) => guestFreedom(freeTimes, { id: '', date, startTime, endTime: '21:30' })),
      ...venues.map(({ freeWindows }) => venueFreedom(freeWindows, [date])),
    ]);
}
