import type { DatePollView, MadePollLinks, PollAnswerView } from '@backcast/contracts/events/date-poll';
import type { EventView } from '@backcast/contracts/events/event';
import { useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { subjectName } from '../../shared/plan/step-texts.js';
import type { PollEdits } from './poll-edits.js';
import { slotText } from './slot-words.js';

type Props = {
  event: EventView;
  poll: DatePollView;
  edits: PollEdits;
  mayEdit: boolean;
  onMade: (made: MadePollLinks) => void;
};

/** One poll: who answered what as a table, its links, and how to end it. */
export function PollCard(props: Props) {
  const { event, poll, edits, mayEdit } = props;
  const { texts, formats } = useSpeech();
  const text = texts.timing.polls;
  const [isRemoving, askRemove] = useState(false);
  const isOpen = poll.closedAt === null;
  const end = (method: 'POST' | 'DELETE', path: string): void => edits.end.mutate({ method, path });
  return (
    <article className="card timing-poll">
      <div className="row spread">
        <h3>{text.madeAt(formats.instant(poll.madeAt, event.basics.zone))}</h3>
        <span className="row">
          <span className="small quiet">{text.answers(poll.answers.length)}</span>
          <Tag kind={isOpen ? 'good' : 'quiet'}>{isOpen ? text.running : text.closed}</Tag>
        </span>
      </div>
      {poll.answers.length === 0 ? (
        <p className="small quiet">{text.noAnswers}</p>
      ) : (
        <AnswersTable
          event={event}
          poll={poll}
          onRemove={mayEdit ? (id) => end('DELETE', `${poll.id}/answers/${id}`) : null}
        />
      )}
      {mayEdit && <Links {...props} />}
      {mayEdit && (
        <div className="row timing-poll-end">
          {isOpen && <Button onClick={() => end('POST', `${poll.id}/close`)}>{text.close}</Button>}
          {isRemoving ? (
            <>
              <span className="small">{text.removeSure}</span>
              <Button kind="bad" onClick={() => end('DELETE', poll.id)}>
                {text.remove}
              </Button>
              <Button onClick={() => askRemove(false)}>{texts.shell.actions.cancel}</Button>
            </>
          ) : (
            <Button kind="plain" onClick={() => askRemove(true)}>
              {text.remove}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

type TableProps = { event: EventView; poll: DatePollView; onRemove: ((answerId: string) => void) | null };

function AnswersTable({ event, poll, onRemove }: TableProps) {
  const speech = useSpeech();
  const { texts } = speech;
  const text = texts.timing.polls;
  const nameOf = ({ guestId, name }: PollAnswerView): string =>
    guestId === null ? name || text.hidden : subjectName(texts, event, guestId) || texts.contacts.erased;
  const choiceOf = (answer: PollAnswerView, slotId: string) =>
    answer.choices.find((each) => each.slotId === slotId)?.choice ?? null;
  const count = (slotId: string): string =>
    (['available', 'if-need-be', 'no'] as const)
      .map((choice) => poll.answers.filter((answer) => choiceOf(answer, slotId) === choice).length)
      .join(' / ');
  return (
    <div className="timing-answers" role="region" aria-label={text.title} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.who}</th>
            {poll.slots.map((slot) => (
              <th key={slot.id} scope="col">
                {slotText(slot, speech)}
              </th>
            ))}
            {onRemove && <td />}
          </tr>
        </thead>
        <tbody>
          {poll.answers.map((answer) => (
            <tr key={answer.id}>
              <th scope="row">{nameOf(answer)}</th>
              {poll.slots.map(({ id }) => {
                const choice = choiceOf(answer, id);
                return (
                  <td key={id} data-choice={choice ?? undefined}>
                    {choice === null ? <span className="quiet">{text.unanswered}</span> : text.choices[choice]}
                  </td>
                );
              })}
              {onRemove && (
                <td>
                  <button
                    type="button"
                    className="link tiny timing-tap"
                    aria-label={text.removeAnswer(nameOf(answer))}
                    onClick={() => onRemove(answer.id)}
                  >
                    {texts.shell.actions.remove}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            {poll.slots.map(({ id }) => (
              <td key={id} className="nowrap">
                {count(id)}
              </td>
            ))}
            {onRemove && <td />}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Who has a link and whether they answered; a link that was lost is made anew, one that strayed is revoked. */
function Links({ event, poll, edits, onMade }: Props) {
  const { texts } = useSpeech();
  const text = texts.timing.polls;
  const isOpen = poll.closedAt === null;
  return (
    <details>
      <summary className="link small timing-tap">{text.links}</summary>
      <ul className="step-list">
        {poll.links.map(({ id, guestId, revokedAt }) => {
          const name = guestId === null ? text.openLink : text.linkFor(subjectName(texts, event, guestId));
          const hasAnswered = poll.answers.some(({ linkId }) => linkId === id);
          return (
            <li key={id} className="row">
              <span>{name}</span>
              {revokedAt === null ? (
                guestId !== null && (
                  <Tag kind={hasAnswered ? 'good' : 'quiet'}>{hasAnswered ? text.answered : text.notAnswered}</Tag>
                )
              ) : (
                <Tag kind="bad">{text.revoked}</Tag>
              )}
              {isOpen && (
                <Button
                  kind="plain"
                  aria-label={`${text.renew} ${name}`}
                  onClick={() => edits.link.mutate({ pollId: poll.id, guestId }, { onSuccess: onMade })}
                >
                  {text.renew}
                </Button>
              )}
              {revokedAt === null && isOpen && (
                <Button
                  kind="plain"
                  aria-label={`${text.revoke} ${name}`}
                  onClick={() => edits.end.mutate({ method: 'DELETE', path: `${poll.id}/links/${id}` })}
                >
                  {text.revoke}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
