import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readChain } from './read-chain.js';

const brief = (text: string) => readChain(text).entries.map(({ name, party, note }) => [name, party, note]);

describe('a sign-up chain', () => {
  test('as WeChat copies it: title, example, numbers with dots', () => {
    const chain = readChain(`#接龙
7月18日（周六）14:00 北外滩讲座
例 王小明 2大1小 13800001111

1. 张三 2大1小
2. 李四
3. Amy Chen 1大2小 孩子三年级`);
    expect(chain.header).toEqual(['#接龙', '7月18日（周六）14:00 北外滩讲座', '例 王小明 2大1小 13800001111']);
    expect(chain.entries).toEqual([
      { line: 5, name: '张三', phone: '', note: '', party: 3, children: 1 },
      { line: 6, name: '李四', phone: '', note: '', party: null, children: 0 },
      { line: 7, name: 'Amy Chen', phone: '', note: '孩子三年级', party: 3, children: 2 },
    ]);
  });

  test('as people write it by hand', () => {
    const text = `报名接龙：
1、李四+2
2）王五（夫妻）
（3）赵六 共4人
4，钱七 带1个孩子 想坐前排
５．孙八妈妈 两大一小
6 周九 138 1234 5678
7: 吴十 x3`;
    expect(brief(text)).toEqual([
      ['李四', 3, ''],
      ['王五', 2, ''],
      ['赵六', 4, ''],
      ['钱七', 2, '想坐前排'],
      ['孙八妈妈', 3, ''],
      ['周九', null, ''],
      ['吴十', 3, ''],
    ]);
    expect(readChain(text).entries[5]?.phone).toBe('13812345678');
  });

  test('with circled numbers and keycaps', () => {
    expect(brief('① 张三\n②李四 +1\n3️⃣ 王五\n🔟 赵六 3人\n1️⃣1️⃣ 钱七')).toEqual([
      ['张三', null, ''],
      ['李四', 2, ''],
      ['王五', null, ''],
      ['赵六', 3, ''],
      ['钱七', null, ''],
    ]);
  });

  test('in English', () => {
    expect(brief('Sign up below\n1. Zhang San 2 adults 1 child\n2. Li Si +2\n3. Ann not coming')).toEqual([
      ['Zhang San', 3, ''],
      ['Li Si', 3, ''],
    ]);
  });

  test('leaves out who cancelled and empty numbers, and says so', () => {
    const chain = readChain('1. 张三\n2. 李四 取消\n3.\n4. ~~王五~~\n5. 赵六 2人');
    expect(chain.entries.map(({ name }) => name)).toEqual(['张三', '赵六']);
    expect(chain.skipped).toEqual([
      { line: 2, text: '2. 李四 取消', reason: 'cancelled' },
      { line: 3, text: '3.', reason: 'empty' },
      { line: 4, text: '4. ~~王五~~', reason: 'cancelled' },
    ]);
  });

  test('of a number that stands there twice the later line counts, also to cancel', () => {
    expect(brief('1. 张三\n2. 李四\n\n1. 张三 2人\n2. 李四 取消\n3. 王五')).toEqual([
      ['张三', 2, ''],
      ['王五', null, ''],
    ]);
  });

  test('without numbers takes each line', () => {
    expect(brief('张三 2大1小\n李四')).toEqual([
      ['张三', 3, ''],
      ['李四', null, ''],
    ]);
  });

  test('a remark on a line of its own belongs to who stands above', () => {
    expect(brief('1. 张三\n晚到十分钟\n2. 李四')).toEqual([
      ['张三', null, '晚到十分钟'],
      ['李四', null, ''],
    ]);
  });

  test('never fails, and never makes a party of nobody', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { name, party } of readChain(text).entries) {
          expect(name).not.toBe('');
          expect(party === null || party >= 1).toBe(true);
        }
      }),
    );
  });
});
