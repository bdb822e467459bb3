import { beforeEach, expect, test } from '@jest/globals';
import { seminar } from '../../shared/testing/event-view.js';
import {
  changedLeaves,
  keepDraft,
  mergeDraft,
  readDraft,
  resolveClashes,
  waitsForApply,
  type Goal,
  type GoalDraft,
} from './goal-draft.js';

const { goal: saved } = seminar();
const withFacts = (goal: Goal, part: Partial<Goal['facts']>): Goal => ({
  pins: goal.pins,
  facts: { ...goal.facts, ...part },
});
const draftOf = (mine: Goal): GoalDraft => ({
  origin: { facts: saved.facts, pins: saved.pins, version: saved.version },
  mine,
});

beforeEach(() => localStorage.clear());

test('changes of different fields merge without asking', () => {
  const theirs = { ...saved, ...withFacts(saved, { staffPeople: 30 }), version: 8 };
  const merged = mergeDraft(draftOf(withFacts(saved, { balanced: 65 })), theirs);
  expect(merged.clashes).toEqual([]);
  expect(merged.goal.facts).toMatchObject({ balanced: 65, staffPeople: 30 });
});

test('changes of the same field clash, and the choice decides', () => {
  const theirs = { ...saved, ...withFacts(saved, { balanced: 62 }), version: 8 };
  const merged = mergeDraft(draftOf(withFacts(saved, { balanced: 65 })), theirs);
  expect(merged.clashes).toEqual(['balanced']);
  expect(merged.goal.facts.balanced).toBe(65);
  expect(resolveClashes(merged, theirs, { balanced: 'theirs' }).facts.balanced).toBe(62);
  expect(resolveClashes(merged, theirs, { balanced: 'mine' }).facts.balanced).toBe(65);
});

test('a pin that is taken off counts as a change', () => {
  const pinned: Goal = { facts: saved.facts, pins: { 'funnel.confirmations': 300 } };
  expect(changedLeaves(pinned, saved)).toEqual(['pins.funnel.confirmations']);
});

test('a kept draft is read back; damaged storage is no draft', () => {
  const draft = draftOf(withFacts(saved, { balanced: 65 }));
  keepDraft('1', draft);
  expect(readDraft('1')).toEqual(draft);
  localStorage.setItem('backcast:draft:1:goal', '{"origin":');
  expect(readDraft('1')).toBeNull();
});

test('target, lead metric and pins move others’ work; staff does not', () => {
  expect(waitsForApply(['balanced'])).toBe(true);
  expect(waitsForApply(['staffPeople', 'pins.funnel.arrivals'])).toBe(true);
  expect(waitsForApply(['staffPeople', 'rates.close'])).toBe(false);
});
