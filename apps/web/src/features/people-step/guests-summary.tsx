import type { EventView } from '@backcast/contracts/events/event';
import type { EventFacts } from '@backcast/plan/plan-shape';
import { guestAlarms, type GuestAlarm } from '@backcast/plan/guest-alarm';
import { isGuestSure } from '@backcast/planning/guest-status';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../shared/api/me.query.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { contactsQuery } from '../../shared/people/contacts.query.js';
import { contactName, personName } from '../../shared/plan/shown-event.js';

/** What cannot wait: key guests who have not said yes, with whom to call; then who said yes, in the order of titles. */
export function GuestsSummary({ event, facts }: { event: EventView; facts: EventFacts }) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.guests;
  const { guests } = facts.sections.guests;
  const wanted = guests.filter(({ status }) => status !== 'declined');
  const sure = wanted.filter(({ status }) => isGuestSure(status));
  const keys = wanted.filter(({ isKey }) => isKey);
  return (
    <>
      {guestAlarms(facts, event.today).map((alarm) => (
        <Alarm key={alarm.guest.id} event={event} alarm={alarm} />
      ))}
      {wanted.length > 0 && (
        <>
          <p>{text.sure(sure.length, wanted.length)}</p>
          {keys.length > 0 && (
            <p>{text.keySure(keys.filter(({ status }) => isGuestSure(status)).length, keys.length)}</p>
          )}
          <section className="step-group">
            <h2>{text.titleOrder}</h2>
            {sure.length === 0 && <p className="small quiet">{text.nobodySure}</p>}
            <ol className="title-order small">
              {sure.map(({ id, contactId }) => (
                <li key={id}>{contactName(event, contactId, texts.contacts.erased)}</li>
              ))}
            </ol>
          </section>
        </>
      )}
    </>
  );
}

function Alarm({ event, alarm: { guest, daysLeft } }: { event: EventView; alarm: GuestAlarm }) {
  const { texts, formats } = useSpeech();
  const text = texts.peoplePlan.guests;
  const mayRead = useMay('contact.read');
  const { data: contacts } = useQuery({ ...contactsQuery, enabled: mayRead });
  const phoneOf = (id: string): string => contacts?.find((contact) => contact.id === id)?.phone ?? '';
  const nameOf = (id: string): string => contactName(event, id, texts.contacts.erased);
  const owner = personName(event, guest.ownerId);
  return (
    <div className="alarm">
      <ErrorNote>
        <b>{text.alarm(nameOf(guest.contactId), formats.number(daysLeft))}</b>
        <br />
        {owner !== '' && (
          <>
            {text.callOwner(owner)}
            <br />
          </>
        )}
        {guest.substitutes.length === 0 ? text.alarmNobody : text.alarmDo}
        <span className="alarm-calls">
          {[guest.contactId, ...guest.substitutes.map(({ contactId }) => contactId)]
            .slice(guest.substitutes.length === 0 ? 0 : 1)
            .map((id) =>
              phoneOf(id) === '' ? (
                guest.substitutes.length > 0 && <span key={id}>{nameOf(id)}</span>
              ) : (
                <a key={id} className="button" href={`tel:${phoneOf(id).replace(/[^\d+]/g, '')}`}>
                  {text.ring(nameOf(id), phoneOf(id))}
                </a>
              ),
            )}
        </span>
      </ErrorNote>
    </div>
  );
}
