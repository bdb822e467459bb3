import { describe, expect, test } from '@jest/globals';
import { addDays } from '@backcast/calendar/plain-date';
import fc from 'fast-check';
import type { BoardCount, BoardFacts } from './board-shape.js';
import { forecastArrivals } from '../forecast-arrivals.js';
import { pacingFactsOf } from './board-facts.js';
import { boardForecasts, deriveBoard } from './derive-board.js';
import { quotasInForce } from './quotas-in-force.js';

const count = (personId: string, day: string, confirmed: number): BoardCount => ({
  ...{ personId, day, confirmed },
  ...{ contacted: confirmed * 4, invited: confirmed * 2, secondConfirmed: 0, arrived: 0 },
});
const agreed = (personId: string, checkpoint: string, quota: number, from = '2027-06-01') => ({
  ...{ id: `${personId} ${checkpoint} ${from}`, personId, sessionId: null, checkpoint, quota, from },
  acceptedOn: null,
});
const inviter = (id: string, teamId: string | null) => ({ id, name: id, teamId, teamName: teamId ?? '' });

const facts = (over: Partial<BoardFacts> = {}): BoardFacts => ({
  ...{ today: '2027-06-21', eventDate: '2027-07-11', inviteFrom: '2027-06-01', need: 260 },
  ...{ targets: { floor: 48, balanced: 60, stretch: 75 }, partySize: 1.6, capacityPeople: 300 },
  quotas: {
    ...{ inviteFrom: null, checkpoints: [], shares: [] },
    agreed: [agreed('a', '2027-06-21', 20), agreed('a', '2027-07-11', 20), agreed('b', '2027-07-11', 40)],
  },
  inviters: [inviter('a', 'river'), inviter('b', 'river'), inviter('c', null)],
  counts: [count('a', '2027-06-10', 5), count('a', '2027-06-21', 7), count('b', '2027-06-20', 30)],
  ...{ shared: [], past: [] },
  ...over,
});
const personOf = (board: ReturnType<typeof deriveBoard>, id: string) =>
  board.teams.flatMap(({ people }) => people).find((person) => person.id === id)!;

