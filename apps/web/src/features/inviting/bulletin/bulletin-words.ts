import type { BulletinRow, GoodNews, ResultsBulletin } from '@backcast/pacing/board/derive-bulletin';
import type { Speech } from '../../../shared/language/texts-context.js';
import { wholeAround } from '../say-pace.js';

type Words = Pick<Speech, 'texts' | 'formats'>;
export type BulletinFrame = { eventName: string; daysToEvent: number | null };

/** The day, and how long it is to the event. */
export function sayDay(day: string, { daysToEvent }: BulletinFrame, { texts, formats }: Words): string {
  const date = formats.dayShort(day);
  return daysToEvent === null || daysToEvent < 1 ? date : texts.bulletin.daysTo(date, formats.number(daysToEvent));
}

export function sayAhead({ ahead }: Pick<BulletinRow, 'ahead'>, { texts, formats }: Words): string {
  const text = texts.bulletin;
  if (ahead === null) return '';
  if (ahead === 0) return text.rowEven;
  return (ahead < 0 ? text.rowBehind : text.rowAhead)(formats.number(Math.abs(ahead)));
}

/** "4–5 a day until 9 Jul"; '' where nothing is asked any more. */
export function sayPerDay({ perDay, until }: ResultsBulletin, { texts, formats }: Words): string {
  if (perDay === null || perDay === 0 || until === null) return '';
  const [low, high] = wholeAround(perDay).map(formats.number) as [string, string];
  return texts.bulletin.perDay(formats.monthDay(until), low, high);
}

/** As many names as a glance takes in, and how many more. */
export function saySilent(names: readonly string[], { texts, formats }: Words): string {
  const text = texts.bulletin;
  return text.silentMore(names.slice(0, 6).join(text.separator), formats.number(Math.max(0, names.length - 6)));
}

export const sayTotal = ({ confirmed, quota }: BulletinRow, { texts, formats }: Words): string =>
  texts.bulletin.rowTotal(formats.number(confirmed), quota === null ? '' : formats.number(quota));

/** The bulletin as lines for a group's chat. */
export function bulletinText(bulletin: ResultsBulletin, frame: BulletinFrame, words: Words): string {
  const { texts, formats } = words;
  const text = texts.bulletin;
  const number = formats.number;
  const count = formats.customers;
  const { today, week, confirmed, planned, quota, missing, best, behind, silent, teams } = bulletin;
  const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(text.comma);
  const row = (each: BulletinRow, ...parts: string[]): string => [each.name, ...parts].filter(Boolean).join(' ');
  return [
    text.title(text.kinds.results, frame.eventName),
    sayDay(bulletin.day, frame, words),
    '',
    joined([`${text.today} ${count(today.confirmed)}`, text.todayMore(number(today.contacted), number(today.invited))]),
    text.week(count(week)),
    joined([
      `${text.total} ${count(confirmed)}`,
      quota === null ? '' : text.ofQuota(number(quota)),
      missing === null ? '' : missing === 0 ? text.reached : text.missing(number(missing)),
      planned === null ? '' : text.planned(number(planned)),
      sayAhead(bulletin, words),
    ]),
    sayPerDay(bulletin, words),
    '',
    best.length === 0
      ? text.bestNone
      : text.best + text.colon + best.map((each) => row(each, number(each.today))).join(text.separator),
    behind.length === 0
      ? ''
      : text.mostBehind + text.colon + behind.map((each) => row(each, sayAhead(each, words))).join(text.separator),
    ...teams.map((each) =>
      row(each, joined([text.rowToday(number(each.today)), sayTotal(each, words), sayAhead(each, words)])),
    ),
    silent.length === 0 ? '' : text.silent(number(silent.length)) + text.colon + saySilent(silent, words),
  ]
    .filter((line, at, all) => line !== '' || (at > 0 && all[at - 1] !== ''))
    .join('\n')
    .trim();
}

/** Good news as lines for a group's chat. */
export function goodNewsText(
  news: readonly GoodNews[],
  { confirmed, quota, day }: ResultsBulletin,
  frame: BulletinFrame,
  words: Words,
): string {
  const { texts, formats } = words;
  const text = texts.bulletin;
  return [
    text.title(text.kinds.news, frame.eventName),
    sayDay(day, frame, words),
    '',
    ...news.map(
      ({ name, kind, confirmed: own }) => `${text.congratulate} ${name} ${text.news[kind](formats.number(own))}`,
    ),
    '',
    text.newsTotal(formats.number(confirmed), quota === null ? '' : formats.number(quota)),
  ].join('\n');
}
