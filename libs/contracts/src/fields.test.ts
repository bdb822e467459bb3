import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  ChangeId,
  Id,
  line,
  LocalTime,
  optionalText,
  Password,
  PlainDate,
  TimeZone,
  Token,
  Version,
} from './fields.js';

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success;

describe('text', () => {
  test('is kept as it was typed, but for spaces around it', () => {
    for (const text of ['王丽', '𠮷野家', '👩‍👩‍👧', 'مرحبا', '<b>&"', '=1+1', '\u202eabc', "O'Neil"])
      expect(line(80).parse(` ${text} `)).toBe(text);
  });

  test('that no database or list can hold is refused', () => {
    for (const text of ['a\u0000b', '\ud800', 'a\udc00', 'two\nlines', 'a\rb', 'a\u2028b', 'a\tb', 'a\u0085b', ' ', ''])
      expect(accepts(line(80), text)).toBe(false);
    expect(accepts(optionalText(80), 'two\nlines')).toBe(true);
    expect(accepts(optionalText(80), 'a\u0000b')).toBe(false);
    expect(accepts(Password, 'ten letters \ud83d')).toBe(false);
  });

  test('what is accepted is storable, on one line, trimmed and within its length, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const result = line(20).safeParse(text);
        if (!result.success) return;
        expect(result.data).toBe(text.trim());
        expect(result.data.isWellFormed()).toBe(true);
        expect(result.data.length).toBeLessThanOrEqual(20);
        expect(result.data).not.toMatch(/[\n\r\u2028]/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('ids', () => {
  test('have one spelling, so that they can be compared as text', () => {
    expect(Id.parse('0B5C5E5C-6A5E-4A1B-9C3D-0123456789AB')).toBe('0b5c5e5c-6a5e-4a1b-9c3d-0123456789ab');
    for (const id of ['', '1', '0b5c5e5c6a5e4a1b9c3d0123456789ab', '{0b5c5e5c-6a5e-4a1b-9c3d-0123456789ab}', 7, null])
      expect(accepts(Id, id)).toBe(false);
  });

  test('of changes are whole numbers that fit a bigint', () => {
    for (const id of ['1', '999999999999999999']) expect(accepts(ChangeId, id)).toBe(true);
    for (const id of ['0', '-1', '1.5', '1e3', '9999999999999999999', ' 1', ''])
      expect(accepts(ChangeId, id)).toBe(false);
  });
});

describe('dates, times and zones', () => {
  test('a day exists and lies within three centuries', () => {
    for (const date of ['2027-02-28', '2028-02-29', '1900-01-01', '2199-12-31'])
      expect(accepts(PlainDate, date)).toBe(true);
    for (const date of [
      '2027-02-29',
      '2027-2-3',
      '0000-01-01',
      '0001-01-01',
      '9999-12-31',
      '2200-01-01',
      '2027-02-03T00:00',
    ])
      expect(accepts(PlainDate, date)).toBe(false);
  });

  test('a time has hours and minutes', () => {
    for (const time of ['00:00', '23:59']) expect(accepts(LocalTime, time)).toBe(true);
    for (const time of ['24:00', '9:00', '09:60', '09:00:00', '', '٠٩:٠٠'])
      expect(accepts(LocalTime, time)).toBe(false);
  });

  test('a zone is a region and place that exist', () => {
    for (const zone of ['Asia/Shanghai', 'America/Argentina/Buenos_Aires', 'Etc/GMT+8', 'UTC'])
      expect(accepts(TimeZone, zone)).toBe(true);
    for (const zone of ['Asia/Nowhere', '+08:00', 'CST', 'PRC time', '', 'SystemV/PST8', '../etc/passwd', "UTC'; --"])
      expect(accepts(TimeZone, zone)).toBe(false);
  });
});

test('versions and tokens have limits', () => {
  for (const version of [-1, 0.5, 2 ** 31, Number.NaN, '1', null]) expect(accepts(Version, version)).toBe(false);
  for (const token of ['short', `${'a'.repeat(20)} `, 'a'.repeat(201), `${'a'.repeat(20)}\n`])
    expect(accepts(Token, token)).toBe(false);
  expect(accepts(Token, 'A-z_0'.repeat(8))).toBe(true);
});
