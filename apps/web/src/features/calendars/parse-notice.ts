import { addDays, isPlainDate, weekdayOf } from '@backcast/calendar/plain-date';
import type { YearExceptions } from '@backcast/calendar/work-calendar';

export type BadReason = 'format' | 'date' | 'year' | 'order' | 'twice' | 'working';
export type BadRow = { line: number; text: string; reason: BadReason };
export type ParsedNotice = YearExceptions & { bad: BadRow[] };
type Kind = 'off' | 'work';
type Row = { line: number; text: string; from: string; to: string; kind: Kind };

const kinds: Record<string, Kind> = {
  ...{ off: 'off', 休: 'off', 放假: 'off', 假: 'off' },
  ...{ work: 'work', 班: 'work', 上班: 'work', 补班: 'work', 调休: 'work', 调休上班: 'work' },
};

/**
 * Reads a year's notice as people paste it. A line is `date,off`, or `first,last,work`; commas, tabs and `~` separate.
 * JSON is `{"off": [...], "work": [...]}`. Weekend days inside a holiday need no entry and are left out, so that what is
 * kept is what differs from an ordinary week. A bad line is reported, and the good ones go on.
 */
export function parseNotice(text: string, year: number, weekendDays: number[]): ParsedNotice {
  const bad: BadRow[] = [];
  const found = new Map<string, { kind: Kind; isRange: boolean }>();
  for (const row of rowsOf(text, bad)) {
    const reason = problemOf(row, year) ?? putDays(row, found, weekendDays);
    if (reason) bad.push({ line: row.line, text: row.text, reason });
  }
  const daysOf = (kind: Kind): string[] =>
    [...found]
      .filter(([, day]) => day.kind === kind)
      .map(([date]) => date)
      .sort();
  return { off: daysOf('off'), work: daysOf('work'), bad: bad.sort((a, b) => a.line - b.line) };
}

function rowsOf(text: string, bad: BadRow[]): Row[] {
  const lines = (text.trim().startsWith('{') ? linesOfJson(text) : null) ?? text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.flatMap((raw, at) => {
    const line = { line: at + 1, text: raw.trim() };
    if (line.text === '' || (at === 0 && isHeading(line.text))) return [];
    const cells = line.text.split(/[,，;；~～\s]+/).map((cell) => cell.replace(/^"|"$/g, ''));
    const kind = kinds[(cells.at(-1) ?? '').toLowerCase()];
    const [from = '', to = from] = cells.slice(0, -1);
    if (kind !== undefined && cells.length <= 3 && from !== '') return [{ ...line, from, to, kind }];
    bad.push({ ...line, reason: 'format' });
    return [];
  });
}

const isHeading = (text: string): boolean => !/[\d{]/.test(text);

function linesOfJson(text: string): string[] | null {
  try {
    const read = JSON.parse(text) as Partial<Record<Kind, unknown[]>>;
    return (['off', 'work'] as const).flatMap((kind) => (read[kind] ?? []).map((date) => `${String(date)},${kind}`));
  } catch {
    return null;
  }
}

function problemOf({ from, to }: Row, year: number): BadReason | null {
  if (!isPlainDate(from) || !isPlainDate(to)) return 'date';
  if (from > to) return 'order';
  return from.startsWith(`${year}-`) && to.startsWith(`${year}-`) ? null : 'year';
}

/** A single day outweighs a range: the make-up day that lies inside a holiday is meant. */
function putDays(
  { from, to, kind }: Row,
  found: Map<string, { kind: Kind; isRange: boolean }>,
  weekendDays: number[],
): BadReason | null {
  const isRange = from !== to;
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const known = found.get(date);
    const isWeekend = weekendDays.includes(weekdayOf(date));
    if (known && known.kind !== kind && known.isRange === isRange) return 'twice';
    if (known && known.kind !== kind && isRange) continue;
    if (kind === 'work' && !isWeekend) return 'working';
    if (kind === 'off' && isWeekend) {
      if (!isRange && known) return 'twice';
      continue;
    }
    found.set(date, { kind, isRange });
  }
  return null;
}
