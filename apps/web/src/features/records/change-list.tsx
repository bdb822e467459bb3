import type { ChangeView } from '@backcast/contracts/records/change';
import type { Metric } from '@backcast/planning/goal-facts';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { factName } from '../../shared/plan/number-texts.js';
import { showFact } from '../../shared/plan/show-fact.js';
import './records.css';

type Props = {
  changes: ChangeView[];
  zone: string;
  /** Undo is offered where the reader may edit the event. */
  onUndo?: (change: ChangeView) => void;
  isEventShown: boolean;
  unit?: Metric['unit'];
};

/** Who changed what into what, newest first. */
export function ChangeRows({ changes, zone, onUndo, isEventShown, unit = 'count' }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.pages.history;
  const sections: Record<string, string> = texts.words.sections;
  return (
    <ol className="changes">
      {changes.map((change) => (
        <li key={change.id} className="change">
          <div className="change-who">
            <b>{change.actor.name || texts.words.nobody}</b>
            <time className="tiny quiet" dateTime={change.at}>
              {formats.instant(change.at, zone)}
            </time>
            {change.from && (
              <span className="tiny quiet">{text.address(change.from.address, change.from.browser)}</span>
            )}
          </div>
          <div className="change-what">
            <p>
              <Tag>{sections[change.section] ?? change.section}</Tag>{' '}
              <span className="small quiet">{texts.words.causes[change.cause]}</span>{' '}
              {isEventShown && change.eventName !== null && <span className="small">{change.eventName}</span>}{' '}
              {change.undone && <Tag kind="warn">{text.undone}</Tag>}
            </p>
            <Leaves change={change} unit={unit} />
          </div>
          {onUndo && change.cause === 'edit' && !change.undone && (
            <Button onClick={() => onUndo(change)}>{text.undo}</Button>
          )}
        </li>
      ))}
    </ol>
  );
}

function Leaves({ change, unit }: { change: ChangeView; unit: Metric['unit'] }) {
  const { texts, formats } = useSpeech();
  const paths = [...new Set([...Object.keys(change.before), ...Object.keys(change.after)])];
  const show = (side: Record<string, unknown>, path: string): string =>
    path in side ? showFact(path, side[path], texts, formats, unit) : texts.pages.history.nothingBefore;
  return (
    <ul className="small">
      {paths.map((path) => (
        <li key={path}>
          {factName(texts, path)} <s className="figure-old">{show(change.before, path)}</s>{' '}
          <span className="quiet">→</span> <b>{show(change.after, path)}</b>
        </li>
      ))}
    </ul>
  );
}
