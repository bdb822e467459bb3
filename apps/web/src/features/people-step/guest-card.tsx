import type { EventView } from '@backcast/contracts/events/event';
import { isGuestBusy } from '@backcast/planning/guest-freedom';
import { guestMoves, isGuestOpen, isGuestSure, nextGuestStatus } from '@backcast/planning/guest-status';
import type { Guest, GuestStatus } from '@backcast/planning/guests-facts';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { contactLine } from '../../shared/people/contact-fields.js';
import { EntryCard, OrderButtons } from '../../shared/plan/entry-card.js';
import { personName } from '../../shared/plan/shown-event.js';
import { GuestFields } from './guest-fields.js';

export type GuestEdits = {
  onEdit: (part: Partial<Guest>) => void;
  onLeave: () => void;
  onChoose: (part: Partial<Guest>) => void;
};
type Props = GuestEdits & {
  event: EventView;
  guest: Guest;
  /** Place in the order of titles, from 1. */
  number: number;
  count: number;
  isAlarmed: boolean;
  isOpen: boolean;
  isOrdered: boolean;
  mayEdit: boolean;
  onToggle: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One guest: who, how far, what is wrong, the next status in one tap; everything else when it is opened. */
export function GuestCard(props: Props) {
  const { event, guest, number, count, isAlarmed, isOrdered, mayEdit } = props;
  const { texts, formats } = useSpeech();
  const text = texts.peoplePlan.guests;
  const contact = event.contacts.find(({ id }) => id === guest.contactId);
  const name = contact?.name || texts.contacts.erased;
  const owner = personName(event, guest.ownerId);
  const details = [
    contactLine({ name: '', title: contact?.title ?? '', company: contact?.company ?? '' }),
    guest.topic,
  ];
  return (
    <EntryCard
      id={guest.id}
      name={isOrdered ? `${number}. ${name}` : name}
      tone={isAlarmed ? 'bad' : undefined}
      isOpen={props.isOpen}
      onToggle={props.onToggle}
      marks={
        <>
          {guest.isKey && <Tag kind="accent">{text.key}</Tag>}
          <Tag kind={isGuestSure(guest.status) ? 'good' : 'quiet'}>{text.statuses[guest.status]}</Tag>
          {guest.movedOn !== null && <span>{text.movedOn(formats.dayShort(guest.movedOn))}</span>}
          {owner !== '' && <span>{owner}</span>}
          {details
            .filter((each) => each !== '')
            .map((each) => (
              <span key={each}>{each}</span>
            ))}
        </>
      }
      warnings={<Warnings event={event} guest={guest} />}
      actions={
        mayEdit && (
          <>
            {isOrdered ? (
              <OrderButtons name={name} isFirst={number === 1} isLast={number === count} onMove={props.onMove} />
            ) : (
              <Moves event={event} guest={guest} name={name} onChoose={props.onChoose} />
            )}
          </>
        )
      }
    >
      <GuestFields event={event} guest={guest} mayEdit={mayEdit} {...pick(props)} />
      {mayEdit && (
        <Button kind="plain" className="entry-remove" onClick={props.onRemove}>
          {text.remove(name)}
        </Button>
      )}
    </EntryCard>
  );
}

const pick = ({ onEdit, onLeave, onChoose }: GuestEdits): GuestEdits => ({ onEdit, onLeave, onChoose });

function Warnings({ event, guest }: { event: EventView; guest: Guest }) {
  const { texts } = useSpeech();
  const isWanted = guest.status !== 'declined';
  const name = event.contacts.find(({ id }) => id === guest.contactId)?.name || texts.contacts.erased;
  const warnings = [
    isWanted && guest.ownerId === null && texts.contacts.noOwner,
    isWanted && isGuestBusy(guest.freeTimes, event.sessions.sessions) && texts.steps.gaps['guest-busy'](name),
    guest.isKey && isGuestOpen(guest.status) && guest.substitutes.length === 0 && texts.peoplePlan.guests.noSubstitute,
  ].filter((each) => each !== false);
  if (warnings.length === 0) return null;
  return (
    <ul className="entry-warnings warn">
      {warnings.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

/** The next status as the first button; the others that are possible beside it. `movedOn` follows each move. */
function Moves({ event, guest, name, onChoose }: Pick<Props, 'event' | 'guest' | 'onChoose'> & { name: string }) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.guests;
  const next = nextGuestStatus(guest.status);
  const others = guestMoves[guest.status].filter((status) => status !== next);
  const move = (status: GuestStatus): void => onChoose({ status, movedOn: event.today });
  return (
    <>
      {next !== null && (
        <Button onClick={() => move(next)} aria-label={text.nextOf(text.statuses[next], name)}>
          {text.nextTo(text.statuses[next])}
        </Button>
      )}
      {others.map((status) => (
        <Button
          key={status}
          kind="plain"
          onClick={() => move(status)}
          aria-label={text.nextOf(text.statuses[status], name)}
        >
          {text.nextTo(text.statuses[status])}
        </Button>
      ))}
    </>
  );
}
