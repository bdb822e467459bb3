import { expect, test } from '@jest/globals';
import type { Hint } from '@backcast/contracts/platform/hint';
import fc from 'fast-check';
import { packHints } from './pack-hints.js';

const hint = fc.record<Hint>({
  orgId: fc.uuid(),
  about: fc.constantFrom('event', 'people', '活动'),
  id: fc.option(fc.uuid()),
  section: fc.option(fc.constantFrom('goal', '目标与漏斗')),
  version: fc.option(fc.nat()),
});

test('every hint is in exactly one text, in order, and every text fits a notification', () => {
  fc.assert(
    fc.property(fc.uniqueArray(hint, { selector: (one) => one.orgId, maxLength: 200 }), (hints) => {
      const texts = packHints(hints);
      expect(texts.flatMap((text) => JSON.parse(text) as Hint[])).toEqual(hints);
      for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(8_000);
    }),
  );
});

test('the same thing said three times is said once, with its last version', () => {
  const orgId = '00000000-0000-4000-8000-000000000001';
  const said = [1, 2, 3].map((version) => ({ orgId, about: 'event', id: orgId, section: 'goal', version }));
  expect(packHints(said)).toEqual([JSON.stringify([said[2]])]);
});

test('nothing to say is no text', () => {
  expect(packHints([])).toEqual([]);
});
