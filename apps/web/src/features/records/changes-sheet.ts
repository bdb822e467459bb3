import type { ChangeView } from '@backcast/contracts/records/change';
import type { Cell, Sheet } from '../../shared/take/sheet.js';
import { browserInWords } from './browser-in-words.js';
import type { ChangeNames } from './change-names.js';
import { describeChange, type Speech } from './describe-change.js';

type Shown = { title: string; zone: string; names: ChangeNames; isEventShown: boolean };

/** The changes on the page to take along: who, when, what, and each value before and after. */
export function changesSheet(
  changes: ChangeView[],
  { title, zone, names, isEventShown }: Shown,
  speech: Speech,
): Sheet {
  const { texts, formats } = speech;
  const text = texts.take.history;
  const rows = changes.map((change): Cell[] => {
    const { what, lines } = describeChange(change, names, speech);
    const moved = lines.map(({ name, before, after }) => `${name} ${before === null ? '' : `${before} → `}${after}`);
    const { from } = change;
    return [
      `${formats.dayIn(change.at, zone)} ${formats.timeIn(change.at, zone)}`,
      change.actor.name || texts.words.nobody,
      ...(isEventShown ? [change.eventName ?? ''] : []),
      change.undone ? `${what} (${texts.pages.history.undone})` : what,
      moved.join('\n'),
      from && texts.pages.history.address(from.address, browserInWords(from.browser, texts.pages.history)),
    ];
  });
  const columns = [text.at, text.who, ...(isEventShown ? [text.event] : []), text.what, text.changes, text.from];
  const last = changes[0]?.at ?? '';
  const lead = last === '' ? '' : texts.pages.history.zoneNote(formats.zoneName(zone, formats.dayIn(last, zone)));
  return { title, lead, tables: [{ heading: '', columns, rows }] };
}
