import { confirmGuestsBy, guestAlarms } from '@backcast/plan/guest-alarm';
import { guestStatuses, type Guest } from '@backcast/planning/guests-facts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { newId } from '../../shared/api/new-id.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { ContactField } from '../../shared/people/contact-field.js';
import { moveEntry, putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { useOpenEntry } from '../../shared/plan/open-entry.js';
import { useShownEvent } from '../../shared/plan/shown-event.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { useStepPlans } from '../../shared/plan/step-plans.js';
import { GuestCard } from './guest-card.js';
import { GuestsSummary } from './guests-summary.js';
import { losesGuest } from './loses-guest.js';
import { PartPage, type PartProps } from './part-page.js';

const newGuest = (contactId: string, today: string, isFirst: boolean): Guest => ({
  ...{ id: newId(), contactId, kind: 'speaker', isKey: isFirst, ownerId: null, status: 'proposed', movedOn: today },
  ...{ checkpoints: [], freeTimes: [], topic: '', form: 'talk', script: 'none', scriptFileIds: [] },
  ...{ hospitality: '', gladness: '', substitutes: [] },
});

/** Guests by their status, or in the order of titles. */
export function GuestsPart({ event, tabs }: PartProps) {
  const { texts, formats } = useSpeech();
  const text = texts.peoplePlan.guests;
  const draft = useStepDraft(event, 'guests', losesGuest);
  const { values: facts, mayEdit } = draft;
  const { plan, moved, facts: all } = useStepPlans(event, { guests: facts });
  const shown = useShownEvent(event, { guests: facts });
  const { openId, toggle, goTo } = useOpenEntry();
  const search = useSearch({ from: '/shell/e/$eventId/plan/people' });
  const { view } = search;
  const navigate = useNavigate({ from: '/e/$eventId/plan/people' });
  const { guests } = facts;
  const put = (next: Guest[]) => ({ ...facts, guests: next });
  const by = confirmGuestsBy(all);
  const alarmed = guestAlarms(all, event.today).map(({ guest }) => guest.id);
  const card = (guest: Guest) => (
    <GuestCard
      key={guest.id}
      event={shown}
      guest={guest}
      number={guests.indexOf(guest) + 1}
      count={guests.length}
      isAlarmed={alarmed.includes(guest.id)}
      isOpen={openId === guest.id}
      isOrdered={view === 'order'}
      mayEdit={mayEdit}
      onToggle={() => toggle(guest.id)}
      onEdit={(part) => draft.edit(put(putEntry(guests, guest.id, part)))}
      onLeave={draft.leave}
      onChoose={(part) => draft.choose(put(putEntry(guests, guest.id, part)))}
      onMove={(step) => draft.choose(put(moveEntry(guests, guest.id, step)))}
      onRemove={() => draft.choose(put(withoutEntry(guests, guest.id)))}
    />
  );
  return (
    <PartPage
      {...{ event, shown, tabs, draft, plan, moved }}
      section="guests"
      waits={text.lossWaits}
      question={text.question}
      lead={text.lead}
      first={<GuestsSummary event={shown} facts={all} />}
      gapCodes={[
        'guest-alarm',
        'guest-busy',
        'checkpoint-passed',
        'key-guest-open',
        'no-substitute',
        'no-owner',
        'no-guest',
      ]}
      deadlineKinds={['guest-confirm', 'guest-checkpoint']}
      onOpen={goTo}
    >
      <div className="step-group guests-head">
        <Segmented
          label={text.view}
          value={view ?? 'status'}
          options={(['status', 'order'] as const).map((value) => ({ value, label: text.views[value] }))}
          onChange={(next) =>
            void navigate({
              search: { ...search, view: next === 'order' ? 'order' : undefined },
              replace: true,
              resetScroll: false,
            })
          }
        />
        <NumberField
          label={text.alarmDays}
          hint={by === null ? text.alarmNoDate : text.alarmHint(formats.dayShort(by))}
          value={facts.alarmDays}
          least={0}
          most={120}
          unit={text.days}
          isDisabled={!mayEdit}
          onChange={(days) => days !== null && draft.edit({ ...facts, alarmDays: days })}
          onCommit={draft.leave}
        />
      </div>
      {guests.length === 0 && <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} />}
      {view === 'order' ? (
        <>
          <p className="small quiet step-group">{text.orderHint}</p>
          <ol>{guests.map(card)}</ol>
        </>
      ) : (
        guestStatuses
          .filter((status) => guests.some((guest) => guest.status === status))
          .map((status) => (
            <section key={status} className="step-group">
              <h2>
                {text.statuses[status]}{' '}
                <span className="quiet">{guests.filter((guest) => guest.status === status).length}</span>
              </h2>
              <ul>{guests.filter((guest) => guest.status === status).map(card)}</ul>
            </section>
          ))
      )}
      {mayEdit && guests.length < 60 && (
        <div className="step-group">
          <ContactField
            key={guests.length}
            label={text.add}
            value={null}
            event={event}
            without={guests.map(({ contactId }) => contactId)}
            onChange={(contactId) => {
              if (contactId === null) return;
              const guest = newGuest(contactId, event.today, guests.length === 0);
              draft.choose(put([...guests, guest]));
              goTo(guest.id);
            }}
          />
        </div>
      )}
    </PartPage>
  );
}
