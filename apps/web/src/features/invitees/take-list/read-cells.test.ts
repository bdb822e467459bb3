import { Blob } from 'node:buffer';
import { TextDecoder, TextEncoder } from 'node:util';
import { expect, test } from '@jest/globals';
import writeExcelFile from 'write-excel-file/universal';
import { guessColumns } from '@backcast/invitations/customer-columns';
import { chainToTake, customersOf, partsOf, tableToTake } from './list-to-take.js';
import { decodeText } from './decode-text.js';
import { readCells, readText } from './read-cells.js';

// jsdom has neither encodings nor the bytes of a file; browsers have what Node has.
Object.assign(globalThis, { Blob, TextDecoder, TextEncoder });

const fileOf = (bytes: Uint8Array) =>
  ({ size: bytes.length, arrayBuffer: async () => Uint8Array.from(bytes).buffer }) as globalThis.Blob;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** `姓名,电话` and `张三,13800001111` as Excel in Chinese saves CSV. */
const gb = Uint8Array.from([
  ...[0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0d, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c],
  ...utf8('13800001111\r\n'),
]);
const cells = [
  ['姓名', '电话'],
  ['张三', '13800001111'],
];

test.each([
  ['UTF-8', utf8('姓名,电话\n张三,13800001111\n')],
  ['UTF-8 with its mark', utf8('\uFEFF姓名,电话\r\n张三,13800001111')],
  ['GB18030', gb],
  [
    'UTF-16',
    Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(
        Uint16Array.from([...'姓名\t电话\n张三\t13800001111'].map((sign) => sign.charCodeAt(0))).buffer,
      ),
    ]),
  ],
  ['semicolons', utf8('姓名;电话\n张三;13800001111\n\n')],
])('reads %s', async (_, bytes) => {
  expect(await readCells(fileOf(bytes))).toEqual(cells);
});

test('reads the fullest sheet of a workbook, numbers and days as texts', async () => {
  const sheets = [
    { sheet: '说明', data: [[{ value: '请看下一页' }]] },
    {
      sheet: '名单',
      data: [
        [{ value: '姓名' }, { value: '电话' }, { value: '日期' }],
        [
          { value: '张三' },
          { value: 13_800_001_111 },
          { value: new Date('2027-06-22T00:00:00Z'), format: 'yyyy-mm-dd' },
        ],
      ],
    },
  ];
  const written = await writeExcelFile(sheets as never).toBlob();
  const bytes = new Uint8Array(await written.arrayBuffer());
  expect(await readCells(fileOf(bytes))).toEqual([
    ['姓名', '电话', '日期'],
    ['张三', '13800001111', '2027-06-22'],
  ]);
});

test('says what it cannot read', async () => {
  await expect(readCells(fileOf(Uint8Array.from([0xd0, 0xcf, 0x11])))).rejects.toMatchObject({ reason: 'oldExcel' });
  await expect(readCells(fileOf(utf8('PK nothing')))).rejects.toMatchObject({ reason: 'unreadable' });
});

test('without the second encoding Chinese CSV would be unreadable', () => {
  expect(new TextDecoder('utf-8').decode(gb)).not.toContain('姓名');
  expect(decodeText(gb)).toContain('姓名');
});

test('a paste is a chain where its lines are numbered, else a table', async () => {
  const chain = chainToTake('粘贴', '#接龙\n1. 张三 2大1小\n2. 李四 取消\n3. 王五');
  expect(chain && customersOf(chain)).toMatchObject([
    { row: 2, name: '张三', partySize: '3', children: '1', state: 'confirmed' },
    { row: 4, name: '王五', partySize: '' },
  ]);
  const pasted = '姓名\t手机\t邀约员\n张三\t13800001111\t周涵';
  expect(chainToTake('粘贴', pasted)).toBeNull();
  expect(chainToTake('粘贴', '1\t张三\t13800001111\n2\t李四\t13800002222')).toBeNull();
  const table = tableToTake('粘贴', 'paste', await readText(pasted));
  expect(customersOf(table)).toMatchObject([{ row: 2, name: '张三', owner: '周涵' }]);
  expect(guessColumns(await readText('张三'))).toEqual({ headerRow: null, mapping: ['name'] });
});

test('goes in parts of so many rows and signs', () => {
  const table = tableToTake(
    'a',
    'file',
    Array.from({ length: 1_203 }, (_, at) => [`客户${at}`]),
  );
  const rows = customersOf(table);
  expect(partsOf(rows, 500).map(({ length }) => length)).toEqual([500, 500, 203]);
  expect(partsOf(rows, 500, 1_000).length).toBeGreaterThan(3);
  expect(partsOf(rows, 500, 1_000).flat()).toEqual(rows);
});
