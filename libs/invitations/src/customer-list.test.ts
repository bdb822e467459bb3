import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { guessColumns } from './customer-columns.js';
import { readCustomerList, repeatedRows } from './read-customer-list.js';
import { readState } from './read-state.js';

describe('the columns of a list', () => {
  test('are known by Chinese headers, below a title', () => {
    const cells = [
      ['7月讲座邀约名单'],
      ['序号', '家长姓名', '联系电话', '邀约员', '到场人数', '邀约状态', '客户类型', '备注'],
      ['1', '张三', '13800001111', '周涵', '3', '已确认', '老学员', '带孩子'],
    ];
    expect(guessColumns(cells)).toEqual({
      headerRow: 1,
      mapping: [null, 'name', 'phone', 'owner', 'partySize', 'state', 'persona', 'note'],
    });
  });

  test("a phone of the salesperson is not the customer's", () => {
    expect(guessColumns([['姓名', '手机', '邀约员', '邀约员手机', '人数']]).mapping).toEqual([
      ...['name', 'phone', 'owner', 'ownerPhone', 'partySize'],
    ]);
  });

  test('and by English ones', () => {
    expect(
      guessColumns([['Customer name', 'Mobile', 'E-mail', 'Sales rep', 'Pax', 'Status', 'Remarks']]).mapping,
    ).toEqual(['name', 'phone', 'mail', 'owner', 'partySize', 'state', 'note']);
  });

  test('without a header by what stands in them', () => {
    const cells = [
      ['张三', '138 0000 1111', '2', 'zhang@example.com'],
      ['李四', '+86 13900002222', '1', ''],
    ];
    expect(guessColumns(cells)).toEqual({ headerRow: null, mapping: ['name', 'phone', 'partySize', 'mail'] });
  });

  test('one column of names is a list too', () => {
    expect(guessColumns([['姓名'], ['张三']])).toEqual({ headerRow: 0, mapping: ['name'] });
    expect(guessColumns([['张三'], ['李四']])).toEqual({ headerRow: null, mapping: ['name'] });
  });

  test('never name a field twice', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 6 }), (cells) => {
        const named = guessColumns(cells).mapping.filter((field) => field !== null);
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });
});

describe('the rows of a list', () => {
  const mapping = { headerRow: 0, mapping: ['name', 'phone', null, 'note', 'note'] as const };

  test('keep their number in the list, without empty ones', () => {
    const cells = [['姓名'], ['张三', '13800001111', 'x', '甲', '乙'], ['', '', 'x'], ['李四']];
    const rows = readCustomerList(cells, { ...mapping, mapping: [...mapping.mapping] });
    expect(rows.map(({ row, name, note }) => [row, name, note])).toEqual([
      [2, '张三', '甲 乙'],
      [4, '李四', ''],
    ]);
  });

  test('that repeat a phone say which one they repeat', () => {
    const cells = [
      ['姓名'],
      ['张三', '138 0000 1111'],
      ['李四', '13900002222'],
      ['张三丰', '+86-138-0000-1111'],
      ['王五', ''],
    ];
    const rows = readCustomerList(cells, { ...mapping, mapping: [...mapping.mapping] });
    expect([...repeatedRows(rows)]).toEqual([[4, 2]]);
  });
});

describe('a state in a list', () => {
  test.each([
    ['', 'new'],
    ['已确认', 'confirmed'],
    ['未确认', 'invited'],
    ['确认不来了', 'declined'],
    ['二次确认', 'secondConfirmed'],
    ['未到场', 'noShow'],
    ['已到场', 'arrived'],
    ['有意向', 'interested'],
    ['已邀约', 'invited'],
    ['已联系', 'contacted'],
    ['Confirmed', 'confirmed'],
    ['not coming', 'declined'],
    ['secondConfirmed', 'secondConfirmed'],
    ['火星', null],
  ])('%s is %s', (text, state) => {
    expect(readState(text)).toBe(state);
  });
});
