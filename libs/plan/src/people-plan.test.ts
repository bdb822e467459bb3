import { describe, expect, test } from '@jest/globals';
import { emptySections } from '@backcast/planning/event-sections';
import type { Guest, GuestsFacts } from '@backcast/planning/guests-facts';
import type { Post, Shift } from '@backcast/planning/staff-facts';
import { hall, seminar, today } from '../test/seminar-facts.js';
import { comparePlans } from './compare-plans.js';
import { derivePlan } from './derive-plan.js';
import type { EventFacts } from './plan-shape.js';

const guest = (more: Partial<Guest> = {}): Guest => ({
  ...{ id: 'g1', contactId: 'c1', kind: 'speaker', isKey: true, ownerId: null, status: 'in-talks', movedOn: null },
  ...{ checkpoints: [], freeTimes: [], topic: '', form: 'talk', script: 'none', scriptFileIds: [] },
  ...{ hospitality: '', gladness: '', substitutes: [{ id: 'sub', contactId: 'c2', note: '' }] },
  ...more,
});
const shift = (more: Partial<Shift> = {}): Shift => ({
  ...{ id: 'sh', personId: 'anna', contactId: null, sessionId: null, from: null, to: null },
  ...{ trainedOn: null, assessedOn: null },
  ...more,
});
const post = (more: Partial<Post> = {}): Post => ({
  ...{ id: 'p1', key: 'door', name: '', kind: 'upkeep', rule: { per: 'session', count: 1 }, note: '', shifts: [] },
  ...more,
});
const sections = (part: Partial<EventFacts['sections']>, sessions = [hall(400)]): EventFacts => ({
  ...seminar({ balanced: 65, staffPeople: 12 }, sessions),
  sections: { ...emptySections, ...part },
});
const withGuests = (guests: Guest[], more: Partial<GuestsFacts> = {}): EventFacts =>
  sections({ guests: { guests, alarmDays: 14, ...more } });
const withPosts = (posts: Post[], doors: number | null = 2, sessions = [hall(400)]): EventFacts =>
  sections({ staff: { doors, posts } }, sessions);
const peopleStep = (facts: EventFacts, day = today.today) =>
  derivePlan(facts, { ...today, today: day }).steps.find(({ step }) => step === 'people')!;
const codes = (facts: EventFacts, day?: string): string[] => peopleStep(facts, day).gaps.map(({ code }) => code);
const numbers = (facts: EventFacts) => derivePlan(facts, today).numbers;

describe('the alarm of a key guest', () => {
  // The seminar is on 10 July; 14 days before is 26 June.
  test('starts on its day, not the day before', () => {
    expect(codes(withGuests([guest()]), '2027-06-25')).not.toContain('guest-alarm');
    expect(codes(withGuests([guest()]), '2027-06-25')).toContain('key-guest-open');
    const step = peopleStep(withGuests([guest()]), '2027-06-26');
    expect(step.gaps[0]).toMatchObject({ code: 'guest-alarm', subjectId: 'g1', values: { days: 14 } });
    expect(step.state).toBe('late');
    expect(codes(withGuests([guest()]), '2027-06-26')).not.toContain('key-guest-open');
  });

  test('is for key guests who are still wanted and have not said yes', () => {
    const day = '2027-07-01';
    expect(codes(withGuests([guest({ isKey: false })]), day)).not.toContain('guest-alarm');
    expect(codes(withGuests([guest({ status: 'confirmed' })]), day)).not.toContain('guest-alarm');
    expect(codes(withGuests([guest({ status: 'declined' })]), day)).not.toContain('guest-alarm');
    expect(codes(withGuests([guest({ status: 'proposed' })]), day)).toContain('guest-alarm');
  });

  test('nobody to call instead is a gap of its own', () => {
    expect(codes(withGuests([guest({ substitutes: [] })]))).toContain('no-substitute');
    expect(codes(withGuests([guest()]))).not.toContain('no-substitute');
  });

  test('is a deadline with its owner until the guest has said yes', () => {
    const due = (facts: EventFacts) => derivePlan(facts, today).deadlines.find(({ kind }) => kind === 'guest-confirm');
    expect(due(withGuests([guest({ ownerId: 'li' })]))).toMatchObject({
      ...{ date: '2027-06-26', isDone: false, ownerId: 'li', subjectId: 'g1' },
    });
    expect(due(withGuests([guest({ status: 'confirmed' })]))?.isDone).toBe(true);
    expect(due(withGuests([guest()], { alarmDays: 0 }))?.date).toBe('2027-07-10');
    expect(
      due(sections({ guests: { guests: [guest()], alarmDays: 14 } }, [{ ...hall(400), date: null }])),
    ).toBeUndefined();
  });
});

