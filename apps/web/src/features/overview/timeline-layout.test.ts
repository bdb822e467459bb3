import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { addDays } from '@backcast/calendar/plain-date';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placeMarks, shadesOf, ticksOf, type Mark } from './timeline-layout.js';

const mark = (date: string, label = '问派出所截止', tone: Mark['tone'] = 'plain'): Mark => ({
  ...{ key: `${date}${label}`, date, label, when: '2月1日 · 69 天前', more: 0, tone },
});

test('across the National Day week: days off are shaded, make-up days are not', () => {
  const [today, eventDate] = ['2026-09-14', '2026-10-17'];
  const runs = shadesOf(cnWorkCalendar, today, eventDate).map(({ from, to }) =>
    [from, to].map((at) => addDays(today, Math.ceil(at * 33))),
  );
  // From the first day off to the first one that is worked again; the event day itself is no day off.
  expect(runs).toEqual([
    ['2026-09-19', '2026-09-20'],
    ['2026-09-25', '2026-09-28'],
    ['2026-10-01', '2026-10-08'],
    ['2026-10-11', '2026-10-12'],
  ]);
});

test('on a long line only holidays are shaded', () => {
  const shades = shadesOf(cnWorkCalendar, '2026-06-20', '2026-12-20');
  expect(shades).toHaveLength(2);
});

test('where two labels would overlap the nearer one keeps its place, and what has to be done goes before a make-up day', () => {
  const marks = [mark('2026-09-27', '调休上班', 'work'), mark('2026-09-28'), mark('2026-09-29'), mark('2026-09-30')];
  const sides = placeMarks(marks, { today: '2026-09-01', eventDate: '2026-12-01', lineWidth: 760 }).map(
    ({ side }) => side,
  );
  expect(sides).toEqual([null, 'above', 'below', null]);
});

test('labels on one side never overlap, every mark keeps its dot, between today and the event day', () => {
  const days = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 20 });
  fc.assert(
    fc.property(days, fc.integer({ min: 121, max: 400 }), (offsets, length) => {
      const today = '2026-03-01';
      const marks = [...new Set(offsets)].map((offset) => mark(addDays(today, offset)));
      const placed = placeMarks(marks, { today, eventDate: addDays(today, length), lineWidth: 760 });
      expect(placed.map(({ key }) => key)).toEqual(marks.map(({ key }) => key));
      for (const { at } of placed) expect(at >= 0 && at <= 1).toBe(true);
      for (const side of ['above', 'below'] as const) {
        const places = placed.filter((each) => each.side === side).map(({ at }) => at * 760);
        const sorted = places.sort((a, b) => a - b);
        sorted.forEach((place, index) => expect(index === 0 || place - sorted[index - 1]! >= 108).toBe(true));
      }
    }),
  );
});

test('ticks are days, weeks or four weeks, counted back from the event day', () => {
  expect(ticksOf('2026-03-01', '2026-03-05')).toEqual([0.75, 0.5, 0.25]);
  expect(ticksOf('2026-03-01', '2026-03-01')).toEqual([]);
  expect(ticksOf('2026-03-01', '2026-06-09')).toHaveLength(14);
  expect(ticksOf('2026-03-01', '2027-03-01').length).toBeLessThan(14);
});

test('a label with more due on its day takes the room that this takes', () => {
  const span = { today: '2027-01-01', eventDate: '2027-04-11', lineWidth: 900 };
  const marks = [mark('2027-02-01'), mark('2027-02-02'), mark('2027-02-14', '订酒店')];
  expect(placeMarks(marks, span)[2]!.side).not.toBeNull();
  const crowded = [
    { ...marks[0]!, more: 4 },
    { ...marks[1]!, more: 4 },
    { ...marks[2]!, more: 4 },
  ];
  expect(placeMarks(crowded, span)[2]!.side).toBeNull();
});

test('a long day in words takes its room too', () => {
  const span = { today: '2027-01-01', eventDate: '2027-04-11', lineWidth: 900 };
  const marks = [mark('2027-02-01', '订厅'), mark('2027-02-03', '订酒店'), mark('2027-02-14', '签约')];
  expect(placeMarks(marks, span)[2]!.side).not.toBeNull();
  const inEnglish = marks.map((each) => ({ ...each, when: '14 February · 56 days before' }));
  expect(placeMarks(inEnglish, span)[2]!.side).toBeNull();
});
