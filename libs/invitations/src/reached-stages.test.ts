import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type InvitationState, invitationStates, nextStates } from './invitation-states.js';
import { reachedStages, stagesReached } from './reached-stages.js';

const days = (...states: InvitationState[]) =>
  stagesReached(states.map((to, index) => ({ to, at: `2027-06-0${index + 1}` })));
const none = { contacted: null, invited: null, confirmed: null, secondConfirmed: null, arrived: null };

describe('the stages that an invitation reached', () => {
  test('are none for a name on a list', () => {
    expect(days('new')).toEqual(none);
  });

  test('count once each, on their first day', () => {
    expect(days('new', 'contacted', 'invited', 'interested', 'confirmed', 'secondConfirmed', 'arrived')).toEqual({
      ...{ contacted: '2027-06-02', invited: '2027-06-03', confirmed: '2027-06-05' },
      ...{ secondConfirmed: '2027-06-06', arrived: '2027-06-07' },
    });
  });

  test('a yes at the first call was contacted and invited by it', () => {
    expect(days('new', 'confirmed')).toEqual({
      ...none,
      ...{ contacted: '2027-06-02', invited: '2027-06-02', confirmed: '2027-06-02' },
    });
  });

  test('a withdrawn yes counts no more, what was done for it does; a new one counts on its own day', () => {
    expect(days('new', 'confirmed', 'declined')).toMatchObject({ contacted: '2027-06-02', confirmed: null });
    expect(days('new', 'confirmed', 'declined', 'confirmed')).toMatchObject({ confirmed: '2027-06-04' });
  });

  test('a yes that has to be asked anew stays one, its second confirmation does not', () => {
    expect(days('new', 'confirmed', 'secondConfirmed', 'toReconfirm')).toMatchObject({
      ...{ confirmed: '2027-06-02', secondConfirmed: null },
    });
  });

  test('who did not come had said yes; who just came never said so twice', () => {
    expect(days('new', 'confirmed', 'secondConfirmed', 'noShow')).toMatchObject({ secondConfirmed: '2027-06-03' });
    expect(days('new', 'arrived')).toMatchObject({ confirmed: '2027-06-02', secondConfirmed: null });
  });

  test('never skip a stage but the second confirmation, on any legal way', () => {
    const way = fc.array(fc.nat(), { maxLength: 12 }).map((choices) =>
      choices.reduce<InvitationState[]>(
        (states, choice) => {
          const next = nextStates[states.at(-1) ?? 'new'];
          const state = next[choice % Math.max(1, next.length)];
          return state ? [...states, state] : states;
        },
        ['new'],
      ),
    );
    fc.assert(
      fc.property(way, (states) => {
        const reached = stagesReached(states.map((to, index) => ({ to, at: String(index).padStart(2, '0') })));
        const main = reachedStages.filter((stage) => stage !== 'secondConfirmed');
        for (const [index, stage] of main.entries())
          if (index > 0 && reached[stage] !== null) {
            const before = reached[main[index - 1] ?? 'contacted'];
            expect(before !== null && before <= reached[stage]).toBe(true);
          }
      }),
    );
    expect(invitationStates).toHaveLength(10);
  });
});
