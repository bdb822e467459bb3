import { describe, expect, test } from '@jest/globals';
import { emptySections } from '@backcast/planning/event-sections';
import type { VenueCandidate } from '@backcast/planning/venue-facts';
import { hall, seminar, today } from '../test/seminar-facts.js';
import { applyWay } from './apply-way.js';
import { derivePlan } from './derive-plan.js';
import type { EventFacts } from './plan-shape.js';

const conflictsOf = (facts: EventFacts) => derivePlan(facts, today).conflicts;
const tooSmall = seminar({ balanced: 75 }, [hall(300)]);
const room = { id: 'room', name: '', capacities: { theatre: 300 }, exits: 2 };
const hotel = {
  id: 'hotel',
  name: 'hotel',
  setting: 'indoors',
  freeWindows: [],
  rooms: [room],
} as unknown as VenueCandidate;
const chosen: EventFacts = {
  ...seminar({ balanced: 75 }, [hall(null)]),
  sections: {
    ...emptySections,
    venue: {
      candidates: [hotel],
      uses: [{ sessionId: 'session-1', candidateId: 'hotel', roomId: 'room', style: 'theatre' }],
    },
  },
};

describe('taking a way out', () => {
  test.each([
    ['a room entered by hand', tooSmall],
    ['a room that was chosen', chosen],
  ])('with %s, every way that is offered solves the conflict', (_name, facts) => {
    const conflict = conflictsOf(facts).find(({ code }) => code === 'no-number-does-both')!;
    expect(conflict.ways.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['larger-room', 'overflow-room', 'second-session', 'lower-target']),
    );
    for (const way of conflict.ways) {
      const after = applyWay(facts, conflict, way)!;
      expect(conflictsOf(after).map(({ code }) => code)).not.toContain('no-number-does-both');
      expect(conflictsOf(facts)).toContainEqual(conflict);
    }
  });

  test('a pin that is released is gone, the others stay', () => {
    const pins = { 'funnel.confirmations': 10, 'target.floor': 40 };
    const facts = seminar({}, [hall(400)], pins);
    const conflict = conflictsOf(facts).find(({ code }) => code === 'pin-below-need')!;
    expect(applyWay(facts, conflict, conflict.ways[0]!)?.pins).toEqual({ 'target.floor': 40 });
  });

  test('a way that leaves a choice to a person changes nothing by itself', () => {
    const conflict = { code: 'room-twice', values: {}, keys: ['a', 'b'], ways: [] };
    expect(applyWay(tooSmall, conflict, { code: 'other-time', values: {} })).toBeNull();
  });
});
