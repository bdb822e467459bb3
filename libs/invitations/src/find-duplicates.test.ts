import { describe, expect, test } from '@jest/globals';
import { findDuplicates } from './find-duplicates.js';

const entry = (id: string, name: string, sound: string, phone = '') => ({ id, name, sound, phone });

describe('customers that may be one', () => {
  test('have the same phone, or the same or a like sounding name', () => {
    expect(
      findDuplicates([
        entry('a', '张静', 'zhangjing', '+8613800001111'),
        entry('b', '章静', 'zhangjing'),
        entry('c', '张静', 'zhangjing'),
        entry('d', '老张', 'laozhang', '+8613800001111'),
        entry('e', '李四', 'lisi'),
      ]),
    ).toEqual([
      { aId: 'a', bId: 'd', reason: 'phone' },
      { aId: 'a', bId: 'c', reason: 'name' },
      { aId: 'a', bId: 'b', reason: 'sound' },
      { aId: 'b', bId: 'c', reason: 'sound' },
    ]);
  });

  test('two of one name with different phones are two', () => {
    const alike = [
      entry('a', '张静', 'zhangjing', '+8613800001111'),
      entry('b', '张静', 'zhangjing', '+8613800002222'),
    ];
    expect(findDuplicates(alike)).toEqual([]);
  });

  test('a name that everybody has says nothing', () => {
    expect(findDuplicates(Array.from({ length: 40 }, (_, index) => entry(`${index}`, '张伟', 'zhangwei')))).toEqual([]);
  });
});
