import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { invitationStates } from '../invitation-states.js';
import { fillTalkingPoint, gap } from './fill-talking-point.js';
import { talkingPointProblem } from './judge-talking-point.js';
import { pointsForStage } from './rank-talking-points.js';
import { readTalkingPoint } from './read-talking-point.js';
import { chineseVariables, talkingPointVariables, variableNamed } from './talking-point-variables.js';

const values = {
  ...{ customer: '王女士', people: '3', event: '升学讲座', when: '7月10日 14:00', where: '滨江校区' },
  ...{ link: 'https://x.example/r/1', inviter: '周涵', organization: '知远学堂' },
};

describe('a talking point', () => {
  test('is filled with what is known of the customer and the event', () => {
    expect(fillTalkingPoint('{customer}您好，{event}{when}在{where}。', values)).toEqual({
      text: '王女士您好，升学讲座7月10日 14:00在滨江校区。',
      missing: [],
    });
  });

  test('reads variables in both languages, with the braces of a Chinese keyboard, in any case', () => {
    for (const name of ['customer', ' Customer ', '客户'])
      expect(fillTalkingPoint(`{${name}}`, values).text).toBe('王女士');
    expect(fillTalkingPoint('｛客户｝', values).text).toBe('王女士');
    expect(talkingPointVariables.map((each) => variableNamed(chineseVariables[each]))).toEqual(talkingPointVariables);
  });

  test('names what is no variable, once each, and a brace without its other half', () => {
    expect(readTalkingPoint('{name}和{name}在{ }')).toMatchObject({ unknown: ['name', ''], isUnclosed: false });
    for (const text of ['{customer', 'customer}', '{{customer}', '{a{b}']) {
      expect([text, readTalkingPoint(text).isUnclosed]).toEqual([text, true]);
    }
    expect(readTalkingPoint('没有变量')).toEqual({ parts: [{ text: '没有变量' }], unknown: [], isUnclosed: false });
  });

  test('may be kept when everything in braces is a variable; else it says what is wrong', () => {
    expect(talkingPointProblem('{customer}您好')).toBeNull();
    expect(talkingPointProblem('{name}您好')).toEqual({ code: 'unknown_variable', name: 'name' });
    expect(talkingPointProblem('{name}您好}')).toEqual({ code: 'unclosed_variable' });
  });

  test('shows a gap where a value is missing, and says which', () => {
    expect(fillTalkingPoint('在{where}，{link}，{where}', { ...values, where: '', link: ' ' })).toEqual({
      text: `在${gap}，${gap}，${gap}`,
      missing: ['where', 'link'],
    });
  });

  test('never reads a value as text: a customer called {link} stays one', () => {
    expect(fillTalkingPoint('{customer} {link}', { ...values, customer: '{link}$&' }).text).toBe(
      '{link}$& https://x.example/r/1',
    );
  });

  test('loses no character, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '｛', 'a', 'link', '客户', '\n') }), (text) => {
        const { parts, unknown, isUnclosed } = readTalkingPoint(text);
        const length = parts.reduce((sum, part) => sum + ('text' in part ? part.text.length : 0), 0);
        expect(length).toBeLessThanOrEqual(text.length);
        if (!parts.some((part) => 'variable' in part)) expect(length).toBe(text.length);
        if (unknown.length === 0 && !isUnclosed) expect(fillTalkingPoint(text, values).text).not.toMatch(/[{｛}]/);
      }),
    );
  });
});

describe('which to offer', () => {
  const point = (id: string, language: string, worked = 0, stage: 'invited' | 'new' = 'invited') => ({
    ...{ id, language, worked, stage },
  });

  test('what worked more often first, the rest in its order, in the language of the reader', () => {
    const points = [point('a', 'zh-CN'), point('b', 'zh-CN', 2), point('c', 'zh-CN'), point('d', 'en', 9)];
    expect(pointsForStage(points, 'invited', 'zh-CN').map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(pointsForStage(points, 'new', 'zh-CN')).toEqual([]);
    expect(invitationStates.flatMap((stage) => pointsForStage(points, stage, 'en')).map(({ id }) => id)).toEqual(['d']);
  });

  test('in another language rather than none', () => {
    expect(pointsForStage([point('d', 'en')], 'invited', 'zh-CN').map(({ id }) => id)).toEqual(['d']);
  });
});
