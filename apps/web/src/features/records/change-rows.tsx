import { undoPermission } from '@backcast/contracts/events/section-permission';
import type { EventView } from '@backcast/contracts/events/event';
import type { ChangeView } from '@backcast/contracts/records/change';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import '../../shared/plan/figure.css';
import { browserInWords } from './browser-in-words.js';
import { ChangeMoves } from './change-moves.js';
import type { ChangeNames } from './change-names.js';
import { describeChange, type ChangeLine } from './describe-change.js';
import { UndoChange } from './undo-change.js';
import './records.css';

type Props = {
  changes: ChangeView[];
  /** Zone in which days begin and times are shown. */
  zone: string;
  names: ChangeNames;
  /** Whether the reader may take changes of events back. */
  mayUndo: (section: string) => boolean;
  /** The event whose history it is; null in that of the organization, where each change names its event. */
  event: EventView | null;
};

/** Who changed what into what, newest first, under the day on which it happened. */
export function ChangeRows({ changes, zone, ...row }: Props) {
  const { texts, formats } = useSpeech();
  const today = formats.dayIn(new Date().toISOString(), zone);
  const days = byDay(changes, (at) => formats.dayIn(at, zone));
  return days.map(([day, ofDay]) => (
    <section key={day} className="change-day">
      <h2>
        {formats.day(day)} {day === today && <span className="small quiet">{texts.pages.history.today}</span>}
      </h2>
      <ol>
        {ofDay.map((change) => (
          <ChangeRow key={change.id} change={change} zone={zone} {...row} />
        ))}
      </ol>
    </section>
  ));
}

/** Newest first as they come; each day once. */
function byDay(changes: ChangeView[], dayOf: (at: string) => string): [day: string, ofDay: ChangeView[]][] {
  const days = new Map<string, ChangeView[]>();
  for (const change of changes) days.set(dayOf(change.at), [...(days.get(dayOf(change.at)) ?? []), change]);
  return [...days];
}

type RowProps = Omit<Props, 'changes'> & { change: ChangeView };

function ChangeRow({ change, zone, names, mayUndo, event }: RowProps) {
  const { texts, formats } = useSpeech();
  const text = texts.pages.history;
  const { what, lines } = describeChange(change, names, { texts, formats });
  const from = change.from && text.address(change.from.address, browserInWords(change.from.browser, text));
  return (
    <li className="change" data-row data-undone={change.undone || undefined}>
      <time className="change-time small quiet" dateTime={change.at}>
        {formats.timeIn(change.at, zone)}
      </time>
      <div className="change-what">
        <p>
          <b>{change.actor.name || texts.words.nobody}</b> {what}{' '}
          {event === null && change.eventId !== null && (
            <Link className="link small" data-row-open to="/e/$eventId/history" params={{ eventId: change.eventId }}>
              {change.eventName}
            </Link>
          )}{' '}
          {from !== null && <span className="tiny quiet">{from}</span>}{' '}
          {change.undone && <Tag kind="warn">{text.undone}</Tag>}
        </p>
        <ChangeLines lines={lines} />
        {event !== null && isEdit(change) && <ChangeMoves event={event} changeId={change.id} />}
      </div>
      {mayUndo(change.section) && isUndoable(change) && <UndoChange change={change} zone={zone} />}
    </li>
  );
}

function ChangeLines({ lines }: { lines: ChangeLine[] }) {
  const { texts } = useSpeech();
  if (lines.length === 0) return null;
  return (
    <ul className="change-lines small">
      {lines.map(({ name, before, after }, index) => (
        <li key={index}>
          <span className="change-name quiet">{name}</span>
          {before === null ? (
            <span>{after}</span>
          ) : (
            <span>
              <span className="visually-hidden">{texts.shell.figure.changed(before, after)}</span>
              <span aria-hidden="true">
                <s className="figure-old">{before}</s>
                <span className="figure-arrow">→</span>
                <b>{after}</b>
              </span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

const isUndoable = ({ section, cause, undone }: ChangeView): boolean =>
  !undone && undoPermission(section) !== null && isEdit({ cause });

const isEdit = ({ cause }: Pick<ChangeView, 'cause'>): boolean => cause === 'edit' || cause === 'undo';
