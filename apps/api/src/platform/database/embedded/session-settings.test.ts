import { describe, expect, test } from '@jest/globals';
import { encodeMessage, encodeText } from './protocol-messages.js';
import { requestedSettings, SessionSettings } from './session-settings.js';

const report = (name: string, value: string) => encodeMessage('S', encodeText(name), encodeText(value));
const done = (command: string) => encodeMessage('C', encodeText(command));
const textOf = (message: Buffer | undefined) => message?.subarray(5, -1).toString();
const fresh = () =>
  new SessionSettings(
    new Map([
      ['TimeZone', 'UTC'],
      ['search_path', 'public'],
      ['server_version', '18'],
    ]),
  );

describe('requestedSettings', () => {
  test('takes parameters and options, and what is no setting stays out', () => {
    const parameters = new Map([
      ['user', 'postgres'],
      ['database', 'postgres'],
      ['application_name', 'jobs'],
      ['options', '-c search_path="bullmq" --TimeZone=Asia/Shanghai -cwork_mem=4\\ MB'],
    ]);
    expect([...requestedSettings(parameters)]).toEqual([
      ['application_name', 'jobs'],
      ['search_path', '"bullmq"'],
      ['timezone', 'Asia/Shanghai'],
      ['work_mem', '4 MB'],
    ]);
  });
});

describe('SessionSettings', () => {
  test('says nothing while all want the same', () => {
    const settings = fresh();
    expect(settings.switchTo(new Map())).toBeUndefined();
    expect(settings.switchTo(new Map([['timezone', 'UTC']]))).toBeUndefined();
  });

  test('puts a reported setting back for the next and again for the one who set it', () => {
    const settings = fresh();
    const own = new Map<string, string>();
    settings.observe([done('SELECT 1'), report('TimeZone', 'Asia/Shanghai')], own);
    expect(textOf(settings.switchTo(new Map()))).toBe(`SELECT set_config('timezone', 'UTC', false)`);
    settings.switched([report('TimeZone', 'UTC')], new Map());
    expect(textOf(settings.switchTo(own))).toBe(`SELECT set_config('timezone', 'Asia/Shanghai', false)`);
  });

  test('resets everything after a SET that is not reported', () => {
    const settings = fresh();
    settings.observe([done('SET')], new Map());
    expect(textOf(settings.switchTo(new Map()))).toBe('RESET ROLE; RESET ALL; ');
    settings.switched([done('RESET')], new Map());
    expect(settings.switchTo(new Map())).toBeUndefined();
  });

  test('a value with a quote stays a value', () => {
    expect(textOf(fresh().switchTo(new Map([['search_path', `o'brien`]])))).toBe(
      `SELECT set_config('search_path', 'o''brien', false)`,
    );
  });

  test('after a refused setting the session is cleaned before the next turn', () => {
    const settings = fresh();
    settings.switchTo(new Map([['timezone', 'Nowhere']]));
    expect(settings.switched([encodeMessage('E', Buffer.from([0]))], new Map())).toBe(false);
    expect(textOf(settings.switchTo(new Map()))).toContain('RESET ALL');
  });
});
