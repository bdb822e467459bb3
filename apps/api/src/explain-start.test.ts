import { describe, expect, test } from '@jest/globals';
import { explainStart } from './explain-start.js';
import { ConfigError } from './platform/config/config.js';
import { DirectoryInUseError } from './platform/database/embedded/directory-lock.js';

describe('why the product did not start', () => {
  const failure = (values: object): Error => Object.assign(new Error('failed'), values);
  const cases: [why: string, error: Error, says: RegExp][] = [
    ['a setting', new ConfigError('PORT is "x", but …'), /^PORT is "x"/],
    ['the directory', new DirectoryInUseError('/srv/data'), /\/srv\/data is in use.*BACKCAST_DATA_DIR/],
    ['the port', failure({ code: 'EADDRINUSE', port: 3000 }), /Port 3000 is in use.*PORT=3001/],
    ['a low port', failure({ code: 'EACCES', port: 80, address: '0.0.0.0' }), /Port 80 .* PORT=3000/],
    ['no database', failure({ code: 'ECONNREFUSED', port: 5432 }), /database of DATABASE_URL/],
    ['a wrong password', failure({ code: '28P01' }), /database of DATABASE_URL/],
    ['no such database', failure({ code: '3D000' }), /database of DATABASE_URL/],
  ];
  test.each(cases)('%s: one sentence with what to do, no stack', (_, error, says) => {
    const text = explainStart(error);
    expect(text).toMatch(says);
    expect(text).not.toMatch(/\n|\bat \S+:\d+/);
  });

  test('what nobody foresaw keeps its stack', () => {
    expect(explainStart(new TypeError('x is not a function'))).toMatch(/x is not a function\n\s+at /);
    expect(explainStart('odd')).toBe('odd');
  });
});
