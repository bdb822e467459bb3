import { expect, test } from '@jest/globals';
import { mayFillPost } from './may-fill-post.js';

const own = { isOwn: true, trainedOn: null, assessedOn: null };
const partTimer = { isOwn: false, trainedOn: null, assessedOn: null };
const trained = { isOwn: false, trainedOn: '2027-07-08', assessedOn: '2027-07-09' };
const day = '2027-07-10';

test('own staff may fill every post', () => {
  for (const kind of ['upkeep', 'results', 'money'] as const)
    expect(mayFillPost(kind, own, day)).toEqual({ isAllowed: true, reason: null });
});

test('a part-timer may do upkeep, trained or not', () => {
  expect(mayFillPost('upkeep', partTimer, day)).toEqual({ isAllowed: true, reason: null });
});

test('a part-timer does results only after training and assessment, and own staff is still preferred', () => {
  expect(mayFillPost('results', partTimer, day)).toEqual({ isAllowed: false, reason: 'not-trained' });
  expect(mayFillPost('results', { ...trained, assessedOn: null }, day).reason).toBe('not-assessed');
  expect(mayFillPost('results', trained, day)).toEqual({ isAllowed: true, reason: 'own-preferred' });
});

test('training on the day counts, a day later does not; without a date nothing is late', () => {
  expect(mayFillPost('results', { ...trained, assessedOn: day }, day).isAllowed).toBe(true);
  expect(mayFillPost('results', { ...trained, assessedOn: '2027-07-11' }, day).reason).toBe('trained-too-late');
  expect(mayFillPost('results', { ...trained, trainedOn: '2027-07-11' }, day).reason).toBe('trained-too-late');
  expect(mayFillPost('results', { ...trained, assessedOn: '2027-07-11' }, null).isAllowed).toBe(true);
});

test('money and goods are never for part-timers, however trained', () => {
  expect(mayFillPost('money', trained, day)).toEqual({ isAllowed: false, reason: 'own-staff-only' });
});
