import type { Formats } from '../format.js';

type Because = Readonly<Record<string, number | string>>;

/** Alarms of one kind in one event about one person, said together; `name` is '' where it is nobody's. */
export type AlarmGroup = {
  kind: string;
  about: string;
  name: string;
  count: number;
  because: Because;
};
export type AlarmEvent = { name: string; url: string; groups: AlarmGroup[] };

const number = (because: Because, key: string): number => Number(because[key] ?? 0);
const waited = (because: Because): string =>
  'days' in because ? `${number(because, 'days')} 天` : `${number(because, 'hours')} 小时`;

/** What alarms say in mails and chat groups: names of colleagues, numbers of customers, never a customer's name. */
export const alarmLines = (formats: Formats) => {
  /** 张三：3 组客户超过 48 小时没有动静 */
  const line = ({ kind, about, name, count, because }: AlarmGroup): string => {
    const whose = name === '' ? '' : `${name}：`;
    switch (kind) {
      case 'few-contacts':
        return `${whose}${formats.dayShort(String(because['day']))}联系了 ${number(because, 'contacted')} 组客户，不到 ${number(because, 'least')} 组`;
      case 'unmoved':
      case 'stuck':
        return about === 'guest'
          ? `${whose}${count} 位嘉宾 ${waited(because)}没有进展`
          : `${whose}${count} 组客户 ${waited(because)}没有进展`;
      case 'behind-pace':
        return about === 'event'
          ? `整场落后 ${number(because, 'behind')} 组：到昨晚应确认 ${number(because, 'planned')} 组，现有 ${number(because, 'confirmed')} 组`
          : `${whose}落后 ${number(because, 'behind')} 组：应确认 ${number(because, 'planned')} 组，现有 ${number(because, 'confirmed')} 组`;
      default:
        return `${whose}${count} 位关键嘉宾还没确认，离活动还有 ${number(because, 'daysLeft')} 天`;
    }
  };
  const body = (events: AlarmEvent[]): string[] =>
    events.flatMap(({ name, url, groups }) => [`【${name}】`, ...groups.map((group) => `· ${line(group)}`), url, '']);
  return {
    line,
    mail: ({ personName, events }: { personName: string; events: AlarmEvent[] }) => ({
      subject: subjectOf(events, line),
      text: [
        `${personName}，您好：`,
        '',
        ...body(events),
        '打开页面可以看是谁，也可以标为知道了，或过一阵再提醒。',
      ].join('\n'),
    }),
    /** For a chat group. Starts with the product's name, which a robot may ask for as its keyword. */
    chat: (events: AlarmEvent[]): string => ['倒推 Backcast 提醒', ...body(events)].join('\n').trim(),
    more: (count: number): string => `……还有 ${count} 行，打开页面看`,
    test: (organization: string): string =>
      `倒推 Backcast 提醒\n这是「${organization}」发来的测试消息。看到它就说明通了。`,
  };
};

const subjectOf = (events: AlarmEvent[], line: (group: AlarmGroup) => string): string => {
  const groups = events.flatMap(({ groups: all }) => all);
  const [first] = groups;
  const rest = groups.length > 1 ? `，另有 ${groups.length - 1} 件` : '';
  return `${events[0]?.name ?? ''}：${first ? line(first) : ''}${rest}`;
};

export type AlarmLines = ReturnType<typeof alarmLines>;
