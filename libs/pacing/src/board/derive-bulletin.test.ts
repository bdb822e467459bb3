import { describe, expect, test } from '@jest/globals';
import { addDays } from '@backcast/calendar/plain-date';
import fc from 'fast-check';
import type { BoardCount, BoardFacts } from './board-shape.js';
import { deriveBoard } from './derive-board.js';
import { deriveBulletin, deriveGoodNews } from './derive-bulletin.js';

// A Wednesday.
const today = '2027-06-23';
const count = (personId: string, day: string, confirmed: number, contacted = confirmed): BoardCount => ({
  ...{ personId, day, confirmed, contacted, invited: confirmed, secondConfirmed: 0, arrived: 0 },
});
const agreed = (personId: string, quota: number) => ({
  ...{ id: personId, personId, sessionId: null, checkpoint: '2027-07-11', quota, from: '2027-06-01', acceptedOn: null },
});
const inviter = (id: string, teamId: string | null) => ({ id, name: `名${id}`, teamId, teamName: teamId ?? '' });
const facts = (over: Partial<BoardFacts> = {}): BoardFacts => ({
  ...{ today, eventDate: '2027-07-11', inviteFrom: '2027-06-01', need: 80, targets: null },
  ...{ partySize: 1, capacityPeople: null, shared: [], past: [] },
  quotas: {
    ...{ inviteFrom: null, checkpoints: [], shares: [] },
    agreed: [agreed('a', 10), agreed('b', 20), agreed('c', 4)],
  },
  inviters: [inviter('a', 'river'), inviter('b', 'river'), inviter('c', 'hill'), inviter('d', 'hill')],
  counts: [
    ...[count('a', '2027-06-20', 2), count('a', '2027-06-21', 1), count('a', today, 3)],
    ...[count('b', today, 0, 5), count('c', '2027-06-10', 3), count('c', today, 1), count('d', today, 1)],
  ],
  ...over,
});
const bulletinOf = (over: Partial<BoardFacts> = {}) => deriveBulletin(facts(over), deriveBoard(facts(over)));
const newsOf = (over: Partial<BoardFacts> = {}) => deriveGoodNews(facts(over), deriveBoard(facts(over)));
const names = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name);

describe('the results bulletin', () => {
  test('says today, the week since Monday, where all stand and what is missing', () => {
    expect(bulletinOf()).toMatchObject({
      ...{ day: today, today: { contacted: 10, confirmed: 5 }, week: 6, confirmed: 11, quota: 34, missing: 23 },
      until: '2027-07-10',
    });
    const { confirmed, planned, ahead } = bulletinOf();
    expect(ahead).toBe(confirmed - planned!);
  });

  test('names who was best today, who is most behind, and who reported nothing', () => {
    const bulletin = bulletinOf({ counts: facts().counts.filter(({ personId }) => personId !== 'b') });
    expect(names(bulletin.best)).toEqual(['名a', '名c', '名d']);
    expect(names(bulletin.behind)).toEqual(['名b']);
    expect(bulletin.silent).toEqual(['名b']);
    // Contacts only are a report, too.
    expect(bulletinOf().silent).toEqual([]);
  });

  test('has teams where there are several, whose rows sum to all', () => {
    const { teams, confirmed } = bulletinOf();
    expect(teams.map((team) => [team.id, team.today, team.week, team.confirmed])).toEqual([
      ['river', 3, 4, 6],
      ['hill', 2, 2, 5],
    ]);
    expect(teams.reduce((sum, team) => sum + team.confirmed, 0)).toBe(confirmed);
    const one = { inviters: facts().inviters.map((each) => ({ ...each, teamId: 'river' })) };
    expect(bulletinOf(one).teams).toEqual([]);
  });

  test('before anything was agreed and without a date it says what was counted, and no more', () => {
    const bulletin = bulletinOf({ need: null, eventDate: null, quotas: { ...facts().quotas, agreed: [] } });
    expect(bulletin).toMatchObject({
      planned: null,
      quota: null,
      ahead: null,
      missing: null,
      until: null,
      confirmed: 11,
    });
    expect([bulletin.behind, bulletin.silent]).toEqual([[], []]);
  });

  test('today and the week never have more than all, whatever was counted and corrected', () => {
    const days = fc.integer({ min: 0, max: 22 }).map((day) => addDays('2027-06-01', day));
    const counts = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), day: days, confirmed: fc.nat({ max: 5 }) }),
    );
    fc.assert(
      fc.property(counts, (all) => {
        const bulletin = bulletinOf({ counts: all.map(({ id, day, confirmed }) => count(id, day, confirmed)) });
        expect(bulletin.today.confirmed).toBeLessThanOrEqual(bulletin.week);
        expect(bulletin.week).toBeLessThanOrEqual(bulletin.confirmed);
        expect(bulletin.best.reduce((sum, row) => sum + row.today, 0)).toBe(bulletin.today.confirmed);
      }),
      { numRuns: 50 },
    );
  });
});

describe('good news', () => {
  test('is who reached the quota or confirmed the first customer today', () => {
    expect(newsOf().map(({ name, kind, confirmed, quota }) => [name, kind, confirmed, quota])).toEqual([
      ['名c', 'quota-reached', 4, 4],
      ['名d', 'first-confirmed', 1, null],
    ]);
  });

  test('is said on its day only, and goes away with a correction', () => {
    expect(newsOf({ today: '2027-06-24' })).toEqual([]);
    const corrected = [...facts().counts, count('c', today, -1), count('d', today, -1)];
    expect(newsOf({ counts: corrected })).toEqual([]);
  });

  test('whoever does both on one day is named once', () => {
    const news = newsOf({ counts: [count('c', today, 4)] });
    expect(news.map(({ id, kind }) => [id, kind])).toEqual([['c', 'quota-reached']]);
  });
});
