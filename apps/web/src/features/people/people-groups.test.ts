import type { TeamView } from '@backcast/contracts/organization/organization';
import type { PersonView } from '@backcast/contracts/people/person';
import { describe, expect, test } from '@jest/globals';
import { findPeople, groupPeople, withTeamsBelow } from './people-groups.js';

const team = (id: string, parentId: string | null = null): TeamView => ({
  id,
  name: id,
  kind: 'team',
  parentId,
  version: 1,
});
const person = (name: string, teamId: string | null, phone = ''): PersonView => ({
  id: name,
  name,
  mail: `${name}@example.com`,
  phone,
  role: 'viewer',
  teamId,
  account: 'none',
  linkExpiresAt: null,
  version: 1,
});
const teams = [team('城西组', '杭州'), team('杭州'), team('滨江组', '杭州')];
const people = [person('赵一诺', '滨江组', '138 0000 0101'), person('李岚', null), person('安然', '滨江组')];

describe('people by team', () => {
  test('teams stand in the order of the tree, people by pinyin, whoever has no team last', () => {
    const groups = groupPeople(people, teams, 'zh-CN');
    expect(
      groups.map(({ team: each, depth, people: inIt }) => [each?.id, depth, inIt.map(({ name }) => name)]),
    ).toEqual([
      ['杭州', 0, []],
      ['滨江组', 1, ['安然', '赵一诺']],
      ['城西组', 1, []],
      [undefined, 0, ['李岚']],
    ]);
  });

  test('somebody of a team that is gone is still in the list', () => {
    expect(groupPeople([person('孤', '不在了')], teams, 'zh-CN').at(-1)?.people).toHaveLength(1);
  });

  test('a team cannot be moved below itself', () => {
    expect(withTeamsBelow(teams, '杭州')).toEqual(new Set(['杭州', '城西组', '滨江组']));
    expect(withTeamsBelow(teams, '城西组')).toEqual(new Set(['城西组']));
  });
});

describe('finding people', () => {
  const found = (words: string): string[] => findPeople(people, teams, words).map(({ name }) => name);
  test.each([
    ['part of a name', '一诺', ['赵一诺']],
    ['a team', '滨江', ['赵一诺', '安然']],
    ['a phone number without its spaces', '1380000', ['赵一诺']],
    ['full-width capitals', 'ＥＸＡＭＰＬＥ', ['赵一诺', '李岚', '安然']],
    ['two words that both must fit', '滨江 安', ['安然']],
    ['nobody', '王', []],
  ])('by %s', (_what, words, names) => {
    expect(found(words)).toEqual(names);
  });
});

test('a name is also found as the given way of matching finds it, mail and phone are not', () => {
  const byInitial = (name: string, word: string): boolean => name === '何雨桐' && word === 'hyt';
  const person = { name: '何雨桐', mail: '', phone: '', teamId: null } as unknown as PersonView;
  expect(findPeople([person], [], 'hyt', byInitial)).toEqual([person]);
  expect(findPeople([person], [], 'hyt')).toEqual([]);
});
