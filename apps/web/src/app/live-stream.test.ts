import type { Hint } from '@backcast/contracts/platform/hint';
import { expect, test } from '@jest/globals';
import { staleKeys } from './live-stream.js';

const hint = (about: string, section: string | null): Hint => ({
  ...{ orgId: '00000000-0000-4000-8000-000000000001', id: '00000000-0000-4000-8000-0000000000e1' },
  ...{ about, section, version: null },
});

test('the number of alarms that wait is read again when alarms moved, and not with every count', () => {
  expect(staleKeys(hint('inviting', 'alarms'))).toContainEqual(['open-alarms']);
  expect(staleKeys(hint('inviting', 'counts'))).not.toContainEqual(['open-alarms']);
  for (const section of ['alarms', 'counts'])
    expect(staleKeys(hint('inviting', section))).toContainEqual(['event', '00000000-0000-4000-8000-0000000000e1']);
});
