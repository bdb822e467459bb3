import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { describe, expect, test } from '@jest/globals';
import type { Capacity } from '../tasks-facts.js';
import { capacityOn, findOverloads, type Work } from './people-load.js';
import { workDaysFrom } from './work-days.js';

// Monday.
const days = workDaysFrom(cnWorkCalendar, '2026-09-07');
const work = (key: string, start: number, end: number, load: number, personId = 'he'): Work => ({
  ...{ key, personId, start, end, load },
});
const capacity = (part: Partial<Capacity>): Capacity => ({
  ...{ id: 'c', personId: 'he', percent: 100, awayFrom: null, awayTo: null, ...part },
});

describe('nobody does two days’ work in one', () => {
  test('names person, day, load and what comes together', () => {
    const works = [work('visual', 0, 3, 100), work('slides', 2, 4, 50), work('cards', 2, 3, 100, 'xu')];
    expect(findOverloads(works, [], days)).toEqual([
      { personId: 'he', date: '2026-09-09', load: 150, capacity: 100, keys: ['visual', 'slides'] },
    ]);
  });

  test('exactly a full day is no overload; part-time is, from the first percent above', () => {
    expect(findOverloads([work('a', 0, 1, 50), work('b', 0, 1, 50)], [], days)).toEqual([]);
    const half = [capacity({ percent: 50 })];
    expect(findOverloads([work('a', 0, 1, 50)], half, days)).toEqual([]);
    expect(findOverloads([work('a', 0, 1, 51)], half, days)).toMatchObject([{ load: 51, capacity: 50 }]);
  });

  test('whoever is away has nothing of the day, also with one end only', () => {
    const away = [capacity({ awayFrom: '2026-09-08', awayTo: '2026-09-09' })];
    const dates = findOverloads([work('a', 0, 4, 10)], away, days).map(({ date }) => date);
    expect(dates).toEqual(['2026-09-08', '2026-09-09']);
    expect(capacityOn([capacity({ awayFrom: '2026-09-08' })], 'he', '2026-12-01')).toBe(0);
    expect(capacityOn([capacity({ awayTo: '2026-09-08' })], 'he', '2026-09-09')).toBe(100);
    expect(capacityOn(away, 'somebody else', '2026-09-08')).toBe(100);
  });
});
