import type { EventView } from '@backcast/contracts/events/event';
import type { EventFacts } from '@backcast/plan/plan-shape';
import { eventDate } from '@backcast/plan/seated-sessions';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Post, Shift } from '@backcast/planning/staff-facts';
import { newId } from '../../shared/api/new-id.js';
import { TimeField } from '../../shared/fields/line.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { ContactField } from '../../shared/people/contact-field.js';
import { PersonField } from '../../shared/people/person-field.js';
import { postName } from '../../shared/plan/section-words.js';
import { checkShift } from './check-shift.js';
import { Training } from './shift-list.js';

const emptyShift = (): Shift => ({
  ...{ id: newId(), personId: null, contactId: null, sessionId: null, from: null, to: null },
  ...{ trainedOn: null, assessedOn: null },
});

type Props = { event: EventView; facts: EventFacts; post: Post; onAdd: (shift: Shift) => void };

/** Puts somebody on a post. Whoever may not be there is refused before anything is saved, and it says why. */
export function AddShift({ event, facts, post, onAdd }: Props) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.staff;
  const [who, setWho] = useState<'own' | 'part-timer'>('own');
  const [shift, setShift] = useState(emptyShift);
  const { sessions } = event.sessions;
  const put = (part: Partial<Shift>): void => setShift((old) => ({ ...old, ...part }));
  const isOwn = who === 'own';
  const verdict = checkShift({ facts, post, shift, isOwn, day: eventDate(facts) });
  const isChosen = shift.personId !== null || shift.contactId !== null;
  // The rule about the kind of person is told as soon as the kind is chosen, the others once somebody is.
  const isTold = verdict.reason !== null && (isChosen || verdict.reason === 'own-staff-only');
  const booked = verdict.booked;
  return (
    <fieldset className="add-shift stack tight">
      <legend className="field-label">{text.addShift}</legend>
      <Segmented
        label={text.who}
        isLabelHidden
        isSmall
        value={who}
        options={[
          { value: 'own', label: text.own },
          { value: 'part-timer', label: text.partTimer },
        ]}
        onChange={(next) => {
          setWho(next);
          put({ personId: null, contactId: null });
        }}
      />
      {isOwn ? (
        <PersonField
          label={text.person}
          value={shift.personId}
          event={event}
          onChange={(personId) => put({ personId })}
        />
      ) : (
        <ContactField
          label={text.contact}
          value={shift.contactId}
          event={event}
          onChange={(contactId) => put({ contactId })}
        />
      )}
      <div className="add-free">
        {sessions.length > 1 && (
          <NativeSelect
            label={text.whichSession}
            value={shift.sessionId ?? ''}
            data={[
              { value: '', label: text.everySession },
              ...sessions.map(({ id, name }, index) => ({ value: id, label: name || text.sessionNumber(index + 1) })),
            ]}
            onChange={(change) => put({ sessionId: change.currentTarget.value || null })}
          />
        )}
        <TimeField label={text.from} value={shift.from} onChange={(from) => put({ from })} onLeave={() => undefined} />
        <TimeField label={text.to} value={shift.to} onChange={(to) => put({ to })} onLeave={() => undefined} />
        <p className="small quiet">{text.wholeSession}</p>
      </div>
      {!isOwn && post.kind === 'results' && <Training name="" shift={shift} mayEdit onChange={put} />}
      <div role="status" className="small">
        {isTold && verdict.reason !== null && (
          <p className={verdict.isAllowed ? 'warn' : 'bad'}>{text.refused[verdict.reason]}</p>
        )}
        {isChosen && booked && (
          <p className="bad">
            {text.refusedBooked(postName(booked.post, texts), text.span(booked.shift.from, booked.shift.to))}
          </p>
        )}
        {verdict.isBackwards && <p className="bad">{texts.fieldErrors.ends_before_start}</p>}
      </div>
      <div className="row">
        <Button
          kind="primary"
          disabled={!isChosen || !verdict.isAllowed || booked !== null || verdict.isBackwards}
          onClick={() => {
            onAdd(shift);
            setShift(emptyShift());
          }}
        >
          {text.assign}
        </Button>
      </div>
    </fieldset>
  );
}
