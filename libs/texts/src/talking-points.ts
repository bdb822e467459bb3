import { talkingPoints as english } from './en/talking-points.js';
import type { Language } from './language.js';
import { talkingPoints as chinese } from './zh-CN/talking-points.js';

export type ShippedTalkingPoint = { id: string; language: Language; stage: keyof typeof chinese; text: string };

const stages = Object.keys(chinese) as (keyof typeof chinese)[];
const two = (count: number): string => String(count).padStart(2, '0');

// The same ids everywhere and for ever: an organization's own text and what worked hang on them.
const idOf = (language: Language, stage: number, at: number): string =>
  `7a1b0000-0000-4000-8000-0000000${language === 'en' ? 2 : 1}${two(stage + 1)}${two(at + 1)}`;

/** What an organization starts with, in both languages, in the order of the stages. */
export const shippedTalkingPoints: readonly ShippedTalkingPoint[] = (
  [
    ['zh-CN', chinese],
    ['en', english],
  ] as const
).flatMap(([language, texts]) =>
  stages.flatMap((stage, index) =>
    texts[stage].map((text, at) => ({ id: idOf(language, index, at), language, stage, text })),
  ),
);
