import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { Link } from '@tanstack/react-router';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { DeadlineList } from '../../shared/plan/deadline-list.js';
import { GapList } from '../../shared/plan/gap-list.js';
import { mustNotFailOf } from '../../shared/plan/must-not-fail.js';
import { contactName, personName } from '../../shared/plan/shown-event.js';
import { mustNotFailName } from '../../shared/plan/step-texts.js';
import type { OccasionDraft } from './occasion-draft.js';

type Props = { event: EventView; plan: DerivedPlan; draft: OccasionDraft; onOpen: (id: string) => void };

/** What happened and what to do now, what nobody looks after and what it holds up, and what is checked when. */
export function OccasionConsequences({ event, plan, draft, onOpen }: Props) {
  const { texts } = useSpeech();
  const { stepParts: parts, occasion: text } = texts;
  const gaps = plan.steps.find(({ step }) => step === 'occasion')?.gaps ?? [];
  const deadlines = plan.deadlines.filter(({ step }) => step === 'occasion');
  const items = draft.values.mustNotFail.filter(({ status }) => status !== 'solved');
  const count = (has: (item: (typeof items)[number]) => boolean): number => items.filter(has).length;
  return (
    <>
      <div className="step-so-head">
        <h2>{texts.shell.consequences}</h2>
        {draft.changes.length > 0 && <Tag kind="accent">{parts.preview}</Tag>}
      </div>
      <Triggered event={event} />
      {items.length > 0 && (
        <ul className="occasion-figures">
          <li>
            {text.owned(
              count(({ ownerId }) => ownerId !== null),
              items.length,
            )}
          </li>
          <li>
            {text.backed(
              count(({ fallback }) => fallback !== ''),
              items.length,
            )}
          </li>
          <li>
            {text.ready(
              count(({ status }) => status === 'ready'),
              items.length,
            )}
          </li>
        </ul>
      )}
      <section className="step-group">
        <h2>{parts.open}</h2>
        {gaps.length === 0 ? (
          <p className="small quiet">{parts.nothingOpen}</p>
        ) : (
          <GapList
            event={event}
            gaps={gaps}
            isUrgent={({ code }) => code === 'must-not-fail-triggered' || code === 'check-passed'}
            onOpen={({ subjectId }) => subjectId !== null && onOpen(subjectId)}
          />
        )}
      </section>
      <section className="step-group">
        <h2>{parts.due}</h2>
        {deadlines.length === 0 ? (
          <p className="small quiet">{parts.nothingDue}</p>
        ) : (
          <DeadlineList event={event} deadlines={deadlines} ifMissed={() => ''} />
        )}
      </section>
      <MainGuests event={event} />
    </>
  );
}

function Triggered({ event }: { event: EventView }) {
  const { texts, formats } = useSpeech();
  const text = texts.occasion;
  const colon = formats.language === 'zh-CN' ? '：' : ': ';
  return mustNotFailOf(event)
    .filter(({ status }) => status === 'triggered')
    .map((item) => (
      <div key={item.id} className="occasion-triggered">
        <ErrorNote>
          <b>{text.triggeredTitle(mustNotFailName(texts, item) || text.unnamed)}</b>
          <br />
          {text.triggeredDo(item.fallback)}
          {item.ownerId !== null && (
            <>
              <br />
              {text.item.ownerId + colon + personName(event, item.ownerId)}
            </>
          )}
        </ErrorNote>
      </div>
    ));
}

/** The first thing that must not fail is that the main guests come: where they stand, and the way there. */
function MainGuests({ event }: { event: EventView }) {
  const { texts } = useSpeech();
  const text = texts.occasion;
  const guests = event.sections.guests.facts.guests.filter(({ isKey }) => isKey);
  return (
    <section className="step-group">
      <h2>{text.mainGuests}</h2>
      {guests.length === 0 && <p className="small quiet">{text.noMainGuest}</p>}
      <ul className="step-list">
        {guests.map(({ id, contactId, status }) => (
          <li key={id}>
            {contactName(event, contactId, texts.contacts.erased)} <Tag>{texts.peoplePlan.guests.statuses[status]}</Tag>
          </li>
        ))}
      </ul>
      <Link className="link small" to="/e/$eventId/plan/people" params={{ eventId: event.id }} search={{}}>
        {text.toGuests}
      </Link>
    </section>
  );
}
