import type { PlannerTexts } from '@backcast/texts/planner';

type Words = PlannerTexts['pages']['history'];

// The order matters: everything on an iPhone says Safari, Edge says Chrome, and browsers inside chat apps say all of it.
const browsers: [RegExp, keyof Words['browsers']][] = [
  [/wxwork/i, 'wecom'],
  [/MicroMessenger/i, 'wechat'],
  [/DingTalk/i, 'dingtalk'],
  [/Edg[A-Z]*\//, 'edge'],
  [/(Firefox|FxiOS)\//, 'firefox'],
  [/(Chrome|CriOS|HeadlessChrome)\//, 'chrome'],
  [/Safari\//, 'safari'],
];
const systems: [RegExp, keyof Words['systems']][] = [
  [/iPhone/, 'iphone'],
  [/iPad/, 'ipad'],
  [/Android|HarmonyOS/, 'android'],
  [/Windows/, 'windows'],
  [/Mac OS X|Macintosh/, 'mac'],
  [/Linux|X11/, 'linux'],
];

/** "微信，iPhone": what a browser says about itself, in two words; something that is no browser is a program. */
export function browserInWords(userAgent: string, text: Words): string {
  if (userAgent === '') return '';
  const browser = browsers.find(([sign]) => sign.test(userAgent))?.[1] ?? 'program';
  const system = systems.find(([sign]) => sign.test(userAgent))?.[1];
  return text.browserOn(text.browsers[browser], system ? text.systems[system] : '');
}
