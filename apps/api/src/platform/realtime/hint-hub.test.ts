import { expect, test } from '@jest/globals';
import type { Hint } from '@backcast/contracts/platform/hint';
import { HintHub } from './hint-hub.js';

const hint = (orgId: string, about: string, id: string | null = null): Hint => ({
  orgId,
  about,
  id,
  section: null,
  version: null,
});

const join = (hub: HintHub, orgId: string, signInSessionId: string): string[] => {
  const heard: string[] = [];
  const leave = hub.add({
    orgId,
    signInSessionId,
    hint: ({ about }) => heard.push(about),
    reset: () => heard.push('reset'),
    end: () => {
      heard.push('end');
      leave();
    },
  });
  return heard;
};

test('a hint reaches its organization and nobody else', () => {
  const hub = new HintHub();
  const [own, foreign] = [join(hub, 'one', 'a'), join(hub, 'two', 'b')];
  hub.publish(hint('one', 'event'));
  expect([own, foreign]).toEqual([['event'], []]);
});

test('the end of a sign-in session ends its streams, is told to nobody, and leaves the others open', () => {
  const hub = new HintHub();
  const [first, second, other] = [join(hub, 'one', 'a'), join(hub, 'one', 'a'), join(hub, 'one', 'b')];
  hub.publish(hint('one', 'session-ended', 'a'));
  hub.publish(hint('one', 'event'));
  expect([first, second, other]).toEqual([['end'], ['end'], ['event']]);
  expect([hub.countOf('a'), hub.countOf('b')]).toEqual([0, 1]);
});

test('a session-ended hint without an id ends nobody', () => {
  const hub = new HintHub();
  const heard = join(hub, 'one', 'a');
  hub.publish(hint('one', 'session-ended'));
  expect(heard).toEqual([]);
});

test('after a gap everybody reads again, and at the stop everybody leaves', () => {
  const hub = new HintHub();
  const heard = [join(hub, 'one', 'a'), join(hub, 'two', 'b')];
  hub.reset();
  hub.endAll();
  expect(heard).toEqual([
    ['reset', 'end'],
    ['reset', 'end'],
  ]);
  expect(hub.countOf('a')).toBe(0);
});
