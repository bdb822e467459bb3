import type { EventListItem } from '@backcast/contracts/events/event';
import type { EventOutlook, OutlookAction } from '@backcast/contracts/events/outlook';
import { roleMay } from '@backcast/contracts/permissions';
import type { Metric } from '@backcast/planning/goal-facts';
import { actionText, dueText } from '@backcast/texts/say-outlook';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { actionPlace, actionVerb } from '../../shared/plan/action-words.js';
import { daysBetween } from '../../shared/plan/days-between.js';
import { metricName } from '../../shared/plan/show-fact.js';
import { WalkDots } from './walk-dots.js';

/** One event: when and where, its target, where the walk stands, what to do next and what is due. */
export function EventRow({ event }: { event: EventListItem }) {
  const { overview } = useSpeech().texts;
  const { outlook, isOver } = event;
  return (
    <li className="event-row" data-row>
      <Name event={event} />
      <Target event={event} />
      {outlook ? (
        <Outlook event={event} outlook={outlook} />
      ) : (
        <p className="small quiet">{isOver ? overview.over : overview.beyond}</p>
      )}
    </li>
  );
}

function Name({ event }: { event: EventListItem }) {
  const { texts, formats } = useSpeech();
  const when = event.date === null ? texts.shell.noDate : formats.localTime(event.date, event.startTime, event.zone);
  const left = event.date === null ? null : texts.shell.daysLeft(daysBetween(event.today, event.date));
  const late = event.outlook?.late ?? 0;
  return (
    <div className="event-row-name">
      <Link className="event-row-link" data-row-open to="/e/$eventId" params={{ eventId: event.id }}>
        {event.name}
      </Link>{' '}
      <Tag {...(event.status === 'announced' ? { kind: 'good' as const } : {})}>
        {texts.words.statuses[event.status]}
      </Tag>{' '}
      {late > 0 && <Tag kind="bad">{texts.overview.late(late)}</Tag>}
      <p className="small quiet">
        {when}
        {left !== null && <> · {left}</>}
        {event.place !== '' && <> · {event.place}</>}
      </p>
    </div>
  );
}

function Target({ event: { balanced, leadMetric, outlook } }: { event: EventListItem }) {
  const { texts, formats } = useSpeech();
  return (
    <div className="event-row-target">
      {balanced === null || leadMetric === null ? (
        <span className="warn small">{texts.events.noTarget}</span>
      ) : (
        <span>
          <b className="event-row-figure">{formats.amount(balanced, leadMetric.unit as Metric['unit'])}</b>{' '}
          <span className="tiny quiet">{metricName(leadMetric as Metric, texts)}</span>
        </span>
      )}
      {outlook && <WalkDots steps={outlook.steps} />}
    </div>
  );
}

/** The next action with its button, and the next deadline. */
function Outlook({ event, outlook }: { event: EventListItem; outlook: EventOutlook }) {
  const { texts, formats } = useSpeech();
  const text = texts.overview;
  const { next, deadline } = outlook;
  return (
    <div className="event-row-next">
      <div className="event-row-words">
        <p className={next?.urgency === 'late' ? 'event-row-late' : undefined}>
          {next ? actionText(texts, next) : text.nothingNext}
        </p>
        <p className="tiny quiet">
          {deadline ? (
            <>
              {text.deadline} {formats.dayShort(deadline.date)} ·{' '}
              {texts.steps.due.workingDaysLeft(deadline.workingDaysLeft)}
              {deadline.isProvisional && ` · ${text.page.provisional}`} · {dueText(texts, deadline)}
            </>
          ) : (
            text.noDeadline
          )}
        </p>
      </div>
      {next && <NextButton event={event} next={next} />}
    </div>
  );
}

function NextButton({ event, next }: { event: EventListItem; next: OutlookAction }) {
  const { texts } = useSpeech();
  const { step, gap, deadline, conflict } = next;
  const where = { step, gap: gap?.code ?? null, deadline: deadline?.kind ?? null, conflict };
  const { to, search } = actionPlace(event.id, where);
  return (
    <Link className="button" to={to} search={search as never}>
      {actionVerb(texts, where, roleMay(event.role, 'plan.edit'))}
      <span className="visually-hidden"> {event.name}</span>
    </Link>
  );
}
