import type { Formats } from '../format.js';
import type { AlarmEvent, AlarmGroup, AlarmLines } from '../zh-CN/alarm-lines.js';

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const alarmLines = (formats: Formats): AlarmLines => {
  const line = ({ kind, about, name, count, because }: AlarmGroup): string => {
    const number = (key: string): number => Number(because[key] ?? 0);
    const whose = name === '' ? '' : `${name}: `;
    const waited = 'days' in because ? counted(number('days'), 'day') : counted(number('hours'), 'hour');
    switch (kind) {
      case 'few-contacts':
        return `${whose}${counted(number('contacted'), 'customer')} contacted on ${formats.dayShort(String(because['day']))}, fewer than ${number('least')}`;
      case 'unmoved':
      case 'stuck':
        return `${whose}${counted(count, about === 'guest' ? 'guest' : 'customer')} without a step for ${waited}`;
      case 'behind-pace':
        return `${about === 'event' ? 'The event is ' : whose}${number('behind')} behind: ${number('planned')} should have confirmed by last night, ${number('confirmed')} did`;
      default:
        return `${whose}${counted(count, 'key guest')} not confirmed, ${counted(number('daysLeft'), 'day')} before the event`;
    }
  };
  const body = (events: AlarmEvent[]): string[] =>
    events.flatMap(({ name, url, groups }) => [`[${name}]`, ...groups.map((group) => `- ${line(group)}`), url, '']);
  return {
    line,
    mail: ({ personName, events }) => {
      const groups = events.flatMap(({ groups: all }) => all);
      const rest = groups.length > 1 ? `, and ${groups.length - 1} more` : '';
      return {
        subject: `${events[0]?.name ?? ''}: ${groups[0] ? line(groups[0]) : ''}${rest}`,
        text: [
          `Dear ${personName},`,
          '',
          ...body(events),
          'The page says who it is; there you can acknowledge it or be reminded later.',
        ].join('\n'),
      };
    },
    chat: (events) => ['Backcast 倒推: alarms', ...body(events)].join('\n').trim(),
    more: (count) => `… ${counted(count, 'more line')} on the page`,
    test: (organization) =>
      `Backcast 倒推: alarms\nThis is a test message from ${organization}. If you can read it, it works.`,
  };
};
