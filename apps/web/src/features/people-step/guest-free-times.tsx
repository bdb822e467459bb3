import { guestFreedom } from '@backcast/planning/guest-freedom';
import { useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { DayField, TimeField } from '../../shared/fields/line.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { FreeTimeRow } from './free-time-row.js';
import type { GuestFieldsProps } from './guest-fields.js';

/** When a guest can come, and what that means for each session. */
export function GuestFreeTimes({ event, guest, mayEdit, onEdit, onLeave, onChoose }: GuestFieldsProps) {
  const { texts, formats } = useSpeech();
  const text = texts.peoplePlan.guests;
  const { freeTimes } = guest;
  return (
    <fieldset>
      <legend className="field-label">{text.fields.freeTimes}</legend>
      {freeTimes.length === 0 && <p className="small quiet">{text.noFree}</p>}
      <ul className="entry-rows">
        {freeTimes.map((free) => (
          <li key={free.id} className="span-row">
            {mayEdit ? (
              <FreeTimeRow
                free={free}
                onEdit={(part) => onEdit({ freeTimes: putEntry(freeTimes, free.id, part) })}
                onLeave={onLeave}
                onRemove={() => onChoose({ freeTimes: withoutEntry(freeTimes, free.id) })}
              />
            ) : (
              <span className="small">
                {formats.day(free.date)} {free.from}–{free.to}
              </span>
            )}
          </li>
        ))}
      </ul>
      {freeTimes.length > 0 && <Freedoms event={event} guest={guest} />}
      {mayEdit && freeTimes.length < 60 && (
        <AddFreeTime onAdd={(free) => onChoose({ freeTimes: [...freeTimes, { id: newId(), ...free }] })} />
      )}
    </fieldset>
  );
}

function Freedoms({ event, guest }: Pick<GuestFieldsProps, 'event' | 'guest'>) {
  const { texts, formats } = useSpeech();
  const text = texts.peoplePlan;
  return (
    <ul className="small">
      {event.sessions.sessions.map((session, index) => {
        const freedom = guestFreedom(guest.freeTimes, session);
        const day = session.date === null ? '' : formats.dayShort(session.date);
        const time = [session.startTime, session.endTime].filter((each) => each !== null).join('–');
        const name = [session.name, day, time].filter(Boolean).join(' ') || text.staff.sessionNumber(index + 1);
        return (
          <li key={session.id} className={{ free: 'good', busy: 'bad', unknown: 'quiet' }[freedom]}>
            {text.guests.freedom[freedom](name)}
          </li>
        );
      })}
    </ul>
  );
}

type Free = { date: string; from: string; to: string };

function AddFreeTime({ onAdd }: { onAdd: (free: Free) => void }) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.guests;
  const [free, setFree] = useState<{ [Part in keyof Free]: string | null }>({ date: null, from: null, to: null });
  const { date, from, to } = free;
  const part = (name: keyof Free, label: string) => ({
    label,
    value: free[name],
    onChange: (value: string | null) => setFree({ ...free, [name]: value }),
    onLeave: () => undefined,
  });
  const isWhole = date !== null && from !== null && to !== null && from < to;
  return (
    <div className="add-free">
      <DayField {...part('date', text.freeDate)} hint="" />
      <TimeField {...part('from', text.from)} />
      <TimeField {...part('to', text.to)} />
      <Button
        disabled={!isWhole}
        onClick={() => {
          if (!isWhole) return;
          onAdd({ date, from, to });
          setFree({ date: null, from: null, to: null });
        }}
      >
        {text.addFree}
      </Button>
    </div>
  );
}
