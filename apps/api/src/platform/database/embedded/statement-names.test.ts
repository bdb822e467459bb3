import { expect, test } from '@jest/globals';
import { encodeMessage, encodeText } from './protocol-messages.js';
import { StatementNames } from './statement-names.js';

const parse = (name: string) => encodeMessage('P', encodeText(name), encodeText('SELECT 1'), Buffer.alloc(2));
const bind = (name: string) => encodeMessage('B', encodeText('portal'), encodeText(name), Buffer.alloc(6));
const describe = (kind: 'S' | 'P', name: string) => encodeMessage('D', Buffer.from(kind), encodeText(name));

test('the same name becomes another one for each connection and stays the same within one', () => {
  const [first, second] = [new StatementNames(1), new StatementNames(2)];
  expect(first.rewrite(parse('list'), false)).toEqual(parse('c1_s1'));
  expect(second.rewrite(parse('list'), false)).toEqual(parse('c2_s1'));
  expect(first.rewrite(parse('count'), false)).toEqual(parse('c1_s2'));
  expect(first.rewrite(bind('list'), false)).toEqual(bind('c1_s1'));
  expect(first.rewrite(describe('S', 'list'), false)).toEqual(describe('S', 'c1_s1'));
});

test('portals and simple queries are left alone', () => {
  const names = new StatementNames(1);
  expect(names.rewrite(describe('P', 'list'), false)).toEqual(describe('P', 'list'));
  const query = encodeMessage('Q', encodeText('list'));
  expect(names.rewrite(query, false)).toEqual(query);
});

test('an unnamed statement that another connection replaced is not run', () => {
  const names = new StatementNames(1);
  expect(names.rewrite(bind(''), true)).toEqual(bind(''));
  expect(names.rewrite(bind(''), false)).toEqual(bind('c1_unnamed_is_gone'));
});

test('names of more than 63 bytes that differ at the end stay different', () => {
  const names = new StatementNames(1);
  const long = 'x'.repeat(70);
  expect(names.rewrite(parse(`${long}a`), false)).not.toEqual(names.rewrite(parse(`${long}b`), false));
});

test('closing names every statement once', () => {
  const names = new StatementNames(3);
  names.rewrite(parse('a'), false);
  names.rewrite(parse('b'), false);
  names.rewrite(bind('a'), false);
  const close = (name: string) => encodeMessage('C', Buffer.from('S'), encodeText(name));
  expect(names.closeAll()).toEqual([close('c3_s1'), close('c3_s2')]);
});
