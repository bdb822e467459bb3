import { expect, test } from '@jest/globals';
import { withTicketLines } from './ticket-line.js';

const url = 'https://x.example/m.html#ticket=A_$1-b';

test.each([
  ['明天见\n入场票：{入场票}\n{客户}', url, `明天见\n入场票：${url}\n{客户}`],
  ['明天见\n入场票：{入场票}\n{客户}', '', '明天见\n{客户}'],
  ['{ Ticket } and ｛入场票｝', url, `${url} and ${url}`],
  ['票：{ticket}', '', ''],
  ['没有', '', '没有'],
])('%j with %j', (text, ticket, expected) => expect(withTicketLines(text, ticket)).toBe(expected));
