import type { EventView } from '@backcast/contracts/events/event';
import type { DutyMove } from '@backcast/plan/compare-duties';
import type { PlanDuty } from '@backcast/plan/duty-shape';
import { lazy, Suspense, useId } from 'react';
import { Skeleton } from '../../shared/feedback/skeletons.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { authorityName } from '../../shared/rules/rule-words.js';
import { useDutyTexts } from './duty-texts.js';
import { capital, changeWords, missedWords, personName, statusWord, titleOf } from './duty-words.js';

// Most duties are read by their line; what unfolds comes when the first one is opened.
const DutyBody = lazy(() => import('./duty-body.js').then(({ DutyBody: component }) => ({ default: component })));

type Props = {
  event: EventView;
  duty: PlanDuty;
  /** How the change that is being typed moves it. */
  move: DutyMove | undefined;
  mayEdit: boolean;
  isOpen: boolean;
  onToggle: () => void;
};

/** One duty by its day: what, with whom, who is in charge, what happens if it is missed; the rest unfolds. */
export function DutyRow({ event, duty, move, mayEdit, isOpen, onToggle }: Props) {
  const id = useId();
  const speech = useSpeech();
  const text = useDutyTexts();
  const rules = useRuleTexts();
  const { formats } = speech;
  const { obligation, record, status, isDone, isInternal, reopenedBy } = duty;
  const join = formats.language === 'zh-CN' ? '、' : ', ';
  const title = titleOf(rules, duty);
  const isProhibited = obligation.severity === 'prohibited';
  const ownerId = record?.ownerId ?? null;
  return (
    <li
      className="duty"
      data-kind={isProhibited ? 'prohibited' : isDone ? 'done' : duty.isOverdue ? 'overdue' : 'open'}
    >
      <div className="duty-head">
        <DutyDay duty={duty} event={event} move={move} />
        <div className="duty-what">
          <h3>
            <button
              type="button"
              className="duty-title"
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={isOpen ? text.hide(title) : text.show(title)}
              onClick={onToggle}
            >
              {title}
            </button>
          </h3>
          <p className="small quiet">
            {isInternal
              ? capital(authorityName(rules, obligation.authority))
              : text.with(authorityName(rules, obligation.authority))}
            {!isProhibited && ' · '}
            {!isProhibited &&
              (ownerId === null ? <span className="warn">{text.nobody}</span> : personName(event, speech, ownerId))}
            {!isDone && <> · {missedWords(text, duty, join)}</>}
          </p>
          {reopenedBy.length > 0 && (
            <p className="small bad">
              {text.reopenedBy} {reopenedBy.map((change) => changeWords(text, rules, speech, change)).join(join)}
            </p>
          )}
          <p className="duty-tags">
            {isProhibited && <Tag kind="bad">{text.prohibited}</Tag>}
            {!isProhibited && obligation.severity === 'advisory' && !isDone && <Tag>{text.advisory}</Tag>}
            {reopenedBy.length > 0 && <Tag kind="bad">{text.reopened}</Tag>}
            {!isProhibited && status !== 'open' && (
              <Tag kind={isDone ? 'good' : status === 'refused' ? 'bad' : 'quiet'}>
                {statusWord(text, status, isInternal)}
              </Tag>
            )}
            {duty.isProvisional && (
              <>
                <Tag kind="assumption">{text.provisional}</Tag>
                <span className="tiny quiet">{text.provisionalWhy(obligation.provisionalYears.join(join))}</span>
              </>
            )}
            {move?.change === 'appears' && <Tag kind="accent">{text.isNew}</Tag>}
          </p>
        </div>
        <DaysLeft duty={duty} />
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={<Skeleton height={160} />}>
            <DutyBody event={event} duty={duty} title={title} mayEdit={mayEdit} />
          </Suspense>
        )}
      </div>
    </li>
  );
}

/** The last day, old → new while a change is typed. */
function DutyDay({ duty, event, move }: Pick<Props, 'duty' | 'event' | 'move'>) {
  const text = useDutyTexts();
  const { formats } = useSpeech();
  const { date, obligation } = duty;
  const hasDate = event.sessions.sessions.some((session) => session.date !== null);
  if (date === null) {
    const why = obligation.rule.lead === null ? (duty.isInternal ? text.byEvent : text.noDate) : text.noDateYet;
    return <p className="duty-day small quiet">{hasDate || obligation.rule.lead !== null ? why : text.noDate}</p>;
  }
  const time = obligation.latest?.slice(11) ?? '';
  return (
    <p className="duty-day">
      {move?.change === 'moves' && move.before !== null && <s className="small">{formats.dayShort(move.before)}</s>}
      <b className={move?.change === 'moves' ? 'accent' : undefined}>{formats.dayShort(date)}</b>
      {time !== '' && <span className="small quiet">{text.at(time)}</span>}
    </p>
  );
}

function DaysLeft({ duty }: { duty: PlanDuty }) {
  const text = useDutyTexts();
  const { workingDaysLeft: days, isDone, isOverdue, date } = duty;
  if (isDone || date === null || days === null) return null;
  if (isOverdue) return <p className="duty-left bad">{days < 0 ? text.overdueBy(-days) : text.overdue}</p>;
  return (
    <p className={days <= 5 ? 'duty-left warn' : 'duty-left quiet'}>{days === 0 ? text.today : text.daysLeft(days)}</p>
  );
}
