import type { EventView } from '@backcast/contracts/events/event';
import type { TaskCommentList, TaskCommentView } from '@backcast/contracts/events/task-comments';
import { commentPieces } from '@backcast/planning/tasks/mentions';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../shared/api/me.query.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { CommentField } from './comment-field.js';
import { taskCommentsQuery, useTaskTalk } from './task-talk.query.js';
import './task-comments.css';

type Props = { event: EventView; taskId: string };

/** What was said about a task, oldest first, and a field to answer. */
export function TaskComments({ event, taskId }: Props) {
  const { texts } = useSpeech();
  const text = texts.tasks.talk;
  const { data, error, refetch } = useQuery(taskCommentsQuery(event.id, taskId));
  const { say, takeBack } = useTaskTalk(event.id, taskId);
  const maySay = event.permissions.includes('task.do');
  const failed = takeBack.error;
  return (
    <section className="task-talk stack tight" aria-label={text.title}>
      <h3>{text.title}</h3>
      {error && !data && (
        <ErrorNote>
          {text.failed}{' '}
          <button type="button" className="link" onClick={() => void refetch()}>
            {text.again}
          </button>
        </ErrorNote>
      )}
      {data && data.earlier > 0 && <p className="small quiet">{text.earlier(data.earlier)}</p>}
      {data?.comments.length === 0 && maySay && <p className="small quiet">{text.none}</p>}
      {data && data.comments.length > 0 && (
        <ol className="task-talk-list" role="log">
          {data.comments.map((comment) => (
            <Comment
              key={comment.id}
              {...{ comment, event, people: data.people, isSending: takeBack.isPending }}
              onTakeBack={() => takeBack.mutate(comment.id)}
            />
          ))}
        </ol>
      )}
      {failed && <ErrorNote>{errorSentence(failed, texts)}</ErrorNote>}
      {maySay && <CommentField key={taskId} members={data?.members ?? []} say={say} />}
    </section>
  );
}

type CommentProps = {
  comment: TaskCommentView;
  event: EventView;
  people: TaskCommentList['people'];
  isSending: boolean;
  onTakeBack: () => void;
};

function Comment({ comment, event, people, isSending, onTakeBack }: CommentProps) {
  const { texts, formats } = useSpeech();
  const text = texts.tasks.talk;
  const me = useMe();
  const nameOf = (id: string): string => people.find((each) => each.id === id)?.name || text.gone;
  return (
    <li className="task-talk-entry">
      <p className="task-talk-head">
        <b>{nameOf(comment.authorId)}</b>{' '}
        <time className="small quiet" dateTime={comment.madeAt}>
          {formats.instant(comment.madeAt, event.basics.zone)}
        </time>
        {comment.authorId === me.person.id && !comment.isTakenBack && event.permissions.includes('task.do') && (
          <Button kind="plain" className="task-talk-back" disabled={isSending} onClick={onTakeBack}>
            {text.takeBack}
          </Button>
        )}
      </p>
      {comment.isTakenBack ? (
        <p className="small quiet">{text.takenBack}</p>
      ) : (
        <p className="task-talk-words">
          {commentPieces(comment.text).map((piece, at) =>
            piece.kind === 'words' ? (
              piece.words
            ) : (
              // The same person may be mentioned twice; places do not move.
              <span key={at} className="task-talk-mention" data-me={piece.personId === me.person.id || undefined}>
                @{nameOf(piece.personId)}
              </span>
            ),
          )}
        </p>
      )}
    </li>
  );
}