describe('the invite board', () => {
  test('says where each stands against what was agreed, and what a day asks for', () => {
    const board = deriveBoard(facts());
    expect(personOf(board, 'a')).toMatchObject({
      quota: 40,
      totals: { confirmed: 12 },
      pace: { planned: 20, heads: -8 },
    });
    expect(personOf(board, 'a').perDay).toBeCloseTo(28 / 19);
    // On a straight line to the single checkpoint: 21 of 41 days.
    expect(personOf(board, 'b').pace!.heads).toBeCloseTo(30 - (40 * 21) / 41);
    expect(personOf(board, 'c')).toMatchObject({ quota: null, pace: null, perDay: null });
    expect(board.all.quota).toBe(80);
    expect(board.daysLeft).toBe(19);
  });

  test('before anything is agreed the need follows the pace to the event', () => {
    const board = deriveBoard(facts({ quotas: { inviteFrom: null, checkpoints: [], shares: [], agreed: [] } }));
    expect(board.all.quota).toBe(260);
    expect(board.isPaceLearnt).toBe(false);
    expect(board.all.pace!.planned).toBeGreaterThan(100);
    expect(board.all.pace!.planned).toBeLessThan(160);
  });

  test('a change of a quota holds from its day on and leaves the plan of yesterday as it was', () => {
    const before = deriveBoard(facts());
    const quotas = {
      ...facts().quotas,
      agreed: [...facts().quotas.agreed, agreed('a', '2027-06-21', 60, '2027-06-21')],
    };
    const after = deriveBoard(facts({ quotas }));
    const until = (board: typeof before) => board.burnUp.filter(({ day }) => day < '2027-06-21');
    expect(until(after)).toEqual(until(before));
    expect(after.all.quota).toBe(120);
    expect(quotasInForce(quotas, '2027-06-20').map(({ quota }) => quota)).toEqual([20, 20, 40]);
  });

  test('a day asks for what is left until the last checkpoint; once that has passed, until the event', () => {
    const early = {
      ...facts().quotas,
      agreed: [agreed('a', '2027-06-21', 20), agreed('a', '2027-06-25', 20), agreed('b', '2027-06-24', 40)],
    };
    const board = deriveBoard(facts({ quotas: early }));
    expect([board.lastInviteDay, board.daysLeft]).toEqual(['2027-06-25', 4]);
    expect(personOf(board, 'a').perDay).toBe(28 / 4);
    const late = deriveBoard(facts({ quotas: early, today: '2027-06-25' }));
    expect([late.lastInviteDay, late.daysLeft]).toEqual(['2027-07-10', 15]);
    const none = { ...early, agreed: [agreed('a', '2027-06-25', 0)] };
    expect(deriveBoard(facts({ quotas: none })).lastInviteDay).toBe('2027-07-10');
  });

  test('where inviting ends early, fewer are still expected: the straight line ends there, too', () => {
    const ends = (checkpoint: string) => {
      const quotas = { ...facts().quotas, agreed: [agreed('a', checkpoint, 40), agreed('b', checkpoint, 40)] };
      return deriveBoard(facts({ quotas })).forecast!.toCome.p50;
    };
    expect(ends('2027-06-24')).toBeLessThan(ends('2027-07-02'));
    expect(ends('2027-07-02')).toBeLessThan(ends('2027-07-10'));
  });

  test('the forecast of whom somebody looks at is that of the whole forecast', () => {
    const all = forecastArrivals(pacingFactsOf(facts(), '2027-07-11'));
    const asked = boardForecasts(facts());
    for (const id of ['b', 'a', 'c', 'a']) expect(asked.ofPerson(id)).toEqual(all.people.get(id));
    for (const team of ['river', '']) expect(asked.ofTeam(team)).toEqual(all.teams.get(team));
    expect([asked.ofPerson('nobody'), asked.ofTeam('hills')]).toEqual([null, null]);
    expect(boardForecasts(facts({ eventDate: null })).ofPerson('a')).toBeNull();
    expect(deriveBoard(facts()).forecast).toMatchObject({ confirmed: 42, arrivals: all.event.arrivals });
  });

  test('without a date there is no forecast, and nothing breaks', () => {
    const board = deriveBoard(facts({ eventDate: null, need: null, inviters: [], counts: [], past: [] }));
    expect(board).toMatchObject({ confirmations: null, chances: null, teams: [], daysLeft: 0 });
  });

  test('the sums of people, teams and days are the sum of all, whatever was counted', () => {
    const days = fc.integer({ min: 0, max: 20 }).map((day) => addDays('2027-06-01', day));
    const counts = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), day: days, confirmed: fc.integer({ min: 0, max: 9 }) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(counts, (all) => {
        const board = deriveBoard(facts({ counts: all.map(({ id, day, confirmed }) => count(id, day, confirmed)) }));
        const sum = all.reduce((total, { confirmed }) => total + confirmed, 0);
        const people = board.teams.flatMap((team) => team.people);
        expect(board.all.totals.confirmed).toBe(sum);
        expect(people.reduce((total, { totals }) => total + totals.confirmed, 0)).toBe(sum);
        expect(board.teams.reduce((total, { totals }) => total + totals.confirmed, 0)).toBe(sum);
        expect(board.burnUp.findLast(({ actual }) => actual !== null)?.actual).toBe(sum);
        expect(board.confirmations!.p10).toBeGreaterThanOrEqual(sum);
        const planned = board.burnUp.map((day) => day.planned ?? 0);
        expect(planned).toEqual([...planned].sort((x, y) => x - y));
      }),
      { numRuns: 60 },
    );
  });

  test('a customer whose credit is split counts once: in the owner’s row, the team and all', () => {
    const credits = [
      { personId: 'a', percent: 60 },
      { personId: 'b', percent: 40 },
    ];
    const plain = deriveBoard(facts());
    const split = deriveBoard(facts({ shared: [{ ownerId: 'a', credits, customers: 2 }] }));
    expect(personOf(split, 'a')).toMatchObject({ totals: { confirmed: 12 }, credit: { hundredths: 1120 } });
    expect(personOf(split, 'b')).toMatchObject({ totals: { confirmed: 30 }, credit: { hundredths: 3080 } });
    expect(personOf(split, 'c').credit).toBeNull();
    expect([split.all, split.teams[0]!.totals]).toEqual([plain.all, plain.teams[0]!.totals]);
  });
});
