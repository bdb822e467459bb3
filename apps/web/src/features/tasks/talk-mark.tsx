import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import type { TaskBoard } from './task-board.js';
import './task-comments.css';

/** Beside a task that is talked about: that somebody waits for one's answer, else how much was said. */
export function TalkMark({ board, taskId }: { board: TaskBoard; taskId: string | null }) {
  const { texts } = useSpeech();
  const talk = taskId === null ? undefined : board.talk.get(taskId);
  if (!talk) return null;
  return (
    <span className="task-talk-mark">
      <Tag kind={talk.openMentions > 0 ? 'accent' : 'quiet'}>
        {talk.openMentions > 0 ? texts.tasks.talk.mentionsYou : texts.tasks.talk.count(talk.comments)}
      </Tag>
    </span>
  );
}