test('whoever nobody looks after is named, unless they are not wanted any more', () => {
  expect(codes(withGuests([guest()]))).toContain('no-owner');
  expect(codes(withGuests([guest({ ownerId: 'li' })]))).not.toContain('no-owner');
  expect(codes(withGuests([guest({ status: 'declined' })]))).not.toContain('no-owner');
});

test('a guest who is free at no session holds up the date', () => {
  const busy = guest({ freeTimes: [{ id: 'f', date: '2027-07-10', from: '09:00', to: '12:00' }] });
  expect(peopleStep(withGuests([busy])).gaps).toContainEqual(
    expect.objectContaining({ code: 'guest-busy', subjectId: 'g1', blocks: ['timing'] }),
  );
  expect(codes(withGuests([{ ...busy, status: 'declined' }]))).not.toContain('guest-busy');
});

test('a checkpoint that was missed makes the step late', () => {
  const missed = guest({ checkpoints: [{ id: 'k', what: '定题目', by: '2027-06-21', isDone: false }] });
  expect(peopleStep(withGuests([missed]))).toMatchObject({ state: 'late' });
  const done = guest({ checkpoints: [{ id: 'k', what: '定题目', by: '2027-06-21', isDone: true }] });
  expect(peopleStep(withGuests([done])).state).toBe('started');
  const isToday = guest({ checkpoints: [{ id: 'k', what: '定题目', by: '2027-06-22', isDone: false }] });
  expect(codes(withGuests([isToday]))).not.toContain('checkpoint-passed');
});

describe('posts', () => {
  test('are counted from the heads of a full day, by doors and by session', () => {
    const posts = [
      post({ id: 'sign-in', rule: { per: 'heads', heads: 80 } }),
      post({ id: 'door', rule: { per: 'door', each: 1 } }),
      post({ id: 'host', rule: { per: 'session', count: 1 } }),
    ];
    // 441 people on a full day: 6 at the sign-in, 2 doors, 1 host.
    expect(numbers(withPosts(posts))['posts.heads']!.value).toBe(441);
    expect(numbers(withPosts(posts))['posts.needed']).toMatchObject({ value: 9, unit: 'people', missing: [] });
    expect(numbers(withPosts(posts))['posts.short']!.value).toBe(9);
  });

  test('declared people count where they are more', () => {
    const facts = withPosts([post({ rule: { per: 'heads', heads: 100 } })]);
    const declared = {
      ...facts,
      sections: { ...facts.sections, rules: { ...emptySections.rules, declaredPeople: 900 } },
    };
    expect(numbers(declared)['posts.heads']!.value).toBe(900);
    expect(numbers(declared)['posts.needed']!.value).toBe(9);
  });

  test('two sessions share the heads by their places and need each post twice', () => {
    const sessions = [hall(300), { ...hall(100, 'session-2'), startTime: '18:00', endTime: '20:00' }];
    const facts = withPosts([post({ rule: { per: 'heads', heads: 100 } })], 2, sessions);
    // 453 people on a full day with staff twice: 340 and 114.
    expect(numbers(facts)['posts.needed']!.value).toBe(4 + 2);
  });

  test('doors that nobody said are missing, but only when a post is counted by them', () => {
    const byDoor = withPosts([post({ rule: { per: 'door', each: 1 } })], null);
    expect(numbers(byDoor)['posts.needed']).toMatchObject({ value: null, missing: ['sections.staff.doors'] });
    expect(codes(byDoor)).toContain('no-doors');
    const byHeads = withPosts([post()], null);
    expect(numbers(byHeads)['posts.needed']!.value).toBe(1);
    expect(codes(byHeads)).not.toContain('no-doors');
  });

  test('a shift fills its post; one that ends early fills it only so long', () => {
    expect(numbers(withPosts([post({ shifts: [shift()] })]))['posts.filled']!.value).toBe(1);
    expect(codes(withPosts([post({ shifts: [shift()] })]))).not.toContain('posts-short');
    expect(numbers(withPosts([post({ shifts: [shift({ to: '16:00' })] })]))['posts.short']!.value).toBe(1);
  });

  test('who may not fill a post, and who is in two places, is named at the post', () => {
    const money = post({ id: 'gifts', kind: 'money', shifts: [shift({ personId: null, contactId: 'c9' })] });
    expect(peopleStep(withPosts([money])).gaps).toContainEqual(
      expect.objectContaining({ code: 'post-wrongly-filled', subjectId: 'gifts' }),
    );
    const twice = [post({ shifts: [shift()] }), post({ id: 'p2', shifts: [shift({ id: 'sh2' })] })];
    expect(peopleStep(withPosts(twice)).gaps).toContainEqual(
      expect.objectContaining({ code: 'post-double-booked', subjectId: 'p2' }),
    );
  });

  test('say which facts moved them', () => {
    const before = withPosts([post({ rule: { per: 'heads', heads: 80 } })]);
    const after = withPosts([post({ rule: { per: 'heads', heads: 40 } })]);
    const moved = comparePlans(before, derivePlan(before, today), after, derivePlan(after, today));
    expect(moved.map(({ key }) => key)).toEqual(['posts.needed', 'posts.short']);
    expect(moved[0]!.causes).toEqual(['sections.staff.posts']);
    const more = { ...before, goal: { ...before.goal, balanced: 90 } };
    const grown = comparePlans(before, derivePlan(before, today), more, derivePlan(more, today));
    expect(grown.find(({ key }) => key === 'posts.needed')!.causes).toContain('goal.balanced');
  });
});

