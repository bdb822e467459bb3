import { describe, expect, test } from '@jest/globals';
import { takeChannelActions } from './channel-statements.js';

describe('takeChannelActions', () => {
  test.each([
    ['LISTEN plans', [{ listens: true, channel: 'plans' }]],
    ['listen Plans;', [{ listens: true, channel: 'plans' }]],
    ['LISTEN "Plans ""A"""', [{ listens: true, channel: 'Plans "A"' }]],
    ['LISTEN a; LISTEN b', ['a', 'b'].map((channel) => ({ listens: true, channel }))],
    ['BEGIN;\n LISTEN 计划; COMMIT', [{ listens: true, channel: '计划' }]],
  ])('passes %s on', (sql, actions) => {
    expect(takeChannelActions(sql)).toEqual({ sql, actions });
  });

  test('finds a LISTEN below comments, as BullMQ sends it', () => {
    const sql = `-- Producers \`pg_notify('jobs', <queue>)\`; LISTEN other\n/* it's ours */ LISTEN jobs;\n`;
    expect(takeChannelActions(sql).actions).toEqual([{ listens: true, channel: 'jobs' }]);
  });

  test.each([
    ['UNLISTEN plans', 'UNLISTEN "no one listens here"', 'plans'],
    [' unlisten * ;', ' UNLISTEN "no one listens here" ;', undefined],
  ])('aims %s at no one', (sql, rewritten, channel) => {
    expect(takeChannelActions(sql)).toEqual({ sql: rewritten, actions: [{ listens: false, channel }] });
  });

  test.each([
    `INSERT INTO note VALUES ('x; UNLISTEN *')`,
    'SELECT listen FROM person',
    'SELECT 1 AS listening',
    'DO $$ BEGIN NULL; LISTEN a; END $$',
  ])('leaves %s alone', (sql) => {
    expect(takeChannelActions(sql)).toEqual({ sql, actions: [] });
  });

  test('a name counts up to 63 bytes, as in PostgreSQL', () => {
    expect(takeChannelActions(`LISTEN ${'a'.repeat(80)}`).actions).toEqual([
      { listens: true, channel: 'a'.repeat(63) },
    ]);
  });
});
