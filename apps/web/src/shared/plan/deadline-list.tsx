import type { EventView } from '@backcast/contracts/events/event';
import type { PlanDeadline } from '@backcast/plan/plan-shape';
import { useSpeech } from '../language/texts-context.js';
import { Tag } from '../look/tag.js';
import { deadlineText } from './step-texts.js';
import './step-lists.css';

type Props = {
  event: EventView;
  deadlines: PlanDeadline[];
  /** What happens if it is missed; empty where nobody can say. */
  ifMissed: (deadline: PlanDeadline) => string;
};

/** What has to be done by a day: what, date with weekday, working days left, and what happens if it is missed. */
export function DeadlineList({ event, deadlines, ifMissed }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.steps.due;
  return (
    <ul className="step-list">
      {deadlines.map((deadline) => {
        const { key, date, workingDaysLeft, isDone, isProvisional } = deadline;
        const isLate = !isDone && date < event.today;
        return (
          <li key={key}>
            <b>{deadlineText(texts, event, deadline, formats)}</b> <span className="nowrap">{formats.day(date)}</span>{' '}
            {isDone ? (
              <Tag kind="good">{text.done}</Tag>
            ) : (
              <span className={isLate ? 'bad' : 'quiet'}>
                {isLate && workingDaysLeft >= 0 ? text.passed : text.workingDaysLeft(workingDaysLeft)}
                {isProvisional && ` · ${text.provisional}`}
              </span>
            )}
            {!isDone && ifMissed(deadline) !== '' && (
              <span className="tiny quiet step-list-more">{ifMissed(deadline)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
