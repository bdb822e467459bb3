import type { ChangeView } from '@backcast/contracts/records/change';
import type { ChangeLine, Speech } from './describe-change.js';
import { pathsOf } from './plain-lines.js';

/** Lines of a changed working calendar or of audiences: a notice, a company day off, an audience, one of its times. */
export function calendarLines(change: ChangeView, speech: Speech): ChangeLine[] {
  const { history } = speech.texts.pages;
  const lines = pathsOf(change)
    .filter((path) => path !== 'order')
    .map((path) => ({
      name: nameOf(path, speech),
      before: show(change.before[path], speech),
      after: show(change.after[path], speech),
    }));
  if (lines.length > 0 || !('order' in change.after)) return lines;
  return [{ name: speech.texts.words.sections.audiences, before: null, after: history.reordered }];
}

function nameOf(path: string, { texts, formats }: Speech): string {
  const { history } = texts.pages;
  const [kind = '', first = '', second = ''] = path.split('.');
  const place = new Intl.DisplayNames([formats.language], { type: 'region', fallback: 'code' });
  if (kind === 'notice') return history.calendarNotice(place.of(first) ?? first, second);
  if (kind === 'day') return history.companyDay(formats.day(first));
  return kind === 'audience' ? history.audience : history.audienceTime;
}

/** A notice is counted; everything else has a name. */
function show(value: unknown, { texts }: Speech): string {
  const { history } = texts.pages;
  if (value === null || value === undefined) return history.nothingBefore;
  if (typeof value === 'string') return value;
  const { off, work, name } = value as { off?: string[]; work?: string[]; name?: string };
  return off && work ? history.calendarDays(off.length, work.length) : (name ?? '');
}
