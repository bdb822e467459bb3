import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mostAttempts, retryAt } from './retry-after.js';
import { judgeSmsAnswer, type SmsGateway, smsBodyProblem, smsRequest, type SmsValues } from './sms-gateway.js';

const gateway: SmsGateway = {
  ...{ method: 'POST', url: 'https://sms.example/send?key={secret}&to={phone}', contentType: 'json' },
  ...{ headers: [{ name: 'Authorization', value: 'Bearer {secret}' }], secret: 's&1', successAt: '', successIs: '' },
  body: '{"to": "{number}", "content": "{text}", "params": {"name": "{customer}"}, "id": "{id}"}',
};
const values: SmsValues = {
  ...{ phone: '+8613800138000', number: '13800138000', text: '王女士\n您好', customer: '王"女士' },
  ...{ event: '讲座', when: '7月10日', where: '三楼', link: '', ticket: '', id: 'r1' },
};

describe('a message for a gateway', () => {
  test('has every value as its place demands', () => {
    const { url, body, headers, contentType } = smsRequest(gateway, values);
    expect(url).toBe('https://sms.example/send?key=s%261&to=%2B8613800138000');
    expect(JSON.parse(body)).toEqual({
      to: '13800138000',
      content: '王女士\n您好',
      params: { name: '王"女士' },
      id: 'r1',
    });
    expect(headers).toEqual({ Authorization: 'Bearer s&1' });
    expect(contentType).toContain('application/json');
    const form = smsRequest({ ...gateway, contentType: 'form', body: 'mobile={number}&content={text}' }, values);
    expect(Object.fromEntries(new URLSearchParams(form.body))).toEqual({
      mobile: '13800138000',
      content: '王女士\n您好',
    });
    expect(smsRequest({ ...gateway, method: 'GET' }, values).body).toBe('');
  });

  test('is never made into another request by what a customer is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (customer) => {
        fc.pre(customer.isWellFormed());
        const all = { ...values, customer };
        expect(JSON.parse(smsRequest(gateway, all).body)).toMatchObject({ params: { name: customer }, id: 'r1' });
        const headers = [{ name: 'X-Name', value: '{customer}' }];
        // eslint-disable-next-line no-control-regex -- what a header may not have
        expect(smsRequest({ ...gateway, headers }, all).headers['X-Name']).not.toMatch(/[\u0000-\u001f]/);
        const form = smsRequest({ ...gateway, contentType: 'form', body: 'a={customer}&b=1' }, all);
        expect([...new URLSearchParams(form.body)]).toEqual([
          ['a', customer],
          ['b', '1'],
        ]);
      }),
    );
    expect(smsRequest(gateway, { ...values, text: '{secret}' }).body).toContain('"{secret}"');
  });

  test('cannot be described with what is no variable or no JSON', () => {
    expect(smsBodyProblem(gateway.body, 'json')).toBeNull();
    expect(smsBodyProblem('{"to": {number}}', 'json')).toBeNull();
    expect(smsBodyProblem('{"to": "{nummer}"}', 'json')).toBe('unknown_variable');
    expect(smsBodyProblem('to={number}', 'json')).toBe('no_json');
    expect(smsBodyProblem('to={number}', 'form')).toBeNull();
  });
});

test.each([
  [200, '', '', '', 'taken'],
  [201, 'anything', '', '', 'taken'],
  [200, '{"code":0}', 'code', '0', 'taken'],
  [200, '{"data":{"code":"OK"}}', 'data.code', 'OK', 'taken'],
  [200, '{"code":1}', 'code', '0', 'refused'],
  [200, 'no json', 'code', '0', 'refused'],
  [200, '{"code":0}', '__proto__.x', '0', 'refused'],
  [400, '{"code":0}', 'code', '0', 'refused'],
  [401, '', '', '', 'refused'],
  [302, '', '', '', 'refused'],
  [429, '', '', '', 'later'],
  [408, '', '', '', 'later'],
  [500, '', '', '', 'later'],
  [503, '{"code":0}', 'code', '0', 'later'],
])('an answer of %s %s with success %s=%s is %s', (status, text, successAt, successIs, verdict) =>
  expect(judgeSmsAnswer({ status, text }, { successAt, successIs })).toBe(verdict),
);

test('is tried again with longer pauses, and not after the event began', () => {
  const minute = 60_000;
  const again = (attempts: number, startsAt = 1e9) => retryAt({ attempts, now: 0, startsAt });
  expect([1, 2, 3, 4].map((attempts) => again(attempts)! / minute)).toEqual([1, 3, 10, 30]);
  expect(again(mostAttempts)).toBeNull();
  expect(again(1, minute)).toBeNull();
});
