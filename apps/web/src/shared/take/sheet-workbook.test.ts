import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { sheetWorkbook } from './sheet-workbook.js';
import type { Cell, Sheet } from './sheet.js';

const sheetOf = (rows: Cell[][]): Sheet => ({
  title: '人员',
  lead: '',
  tables: [{ heading: '', columns: ['姓名', '数'], rows }],
});
const dangerous = ['=1+1', '+8613800000101', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1', '＝1+1', '＋1', '－1', '＠a'];

/** jsdom's Blob can be read by its FileReader only. */
const bytesOf = async (rows: Cell[][]): Promise<Buffer> => {
  const blob = await sheetWorkbook(sheetOf(rows));
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(Buffer.from(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });
};

/** Files of a zip, by their central directory. */
function unzip(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = zip.indexOf('PK\x01\x02'); at !== -1; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const [size, nameLength, start] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const content = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const packed = zip.subarray(content, content + size);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    files[name] = (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
  }
  return files;
}

test('no cell is a formula, whatever it begins with', async () => {
  const files = unzip(await bytesOf(dangerous.map((name) => [name, 1])));
  const worksheet = files['xl/worksheets/sheet1.xml'] ?? '';
  expect(worksheet).toContain('<sheetData');
  expect(worksheet).not.toMatch(/<f[ >]/);
  expect(Object.values(files).join('')).toContain('=1+1');
});

const hasOffice = ((): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
/** The workbook as an office program reads it: one line a row. */
function readByOffice(workbook: Buffer): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  try {
    writeFileSync(join(folder, 'sheet.xlsx'), workbook);
    const options = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76',
    ];
    execFileSync('soffice', [...options, '--outdir', folder, join(folder, 'sheet.xlsx')], { stdio: 'ignore' });
    return readFileSync(join(folder, 'sheet.csv'), 'utf8').trimEnd().split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const opensIt = (): void =>
  test('an office program opens it: names stay names, numbers count, days are days, money has its cents', async () => {
    const rows: Cell[][] = [
      ['=1+1', 60],
      ['+8613800000101', 1.5],
      ['＝1+1', null],
      ['张三', { date: '2027-07-10' }],
      ['租金', { money: 1_140_880 }],
    ];
    expect(readByOffice(await bytesOf(rows))).toEqual([
      '姓名,数',
      '=1+1,60',
      '+8613800000101,1.5',
      '＝1+1,',
      '张三,2027-07-10',
      '租金,"11,408.80"',
    ]);
  }, 120_000);
if (hasOffice) opensIt();
else console.info('LibreOffice is not installed here: the workbook was checked by its XML only.');
