import { expect, test } from '@jest/globals';
import { offerMargin } from './offer-margin.js';

test.each([
  [
    'price less cost, in percent of the price',
    { kind: 'offer', priceMinor: 980_000, costMinor: 420_000 },
    { marginMinor: 560_000, percent: 57.1 },
  ],
  ['sold below its cost', { kind: 'offer', priceMinor: 100, costMinor: 150 }, { marginMinor: -50, percent: -50 }],
  [
    'a gift costs what it costs',
    { kind: 'gift', priceMinor: null, costMinor: 1_800 },
    { marginMinor: -1_800, percent: null },
  ],
  ['not known without a price', { kind: 'offer', priceMinor: null, costMinor: 1_800 }, null],
  ['not known without a cost', { kind: 'deposit', priceMinor: 2_000, costMinor: null }, null],
] as const)('%s', (_name, offer, margin) => expect(offerMargin(offer)).toEqual(margin));
