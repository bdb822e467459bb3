import type { MadePollLinks } from '@backcast/contracts/events/date-poll';
import { mostPollSlots } from '@backcast/planning/timing-facts';
import type { EventView } from '@backcast/contracts/events/event';
import { slotKey } from '@backcast/planning/date-slots';
import { useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { contactName } from '../../shared/plan/shown-event.js';
import type { PollEdits } from './poll-edits.js';
import { slotText } from './slot-words.js';

type Props = { event: EventView; edits: PollEdits; onMade: (made: MadePollLinks) => void; onCancel: () => void };

/** Which candidate dates to ask about, and which guests get a link of their own. */
export function NewPoll({ event, edits, onMade, onCancel }: Props) {
  const speech = useSpeech();
  const { texts } = speech;
  const text = texts.timing.polls;
  const candidates = [...new Map(event.sections.timing.facts.candidates.map((each) => [slotKey(each), each])).values()]
    .filter(({ date }) => date >= event.today)
    .sort((a, b) => (slotKey(a) < slotKey(b) ? -1 : 1));
  const guests = event.sections.guests.facts.guests.filter(({ status }) => status !== 'declined');
  const [left, leaveOut] = useState<ReadonlySet<string>>(new Set());
  const asked = candidates.filter(({ id }) => !left.has(id)).slice(0, mostPollSlots);
  const guestIds = guests.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const toggle = (id: string): void =>
    leaveOut((old) => new Set(old.has(id) ? [...old].filter((each) => each !== id) : [...old, id]));
  const start = (): void => {
    const slots = asked.map(({ date, startTime }) => ({ id: newId(), date, startTime }));
    edits.make.mutate({ id: newId(), slots, guestIds }, { onSuccess: onMade });
  };
  return (
    <div className="card stack">
      <fieldset>
        <legend className="field-label">{text.which}</legend>
        <div className="row timing-chips">
          {candidates.map((candidate) => (
            <Chip key={candidate.id} isOn={!left.has(candidate.id)} onToggle={() => toggle(candidate.id)}>
              {slotText(candidate, speech)}
            </Chip>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="field-label">{text.whose}</legend>
        <p className="small quiet">{guests.length === 0 ? text.noGuests : text.whoseHint}</p>
        <div className="row timing-chips">
          {guests.map(({ id, contactId }) => (
            <Chip key={id} isOn={!left.has(id)} onToggle={() => toggle(id)}>
              {contactName(event, contactId, texts.contacts.erased)}
            </Chip>
          ))}
        </div>
      </fieldset>
      <div className="row">
        <Button kind="primary" disabled={asked.length === 0 || edits.make.isPending} onClick={start}>
          {text.start}
        </Button>
        <Button onClick={onCancel}>{texts.shell.actions.cancel}</Button>
      </div>
    </div>
  );
}

function Chip({ isOn, onToggle, children }: { isOn: boolean; onToggle: () => void; children: string }) {
  return (
    <label className="timing-chip" data-on={isOn || undefined}>
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      {children}
    </label>
  );
}
