import { expect, test } from '@jest/globals';
import { seminar, today } from '../test/seminar-facts.js';
import { derivePlan } from './derive-plan.js';
import type { EventFacts } from './plan-shape.js';
import { variantFacts } from './variant-facts.js';

const asIs = { slot: null, candidateId: null };

test('nothing asked for is the event as it is', () => {
  expect(variantFacts(seminar(), asIs)).toEqual(seminar());
});

test('another date moves every session by the same days and keeps their length', () => {
  const facts = seminar();
  const [first] = facts.sessions;
  const sessions = [first!, { ...first!, id: 'evening', date: '2027-07-11', startTime: '19:00', endTime: '21:00' }];
  const two: EventFacts = {
    ...facts,
    sessions: sessions.map((session, i) =>
      i === 0 ? { ...session, date: '2027-07-10', startTime: '14:00', endTime: '16:30' } : session,
    ),
  };
  const moved = variantFacts(two, { ...asIs, slot: { date: '2027-07-17', startTime: '09:30' } });
  expect(moved.sessions.map(({ date, startTime, endTime }) => [date, startTime, endTime])).toEqual([
    ['2027-07-17', '09:30', '12:00'],
    ['2027-07-18', '19:00', '21:00'],
  ]);
});

test('another venue seats every session in its best room, and the plan follows', () => {
  const facts = seminar();
  const room = { id: 'small', name: '小厅', capacities: { theatre: 90 }, exits: 2 };
  const candidate = {
    ...{ id: 'other', name: '校内礼堂', address: '', setting: 'indoors', status: 'considered', contactId: null },
    ...{ rooms: [room], priceMinor: null, depositMinor: null, depositBy: null, bookBy: null, equipment: [] },
    ...{ equipmentNote: '', fireSafety: 'unknown', fireSafetyFileIds: [], freeWindows: [], travelMinutes: null },
    ...{ travelNote: '', inspection: [], weatherPlan: '', fallbackId: null },
  } as unknown as EventFacts['sections']['venue']['candidates'][number];
  const offered = { ...facts, sections: { ...facts.sections, venue: { candidates: [candidate], uses: [] } } };
  const there = variantFacts(offered, { ...asIs, candidateId: 'other' });
  expect(there.sections.venue.uses).toEqual(
    facts.sessions.map(({ id }) => ({ sessionId: id, candidateId: 'other', roomId: 'small', style: 'theatre' })),
  );
  expect(derivePlan(there, today).numbers['room.capacity']?.value).toBe(90 * facts.sessions.length);
  // A candidate that is gone is no variant.
  expect(variantFacts(offered, { ...asIs, candidateId: 'gone' })).toEqual(offered);
});
