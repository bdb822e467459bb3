import type { SessionBody } from '@backcast/contracts/events/event';
import type { ChangeView } from '@backcast/contracts/records/change';
import { factName } from '../../shared/plan/number-texts.js';
import { showFact } from '../../shared/plan/show-fact.js';
import type { ChangeLine, Speech } from './describe-change.js';
import { pathsOf } from './plain-lines.js';

const fields = ['name', 'date', 'startTime', 'endTime', 'room', 'capacityPeople'] as const;

/** Lines of changed sessions: a new or removed one in a line, of the others each field that differs. */
export function sessionLines(change: ChangeView, speech: Speech): ChangeLine[] {
  const { texts } = speech;
  const { history } = texts.pages;
  const lines = pathsOf(change)
    .filter((path) => path !== 'order')
    .flatMap((id) => {
      const was = (change.before[id] ?? null) as SessionBody | null;
      const is = (change.after[id] ?? null) as SessionBody | null;
      if (was && is) return changedFields(was, is, speech);
      const name = sessionName(was ?? is, speech);
      if (is) return [{ name, before: null, after: history.sessionAdded(summary(is, speech)) }];
      return was ? [{ name, before: summary(was, speech), after: history.sessionRemoved }] : [];
    });
  if (lines.length > 0) return lines;
  return [{ name: texts.words.sections.sessions, before: null, after: history.reordered }];
}

const sessionName = (session: SessionBody | null, { texts, formats }: Speech): string =>
  session?.name || (session?.date ? formats.dayShort(session.date) : texts.pages.history.sessionUnnamed);

function changedFields(was: SessionBody, is: SessionBody, speech: Speech): ChangeLine[] {
  const { texts, formats } = speech;
  const { nothingBefore } = texts.pages.history;
  const show = (session: SessionBody, field: (typeof fields)[number]): string =>
    session[field] === null || session[field] === '' ? nothingBefore : showFact(field, session[field], texts, formats);
  return fields
    .filter((field) => was[field] !== is[field])
    .map((field) => ({
      name: `${sessionName(was, speech)} · ${factName(texts, field)}`,
      before: show(was, field),
      after: show(is, field),
    }));
}

function summary(session: SessionBody, { formats, texts }: Speech): string {
  const time = [session.startTime, session.endTime].filter((each) => each !== null).join('–');
  const parts = [
    session.date === null ? '' : formats.day(session.date),
    time,
    session.room,
    session.capacityPeople === null ? '' : formats.people(session.capacityPeople),
  ].filter((part) => part !== '');
  return parts.join(' · ') || texts.words.none;
}
