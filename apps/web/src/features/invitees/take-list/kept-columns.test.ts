import type { ColumnMapping } from '@backcast/invitations/customer-columns';
import { expect, test } from '@jest/globals';
import { keepColumns, keptColumns } from './kept-columns.js';
import { tableToTake } from './list-to-take.js';

const newStorage = (): Storage => {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  } as Storage;
};
const header = ['提交序号', '填表人', '您的联系办法', '您贵姓'];
const list = (cells: string[][], mapping: ColumnMapping) => ({ cells, headerRow: 0, mapping });

test('what somebody chose for a header is known when it comes again, wherever the header stands', () => {
  const storage = newStorage();
  expect(keptColumns([header], storage)).toBeNull();
  keepColumns(list([header, ['1', '张三', '13800001111', '张']], [null, 'name', 'phone', null]), storage);
  const again = [['八月活动报名'], ['提交序号 ', '填表人', '您的联系办法', '您贵姓'], ['9', '李四', '139', '李']];
  expect(keptColumns(again, storage)).toEqual({ headerRow: 1, mapping: [null, 'name', 'phone', null] });
  expect(keptColumns([header.slice(0, 3)], storage)).toBeNull();
});

test('the latest choice counts, old ones are forgotten, and nothing of the rows is kept', () => {
  const storage = newStorage();
  for (let at = 0; at < 25; at += 1)
    keepColumns(
      list(
        [
          [`表头${at}`, ...header],
          ['x', '1', '张三', '138', '张'],
        ],
        [null, null, 'name', null, null],
      ),
      storage,
    );
  keepColumns(list([['表头24', ...header], []], [null, null, 'name', 'phone', null]), storage);
  expect(keptColumns([['表头24', ...header]], storage)?.mapping[3]).toBe('phone');
  expect(keptColumns([['表头0', ...header]], storage)).toBeNull();
  expect(storage.getItem('backcast.list-columns')).not.toContain('张三');
});

test('what somebody else left there is no reason to fail', () => {
  for (const left of ['{', '{}', '[1,null,{"header":1}]', '[{"header":"[\\"a\\"]","mapping":["password"]}]']) {
    const storage = newStorage();
    storage.setItem('backcast.list-columns', left);
    expect(keptColumns([['a']], storage)).toBeNull();
  }
  const full = {
    ...newStorage(),
    setItem: () => {
      throw new Error('full');
    },
  } as Storage;
  expect(() => keepColumns(list([header, ['1']], [null, 'name', null, null]), full)).not.toThrow();
});

test('a list whose header is known is read as it was chosen', () => {
  localStorage.clear();
  const cells = [header, ['1', '张三', '13800001111', '张']];
  const chosen: ColumnMapping = [null, 'name', 'phone', null];
  expect(tableToTake('导出.csv', 'file', cells)).not.toMatchObject({ mapping: chosen });
  keepColumns(list(cells, chosen));
  expect(tableToTake('导出.csv', 'file', cells)).toMatchObject({ headerRow: 0, mapping: chosen });
  localStorage.clear();
});
