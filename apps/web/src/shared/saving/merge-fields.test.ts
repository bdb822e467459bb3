import { expect, test } from '@jest/globals';
import { mergeFields } from './merge-fields.js';

const base = { name: '吴倩', phone: '1', role: 'lead' };

test('fields that only one side changed are both kept', () => {
  expect(mergeFields(base, { ...base, name: '吴茜' }, { ...base, phone: '2' })).toEqual({
    merged: { name: '吴茜', phone: '2', role: 'lead' },
    clashes: [],
  });
});

test('a field that both changed is named and stays theirs', () => {
  expect(mergeFields(base, { ...base, phone: '3', role: 'viewer' }, { ...base, phone: '2' })).toEqual({
    merged: { name: '吴倩', phone: '2', role: 'viewer' },
    clashes: ['phone'],
  });
});

test('the same change on both sides is no clash', () => {
  expect(mergeFields(base, { ...base, phone: '2' }, { ...base, phone: '2' }).clashes).toEqual([]);
});
