import type { DutyView } from '@backcast/contracts/events/duty';
import { describe, expect, test } from '@jest/globals';
import { settleStale } from './duty-leaf.js';

const duty = (values: Partial<DutyView>): DutyView => ({
  ...{ key: 'duty.X', version: 2, status: 'open', reason: '', statusBy: null, statusAt: null, ownerId: null },
  ...{ papers: [], answer: null, filed: null, overrides: [], evidence: [], ...values },
});
const status = (to: DutyView['status'], reason = '') => ({ status: to, reason });
const paper = (key: string, isReady: boolean) => ({ key, name: '', isReady });

describe('a command over a record that somebody changed meanwhile', () => {
  test('about something else is sent again over theirs', () => {
    const settled = settleStale('status', status('preparing'), null, duty({ ownerId: 'a' }));
    expect(settled).toEqual({ kind: 'send', body: status('preparing') });
    expect(settleStale('owner', { ownerId: 'b' }, null, duty(status('granted'))).kind).toBe('send');
  });

  test('that they did too is done', () => {
    expect(settleStale('status', status('granted'), null, duty(status('granted')))).toEqual({ kind: 'kept' });
  });

  test('about the same thing is a clash with all three values, also when only the reason differs', () => {
    expect(settleStale('status', status('preparing'), null, duty(status('refused', '太晚')))).toMatchObject({
      kind: 'clash',
      clash: { before: status('open'), mine: status('preparing'), theirs: status('refused', '太晚') },
    });
    const other = duty(status('not-needed', '电话答复'));
    expect(settleStale('status', status('not-needed', '当面答复'), null, other).kind).toBe('clash');
  });

  test('papers are merged one by one; the same paper the other way is a clash', () => {
    const seen = duty({ version: 1, papers: [paper('event-plan', false), paper('own-1', false)] });
    const now = duty({ papers: [paper('event-plan', false), paper('own-1', true)] });
    const mine = { papers: [paper('event-plan', true), paper('own-1', false)] };
    expect(settleStale('papers', mine, seen, now)).toEqual({
      kind: 'send',
      body: { papers: [paper('event-plan', true), paper('own-1', true)] },
    });
    const without = { papers: [paper('event-plan', false)] };
    expect(settleStale('papers', without, seen, now).kind).toBe('clash');
  });

  test('two first ticks of the checklist are both kept', () => {
    const list = (first: boolean, second: boolean) => [paper('event-plan', first), paper('safety-plan', second)];
    const settled = settleStale('papers', { papers: list(true, false) }, null, duty({ papers: list(false, true) }));
    expect(settled).toEqual({ kind: 'send', body: { papers: list(true, true) } });
  });

  test('an answer is compared by what was said, not by who wrote it down', () => {
    const said = {
      ...{ verdict: 'needed' as const, office: '派出所', contactId: null },
      ...{ saidOn: '2026-11-20', words: '', fileIds: [] },
    };
    const kept = duty({ answer: { ...said, recordedBy: 'a', recordedAt: '2026-11-20T02:00:00.000Z' } });
    expect(settleStale('answer', { answer: said }, null, kept).kind).toBe('kept');
    expect(settleStale('answer', { answer: { ...said, verdict: 'unclear' } }, null, kept).kind).toBe('clash');
    expect(settleStale('answer', { answer: null }, kept, { ...kept, version: 3, ownerId: 'a' }).kind).toBe('send');
  });

  test('a gate that a colleague opened for another reason is a clash', () => {
    const overrides = [{ gate: 'announcement' as const, reason: '所长同意', personId: null, at: '' }];
    const body = { gate: 'announcement', reason: '我负责' };
    expect(settleStale('override', body, null, duty({ overrides })).kind).toBe('clash');
    expect(settleStale('override', { ...body, gate: 'opening' }, null, duty({ overrides })).kind).toBe('send');
  });
});
