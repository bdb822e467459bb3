import type { ChangeView } from '@backcast/contracts/records/change';
import type { AlarmKind } from '@backcast/invitations/alarms/alarm-rule';
import type { ChangeLine, Speech } from './describe-change.js';
import { pathsOf } from './plain-lines.js';

/** Lines of changed rules of alarms and their hours: what a rule is called, and its numbers with what they count. */
export function alarmRuleLines(change: ChangeView, { texts, formats }: Speech): ChangeLine[] {
  const { rules, records } = texts.alarms;
  return pathsOf(change).map((path) => {
    const [before, after] = [change.before[path], change.after[path]];
    const [kind = '', leaf = ''] = path.split('.');
    const rule = Object.hasOwn(rules.kinds, kind) ? rules.kinds[kind as AlarmKind] : null;
    if (rule === null) {
      const isMinutes = path === 'gatherMinutes';
      const show = (value: unknown): string => (isMinutes ? `${String(value)} ${rules.minutes}` : String(value));
      const name = (records.hours as Record<string, string>)[path] ?? path;
      return { name, before: show(before), after: show(after) };
    }
    if (leaf === 'isOn') {
      const show = (value: unknown): string => (value === true ? rules.on : rules.off);
      return { name: rule.name, before: show(before), after: show(after) };
    }
    const [name = leaf, unit = ''] = (rule.numbers as Record<string, string[]>)[leaf] ?? [];
    const show = (value: unknown): string => `${formats.number(Number(value))} ${unit}`.trim();
    return { name: `${rule.name} · ${name}`, before: show(before), after: show(after) };
  });
}

/** Lines of a channel: never an address in full, nor a secret, because the history has none. */
export function channelLines(change: ChangeView, { texts }: Speech): ChangeLine[] {
  const { channels, rules, records } = texts.alarms;
  const nothing = texts.pages.history.nothingBefore;
  const show = (path: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return nothing;
    if (path === 'kind') return (channels.kinds as Record<string, string>)[String(value)] ?? String(value);
    if (path === 'isOn') return value === true ? rules.on : rules.off;
    if (path === 'secretChanged') return records.secretChanged;
    if (path === 'language') return (texts.words.languages as Record<string, string>)[String(value)] ?? String(value);
    if (path === 'alarmKinds')
      return String(value)
        .split(' ')
        .map((kind) => (Object.hasOwn(rules.kinds, kind) ? rules.kinds[kind as AlarmKind].name : kind))
        .join(texts.alarms.list.separator);
    return String(value);
  };
  const isNew = change.cause === 'create';
  return pathsOf(change)
    .filter((path) => !(isNew && path === 'name'))
    .map((path) => ({
      name: (records.channel as Record<string, string>)[path] ?? path,
      before: isNew || path === 'secretChanged' ? null : show(path, change.before[path]),
      after: show(path, change.after[path]),
    }));
}
