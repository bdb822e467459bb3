import { describe, expect, test } from '@jest/globals';
import { showsSecret } from './shows-secret.js';

const url = 'https://sms.example/send';
const body = '{"to":"{number}","text":"{text}"}';

describe('a secret in the open', () => {
  test.each([
    [{ url: `${url}?key=4f0c9a1b22`, body }, 'url'],
    [{ url: `${url}?to={number}&access_token=abcdefgh#x`, body }, 'url'],
    [{ url, body: '{"auth":{"apiKey":"4f0c9a1b22"},"to":"{number}"}' }, 'body'],
    [{ url, body: '{"list":[{"password":"geheim-genug"}],"n":{number}}' }, 'body'],
    [{ url, body: 'to={number}&appkey=4f0c9a1b22' }, 'body'],
  ] as const)('is found in %j', (given, where) => {
    expect(showsSecret(given)).toBe(where);
  });

  test.each([
    { url: `${url}?key={secret}`, body },
    { url, body: '{"token":"Bearer {secret}","template":"SMS_154950909","sign":"知远学堂"}' },
    { url: `${url}?account=zhiyuan-xuetang&v=20270101`, body },
    { url: '', body: 'neither { JSON nor a form' },
  ])('is not seen in %j', (given) => {
    expect(showsSecret(given)).toBeNull();
  });
});