test('personas that are said add up to the whole', () => {
  const persona = (id: string, sharePercent: number | null) => ({
    ...{ id, name: id, sharePercent, who: '', moves: '', shares: '' },
  });
  const shares = (...all: (number | null)[]) =>
    codes(sections({ personas: { personas: all.map((share, i) => persona(`${i}`, share)) } }));
  expect(shares()).toContain('no-persona');
  expect(shares(60, 40)).not.toContain('shares-not-whole');
  expect(shares(33.3, 33.3, 33.4)).not.toContain('shares-not-whole');
  expect(shares(60, 30)).toContain('shares-not-whole');
  expect(shares(100, null)).toContain('shares-not-whole');
});

describe('what must not fail', () => {
  const item = {
    ...{ id: 'm1', key: 'equipment' as const, what: '', ownerId: 'li', check: '试音', checkBy: '2027-07-09' },
    ...{ trigger: '', fallback: '备用话筒', status: 'open' as const },
  };
  const step = (more: object, day = today.today) =>
    derivePlan(
      sections({ occasion: { ...emptySections.occasion, what: '暑期', mustNotFail: [{ ...item, ...more }] } }),
      { ...today, today: day },
    ).steps.find((each) => each.step === 'occasion')!;

  test('is decided with owner, check and fallback', () => {
    expect(step({})).toEqual({ step: 'occasion', state: 'decided', gaps: [] });
  });

  test('without an owner or fallback it holds up the step it belongs to', () => {
    expect(step({ ownerId: null, fallback: '', checkBy: null }).gaps.map(({ code, blocks }) => [code, blocks])).toEqual(
      [
        ['no-owner', ['venue']],
        ['no-fallback', ['venue']],
        ['no-check', []],
      ],
    );
    expect(step({ ownerId: null, fallback: '', status: 'solved' }).gaps).toEqual([]);
  });

  test('is late once it is triggered, or its check is missed', () => {
    expect(step({ status: 'triggered' })).toMatchObject({ state: 'late', gaps: [{ code: 'must-not-fail-triggered' }] });
    expect(step({}, '2027-07-09').state).toBe('decided');
    expect(step({}, '2027-07-10')).toMatchObject({ state: 'late', gaps: [{ code: 'check-passed' }] });
    expect(step({ status: 'ready' }, '2027-07-10').state).toBe('decided');
  });
});
