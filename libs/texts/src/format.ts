import type { Language } from './language.js';

/** Units of shown numbers; `percent` values are percent (20), `chance` and `rate` are fractions (0.2), `money` is minor units. */
export type ShownUnit = 'customers' | 'people' | 'money' | 'percent' | 'score' | 'count' | 'chance' | 'rate' | 'deals';

/** A number apart from its unit, so that the unit can be set small and grey beside it. */
export type NumberParts = { figure: string; unit: string };

const chineseCities: Record<string, string> = {
  'Asia/Shanghai': '北京',
  'Asia/Urumqi': '乌鲁木齐',
  'Asia/Hong_Kong': '香港',
  'Asia/Macau': '澳门',
  'Asia/Taipei': '台北',
  'Asia/Singapore': '新加坡',
  'Asia/Tokyo': '东京',
  'Asia/Seoul': '首尔',
  'Asia/Bangkok': '曼谷',
  'Asia/Dubai': '迪拜',
  'Europe/London': '伦敦',
  'Europe/Paris': '巴黎',
  'Europe/Berlin': '柏林',
  'America/New_York': '纽约',
  'America/Los_Angeles': '洛杉矶',
  'Australia/Sydney': '悉尼',
};
const englishCities: Record<string, string> = { 'Asia/Shanghai': 'Beijing' };

const unitWords: Record<Language, Record<'customers' | 'people' | 'deals', [one: string, more: string]>> = {
  'zh-CN': { customers: ['组', '组'], people: ['人', '人'], deals: ['单', '单'] },
  en: { customers: ['customer', 'customers'], people: ['person', 'people'], deals: ['deal', 'deals'] },
};

/** A calendar day at noon UTC: far enough from midnight that no zone shifts it when it is formatted in UTC. */
const noon = (plainDate: string): Date => new Date(`${plainDate}T12:00:00Z`);

const cityOf = (language: Language, zone: string): string => {
  const known = (language === 'zh-CN' ? chineseCities : englishCities)[zone];
  return known ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
};

const partOf = (format: Intl.DateTimeFormat, date: Date, type: Intl.DateTimeFormatPartTypes): string =>
  format.formatToParts(date).find((part) => part.type === type)?.value ?? '';

/** Shows a fraction as a percentage without claiming certainty: under 1 % and over 99 % are said as such. */
const chanceText = (chance: number, language: Language): string => {
  if (chance > 0 && chance < 0.01) return language === 'zh-CN' ? '不到 1%' : 'under 1%';
  if (chance < 1 && chance > 0.99) return language === 'zh-CN' ? '99% 以上' : 'over 99%';
  return `${Math.round(chance * 100)}%`;
};

/** All formatting of one language. Days are `YYYY-MM-DD`, instants are ISO strings, zones are IANA names. */
export const formatsFor = (language: Language, currency = 'CNY') => {
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const oneDigit = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percentOne = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const signed = new Intl.NumberFormat(language, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const moneyFormat = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  });
  const chinese = language === 'zh-CN';
  const locale = chinese ? 'zh-CN' : 'en-GB';
  const fullDay = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: chinese ? 'long' : 'short',
    day: 'numeric',
  });
  const shortDay = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: chinese ? 'long' : 'short',
    day: 'numeric',
  });
  const weekdayFormat = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' });

  const weekday = (date: string): string => weekdayFormat.format(noon(date));
  const withWeekday = (format: Intl.DateTimeFormat, date: string): string =>
    chinese ? `${format.format(noon(date))} ${weekday(date)}` : `${weekday(date)} ${format.format(noon(date))}`;
  const day = (date: string): string => withWeekday(fullDay, date);
  const dayShort = (date: string): string => withWeekday(shortDay, date);

  /** For example "北京时间 UTC+8"; the offset is the one on that day, because zones move. */
  const zoneName = (zone: string, date: string): string => {
    const offset = partOf(
      new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }),
      noon(date),
      'timeZoneName',
    );
    const utc = offset === 'GMT' ? 'UTC+0' : offset.replace('GMT', 'UTC');
    return chinese ? `${cityOf(language, zone)}时间 ${utc}` : `${cityOf(language, zone)} time, ${utc}`;
  };

  const dayIn = (instant: string, zone: string): string => {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    return format.format(new Date(instant));
  };
  const timeIn = (instant: string, zone: string): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
      new Date(instant),
    );

  const money = (minor: number): string => moneyFormat.format(minor / 100);
  const number = (value: number): string => plain.format(value);
  const word = (unit: 'customers' | 'people' | 'deals', value: number): string =>
    unitWords[language][unit][value === 1 ? 0 : 1];

  /** The figure and the word beside it: 282 + 组. */
  const parts = (value: number, unit: ShownUnit): NumberParts => {
    switch (unit) {
      case 'customers':
      case 'people':
      case 'deals':
        return { figure: number(value), unit: word(unit, value) };
      case 'money':
        return { figure: money(value), unit: '' };
      case 'percent':
        return { figure: `${percent.format(value)}%`, unit: '' };
      case 'chance':
        return { figure: chanceText(value, language), unit: '' };
      case 'rate':
        return { figure: percentOne.format(value), unit: '' };
      case 'score':
        return { figure: oneDigit.format(value), unit: chinese ? '分' : 'points' };
      case 'count':
        return { figure: number(value), unit: '' };
    }
  };
  const amount = (value: number, unit: ShownUnit): string => {
    const shown = parts(value, unit);
    return shown.unit === '' ? shown.figure : `${shown.figure} ${shown.unit}`;
  };

  return {
    language,
    number,
    /** With + or − in front; zero stays bare. */
    signed: (value: number): string => signed.format(value).replace('-', '−'),
    money,
    percent: (value: number): string => `${percent.format(value)}%`,
    rate: (fraction: number): string => percentOne.format(fraction),
    chance: (chance: number): string => chanceText(chance, language),
    customers: (value: number): string => amount(value, 'customers'),
    people: (value: number): string => amount(value, 'people'),
    parts,
    amount,
    word,
    weekday,
    day,
    dayShort,
    /** Month and day alone, where the weekday stands beside it. */
    monthDay: (date: string): string => shortDay.format(noon(date)),
    dayIn,
    timeIn,
    zoneName,
    /** For example "2027年7月10日 周六 14:00（北京时间 UTC+8）": local day and time with the zone always printed. */
    localTime: (date: string, time: string | null, zone: string): string => {
      const when = time === null ? day(date) : `${day(date)}${chinese ? ' ' : ', '}${time}`;
      return chinese ? `${when}（${zoneName(zone, date)}）` : `${when} (${zoneName(zone, date)})`;
    },
    /** Day, weekday and time of an instant in a zone, without the zone's name. */
    instant: (instant: string, zone: string): string => `${dayShort(dayIn(instant, zone))} ${timeIn(instant, zone)}`,
    /** As `instant`, with year and the zone printed. */
    instantInZone: (instant: string, zone: string): string => {
      const date = dayIn(instant, zone);
      const when = `${day(date)} ${timeIn(instant, zone)}`;
      return chinese ? `${when}（${zoneName(zone, date)}）` : `${when} (${zoneName(zone, date)})`;
    },
    /** What is less than 1 kB is called 1 kB: no file is empty. */
    bytes: (bytes: number): string => `${number(Math.max(1, Math.round(bytes / 1024)))} kB`,
  };
};
export type Formats = ReturnType<typeof formatsFor>;
