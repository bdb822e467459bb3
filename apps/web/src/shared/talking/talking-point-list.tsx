import type { TalkingPoint } from '@backcast/contracts/invitees/talking-point';
import { fillTalkingPoint, type TalkingPointValues } from '@backcast/invitations/talking-points/fill-talking-point';
import type { TalkingPointVariable } from '@backcast/invitations/talking-points/talking-point-variables';
import { useState } from 'react';
import { copyText } from '../links/copy-text.js';
import { startOf } from './start-of.js';
import './talking-point-list.css';

/** What the list says, from whichever texts its page has. */
export type TalkWords = {
  copy: string;
  copied: string;
  copyOf: (start: string) => string;
  worked: string;
  markedWorked: string;
  workedOf: (start: string) => string;
  workedCount: (count: string) => string;
  missing: (names: string) => string;
  separator: string;
  none: string;
  notMarked: string;
  variables: Record<TalkingPointVariable, string>;
};

export type OfferedPoint = Pick<TalkingPoint, 'id' | 'text' | 'worked'>;

type Props = {
  words: TalkWords;
  points: readonly OfferedPoint[];
  values: TalkingPointValues;
  marked: ReadonlySet<string>;
  number: (count: number) => string;
  onCopied?: (id: string) => void;
  /** Null where the reader may not say so. Fails without a line. */
  onMark: ((id: string, worked: boolean) => Promise<void>) | null;
};

/** What to say to one customer now, filled in: a tap copies, another one says that it worked. */
export function TalkingPointList({ words, points, ...rest }: Props) {
  const [isFailed, setFailed] = useState(false);
  if (points.length === 0) return <p className="small quiet">{words.none}</p>;
  return (
    <>
      <ul className="talk-list">
        {points.map((point) => (
          <Point key={point.id} {...{ words, point, ...rest }} onFailed={setFailed} />
        ))}
      </ul>
      {isFailed && (
        <p className="small warn" role="alert">
          {words.notMarked}
        </p>
      )}
    </>
  );
}

type PointProps = Omit<Props, 'points'> & { point: OfferedPoint; onFailed: (isFailed: boolean) => void };

function Point({ words, point, values, marked, number, onCopied, onMark, onFailed }: PointProps) {
  const [isCopied, setCopied] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { text, missing } = fillTalkingPoint(point.text, values);
  const isMarked = marked.has(point.id);
  const start = startOf(text);
  const copy = async (): Promise<void> => {
    const isDone = await copyText(text);
    setCopied(isDone);
    if (isDone) onCopied?.(point.id);
  };
  const mark = async (): Promise<void> => {
    setBusy(true);
    const isDone = await onMark!(point.id, !isMarked).then(
      () => true,
      () => false,
    );
    onFailed(!isDone);
    setBusy(false);
  };
  return (
    <li className="talk">
      <p className="talk-text">{text}</p>
      {missing.length > 0 && (
        <p className="small warn">
          {words.missing(missing.map((each) => words.variables[each]).join(words.separator))}
        </p>
      )}
      <div className="talk-acts">
        <button type="button" className="button" aria-label={words.copyOf(start)} onClick={() => void copy()}>
          <span role="status">{isCopied ? words.copied : words.copy}</span>
        </button>
        {onMark && (
          <button
            type="button"
            className="button"
            data-kind="plain"
            aria-label={words.workedOf(start)}
            aria-pressed={isMarked}
            disabled={isBusy}
            onClick={() => void mark()}
          >
            {isMarked ? `✓ ${words.markedWorked}` : words.worked}
          </button>
        )}
        {point.worked > 0 && <span className="small quiet">{words.workedCount(number(point.worked))}</span>}
      </div>
    </li>
  );
}
