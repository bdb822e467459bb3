import type { EventView } from '@backcast/contracts/events/event';
import { editsAllInvitees } from '@backcast/contracts/invitees/invitee-policy';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../../shared/api/me.query.js';
import { ErrorNote } from '../../../shared/feedback/error-note.js';
import { errorSentence } from '../../../shared/language/error-sentence.js';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { Button } from '../../../shared/look/button.js';
import { PersonField } from '../../../shared/people/person-field.js';
import { ColumnChoice } from './column-choice.js';
import { keepColumns } from './kept-columns.js';
import { customersOf, type ListToTake } from './list-to-take.js';
import { TakeResult } from './take-result.js';
import { type Choice, useTakeList } from './use-take-list.js';

type Props = { event: EventView; list: ListToTake; onList: (list: ListToTake) => void; onAnother: () => void };

/** A list that was read: what its columns are, whose the customers are, what taking it in would do, and taking it in. */
export function ReadList({ event, list, onList, onAnother }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees.list;
  const { person } = useMe();
  const mayAdd = event.permissions.includes('event.members');
  const [choice, setChoice] = useState<Choice>({ ownerId: person.id, sessionId: null, addsOwners: mayAdd });
  const taking = useTakeList(event.id, list.name, list.source);
  const customers = customersOf(list);
  const isNamed = list.kind === 'chain' || list.mapping.includes('name');
  const hasOwners = list.kind === 'table' && list.mapping.includes('owner') && editsAllInvitees(event.role);
  const put = (part: Partial<Choice>): void => {
    taking.change();
    setChoice((before) => ({ ...before, ...part }));
  };
  const { state } = taking;
  const isOpen = state.step === 'idle' || state.step === 'checked';
  const { sessions } = event.sessions;
  return (
    <div className="stack">
      {list.kind === 'chain' && (
        <p>
          <b>{text.isChain(formats.number(customers.length))}</b>
          {list.skipped > 0 && <span className="quiet"> {text.skipped(formats.number(list.skipped))}</span>}
        </p>
      )}
      {list.kind === 'chain' && isOpen && (
        <ol className="verdict-rows small">
          {customers.map(({ row, name, partySize, phone, note }) => (
            <li key={row}>
              <b>{name}</b> {partySize !== '' && texts.invitees.people(partySize)}{' '}
              <span className="quiet">{[phone, note].filter((part) => part !== '').join(' · ')}</span>
            </li>
          ))}
        </ol>
      )}
      {list.kind === 'table' && isOpen && (
        <ColumnChoice
          list={list}
          onChange={(changed) => {
            taking.change();
            onList(changed);
          }}
        />
      )}
      {isOpen && (
        <div className="take-choices">
          {editsAllInvitees(event.role) ? (
            <PersonField
              label={text.ownerDefault}
              value={choice.ownerId}
              event={event}
              onChange={(ownerId) => ownerId !== null && put({ ownerId })}
            />
          ) : (
            <p className="small quiet">{text.ownerOwn}</p>
          )}
          {sessions.length > 1 && (
            <NativeSelect
              label={texts.invitees.form.session}
              value={choice.sessionId ?? ''}
              data={[
                { value: '', label: texts.invitees.form.anySession },
                ...sessions.map(({ id, name, date }) => ({ value: id, label: [name, date].filter(Boolean).join(' ') })),
              ]}
              onChange={(change) => put({ sessionId: change.currentTarget.value || null })}
            />
          )}
          {hasOwners && mayAdd && (
            <Checkbox
              label={text.addsOwners}
              checked={choice.addsOwners}
              onChange={(change) => put({ addsOwners: change.currentTarget.checked })}
            />
          )}
        </div>
      )}
      {!isNamed && <p className="small bad">{text.nameMissing}</p>}
      {taking.error !== null && <ErrorNote>{errorSentence(taking.error, texts)}</ErrorNote>}
      {state.step === 'idle' && (
        <div className="row">
          <Button
            kind="primary"
            disabled={!isNamed || customers.length === 0}
            onClick={() => void taking.check(customers, choice)}
          >
            {text.check}
          </Button>
          <Button onClick={onAnother}>{texts.shell.actions.back}</Button>
        </div>
      )}
      <TakeResult
        event={event}
        taking={taking}
        customers={customers}
        onTake={() => {
          if (list.kind === 'table') keepColumns(list);
          void taking.take(customers, choice);
        }}
        onAnother={onAnother}
      />
    </div>
  );
}
