import type { EventView } from '@backcast/contracts/events/event';
import type { SessionSchedule } from '@backcast/planning/program/schedule-segments';
import { clockText } from '@backcast/planning/program/clock-text';
import { shortenSegments, withShorter, type ShorterProgram } from '@backcast/planning/program/shorten-segments';
import { useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { subjectName } from '../../shared/plan/step-texts.js';
import type { ProgramDraft } from './program-draft.js';

type Props = { event: EventView; schedule: SessionSchedule | undefined; draft: ProgramDraft };

/** Where a session runs over: proposes what to shorten, old → new; it is used when somebody says so, and not before. */
export function ShortenPanel({ event, schedule, draft }: Props) {
  const { texts } = useSpeech();
  const text = texts.program.shorten;
  const { values, mayEdit } = draft;
  // A proposal is for the program that it was made from; another program has none.
  const of = JSON.stringify([schedule?.sessionId, values.segments]);
  const [asked, setAsked] = useState<string | null>(null);
  const session = event.sessions.sessions.find(({ id }) => id === schedule?.sessionId);
  if (!mayEdit || !schedule || !session || schedule.overRun === 0) return null;
  if (asked !== of)
    return (
      <section className="step-group">
        <Button onClick={() => setAsked(of)}>{text.button}</Button>
      </section>
    );
  const found = shortenSegments(values, session);
  const close = (): void => setAsked(null);
  if (found === null)
    return (
      <section className="step-group row" role="status">
        <span className="small warn">{text.nothing}</span>
        <Button kind="plain" onClick={close}>
          {texts.shell.actions.close}
        </Button>
      </section>
    );
  const apply = (): void => {
    draft.choose({ ...values, segments: withShorter(values.segments, found.changes) });
    close();
  };
  const isShared = found.changes.some(
    ({ segmentId }) => values.segments.find(({ id }) => id === segmentId)?.sessionId === null,
  );
  return (
    <section className="step-group">
      <div className="card program-proposal" role="region" aria-label={text.title}>
        <div className="program-curve-head">
          <h2>{text.title}</h2>
          <Tag kind="accent">{texts.stepParts.preview}</Tag>
        </div>
        <p className="small quiet">{text.lead}</p>
        <Ends schedule={schedule} found={found} />
        {isShared && event.sessions.sessions.length > 1 && <p className="small warn">{text.shared}</p>}
        <ul className="stack tight">
          {found.changes.map(({ segmentId, from, to, importance }) => (
            <li key={segmentId}>
              <b>{subjectName(texts, event, segmentId)}</b> <s className="quiet">{text.minutes(String(from))}</s> →{' '}
              <b className="accent">{text.minutes(String(to))}</b>{' '}
              <span className="small quiet">{text.importance(String(importance))}</span>
            </li>
          ))}
        </ul>
        <div className="row">
          <Button kind="primary" onClick={apply}>
            {text.apply}
          </Button>
          <Button onClick={close}>{text.cancel}</Button>
        </div>
      </div>
    </section>
  );
}

/** When it would be over, and how much is still too much. */
function Ends({ schedule, found }: { schedule: SessionSchedule; found: ShorterProgram }) {
  const { texts } = useSpeech();
  const text = texts.program.shorten;
  const { before, after } = found.overRun;
  return (
    <p className="small">
      <s className="quiet">{clockText(schedule.over)}</s> →{' '}
      <b className="accent">{clockText(schedule.over - before + after)}</b>{' '}
      {after > 0 && <span className="warn">{text.left(String(after))}</span>}
    </p>
  );
}
