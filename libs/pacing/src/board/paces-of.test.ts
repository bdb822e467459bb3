import { expect, test } from '@jest/globals';
import { pacesOf } from './paces-of.js';

const agreed = (personId: string, checkpoint: string, quota: number) => ({
  ...{ id: `${personId} ${checkpoint}`, personId, sessionId: null, checkpoint, quota, from: '2027-06-01' },
  acceptedOn: null,
});
const facts = {
  ...{ today: '2027-06-21', eventDate: '2027-07-11', inviteFrom: '2027-06-01', need: 260, past: [] },
  quotas: {
    ...{ inviteFrom: null, checkpoints: [], shares: [] },
    agreed: [agreed('a', '2027-06-20', 20), agreed('a', '2027-07-11', 21), agreed('b', '2027-07-11', 41)],
  },
  counts: [
    { personId: 'a', day: '2027-06-10', confirmed: 5 },
    { personId: 'a', day: '2027-06-21', confirmed: 7 },
    { personId: 'a', day: '2027-06-22', confirmed: 100 },
    { personId: 'gone', day: '2027-06-02', confirmed: 4 },
  ],
};

test('stands by yesterday evening, with what came today counted, and names the next checkpoint', () => {
  const { all, people } = pacesOf(facts, ['a', 'b', 'c']);
  expect(people.get('a')).toEqual({ confirmed: 12, quota: 41, planned: 20, checkpoint: '2027-07-11' });
  expect(people.get('b')).toMatchObject({ confirmed: 0, planned: 20 });
  expect(people.get('c')).toEqual({ confirmed: 0, quota: null, planned: null, checkpoint: null });
  expect(all).toMatchObject({ confirmed: 16, quota: 82, planned: 20 });
});

test('before anything is agreed all follow the need to the event, without a checkpoint', () => {
  const { all } = pacesOf({ ...facts, quotas: { ...facts.quotas, agreed: [] } }, []);
  expect(all).toMatchObject({ quota: 260, checkpoint: null });
  expect(all.planned).toBeCloseTo((260 * 19) / 40);
});
