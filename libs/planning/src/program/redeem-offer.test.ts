import { expect, test } from '@jest/globals';
import { judgeRedemption, offersLeft } from './redeem-offer.js';

const offer = (more: object = {}) => ({ validFrom: null, validTo: null, stock: null, ...more });
const at = (more: object = {}) => ({ redeemed: 0, isOfCustomer: false, today: '2027-07-10', ...more });

test('an offer is redeemed once a customer, within its days, while there are any', () => {
  expect(judgeRedemption(offer(), at({ redeemed: 1000 }))).toBeNull();
  expect(judgeRedemption(offer(), at({ isOfCustomer: true }))).toBe('redeemed');
  expect(judgeRedemption(offer({ validFrom: '2027-07-10', validTo: '2027-07-10' }), at())).toBeNull();
  expect(judgeRedemption(offer({ validFrom: '2027-07-11' }), at())).toBe('closed');
  expect(judgeRedemption(offer({ validTo: '2027-07-09' }), at())).toBe('closed');
  expect(judgeRedemption(offer({ stock: 2 }), at({ redeemed: 1 }))).toBeNull();
  expect(judgeRedemption(offer({ stock: 2 }), at({ redeemed: 2 }))).toBe('gone');
  // Who has it already is told so, and not that there are none left.
  expect(judgeRedemption(offer({ stock: 1 }), at({ redeemed: 1, isOfCustomer: true }))).toBe('redeemed');
});

test('what is left is never below none', () => {
  expect([offersLeft(offer(), 3), offersLeft(offer({ stock: 5 }), 3), offersLeft(offer({ stock: 2 }), 3)]).toEqual([
    null,
    2,
    0,
  ]);
});
