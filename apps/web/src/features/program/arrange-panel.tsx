import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan, EventFacts } from '@backcast/plan/plan-shape';
import { arrangeSegments, type Arrangement, type Placement } from '@backcast/planning/program/arrange-segments';
import { clockText } from '@backcast/planning/program/clock-text';
import { segmentsOf } from '@backcast/planning/program/schedule-segments';
import { segmentWindows } from '@backcast/planning/program/segment-windows';
import type { Segment } from '@backcast/planning/program-facts';
import { useState } from 'react';
import { useSpeech, type Speech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { contactName } from '../../shared/plan/shown-event.js';
import { subjectName } from '../../shared/plan/step-texts.js';
import { inOrder } from './move-segment.js';
import type { ProgramDraft } from './program-draft.js';

type Props = { event: EventView; plan: DerivedPlan; facts: EventFacts; sessionId: string; draft: ProgramDraft };

/** Proposes an order, old → new with reasons; it is used when somebody says so, and not before. */
export function ArrangePanel({ event, plan, facts, sessionId, draft }: Props) {
  const { texts } = useSpeech();
  const text = texts.program.arrange;
  const { values, mayEdit } = draft;
  const segments = segmentsOf(values.segments, sessionId);
  const schedule = plan.program.schedules.find((each) => each.sessionId === sessionId);
  const [proposal, setProposal] = useState<{ of: string; arrangement: Arrangement } | null>(null);
  // A proposal is for the program that it was made from; another program has none.
  const of = JSON.stringify([sessionId, values.segments, values.attention]);
  const shown = proposal?.of === of ? proposal.arrangement : null;
  if (!mayEdit || segments.length < 2 || !schedule) return null;
  const arrange = (): void => {
    const { schedules } = plan.program;
    const windows = segmentWindows({ segments, guests: facts.sections.guests.guests, schedules }, sessionId);
    const { start, end } = schedule;
    const arrangement = arrangeSegments({ segments, start, end, attention: values.attention, windows });
    setProposal({ of, arrangement });
  };
  const apply = ({ placements }: Arrangement): void => {
    const ids = placements.map(({ segmentId }) => segmentId);
    draft.choose({ ...values, segments: inOrder(values.segments, ids) });
    setProposal(null);
  };
  return (
    <section className="step-group">
      {shown === null && <Button onClick={arrange}>{text.button}</Button>}
      {shown?.isUnchanged === true && (
        <div className="row" role="status">
          <span className="small good">{text.already}</span>
          <Button kind="plain" onClick={() => setProposal(null)}>
            {texts.shell.actions.close}
          </Button>
        </div>
      )}
      {shown?.isUnchanged === false && (
        <div className="card program-proposal" role="region" aria-label={text.title}>
          <div className="program-curve-head">
            <h2>{text.title}</h2>
            <Tag kind="accent">{texts.stepParts.preview}</Tag>
          </div>
          <p className="small quiet">{text.lead}</p>
          <p className="small">
            {shown.isExact ? text.exact : text.heuristic}
            {' · '}
            {text.gains(`${shown.attention.before}%`, `${shown.attention.after}%`)}
          </p>
          {segments.some((segment) => segment.sessionId === null) && event.sessions.sessions.length > 1 && (
            <p className="small warn">{text.shared}</p>
          )}
          <ProposalTable event={event} arrangement={shown} segments={segments} />
          <div className="row">
            <Button kind="primary" onClick={() => apply(shown)}>
              {text.apply}
            </Button>
            <Button onClick={() => setProposal(null)}>{text.cancel}</Button>
          </div>
        </div>
      )}
    </section>
  );
}

type TableProps = { event: EventView; arrangement: Arrangement; segments: Segment[] };

function ProposalTable({ event, arrangement, segments }: TableProps) {
  const speech = useSpeech();
  const text = speech.texts.program.arrange;
  return (
    <div className="program-table" tabIndex={0} role="group" aria-label={text.title}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.time}</th>
            <th scope="col">{text.segment}</th>
            <th scope="col">{text.why}</th>
          </tr>
        </thead>
        <tbody>
          {arrangement.placements.map((placement) => (
            <tr key={placement.segmentId}>
              <td className="nowrap">
                {placement.before !== placement.after && (
                  <>
                    <s className="quiet">{clockText(placement.before)}</s> →{' '}
                  </>
                )}
                {placement.before === placement.after ? (
                  clockText(placement.after)
                ) : (
                  <b className="accent">{clockText(placement.after)}</b>
                )}
              </td>
              <th scope="row" className="program-moment">
                {subjectName(speech.texts, event, placement.segmentId)}
              </th>
              <td className="quiet">{reasonWords(event, placement, segments, speech)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function reasonWords(
  event: EventView,
  { segmentId, reason, attention }: Placement,
  segments: Segment[],
  { texts, formats }: Speech,
): string {
  const text = texts.program.arrange.reasons;
  if (reason.code === 'after') return text.after(subjectName(texts, event, reason.segmentId));
  if (reason.code === 'window') {
    const ids = segments.find(({ id }) => id === segmentId)?.guestIds ?? [];
    const { guests } = event.sections.guests.facts;
    const names = guests
      .filter(({ id }) => ids.includes(id))
      .map(({ contactId }) => contactName(event, contactId, texts.contacts.erased));
    return text.window(names.join(formats.language === 'zh-CN' ? '、' : ', '));
  }
  if (reason.code === 'best' || reason.code === 'rest')
    return text[reason.code](String(reason.importance), formats.percent(attention));
  return text[reason.code];
}
