import type { AnswerDatePoll, PollSlot, PublicDatePoll } from '@backcast/contracts/events/date-poll';
import type { AccessTexts } from '@backcast/texts/access';
import type { Formats } from '@backcast/texts/format';
import { useId, useState, type FormEvent } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import { Button } from '../../shared/look/button.js';
import { accessSentence } from '../access-problem.js';
import { isGone } from './is-gone.js';
import { pollDevice } from './poll-device.js';

type Choice = AnswerDatePoll['choices'][number]['choice'];
type Choices = Record<string, Choice>;
type Props = {
  token: string;
  poll: PublicDatePoll;
  texts: AccessTexts;
  formats: Formats;
  onAnswered: (poll: PublicDatePoll) => void;
  onGone: (error: unknown) => void;
};

/** For each day: yes, if need be, or no. What was answered before is filled in and can be changed. */
export function PollForm({ token, poll, texts, formats, onAnswered, onGone }: Props) {
  const text = texts.poll;
  const isClosed = poll.state === 'closed';
  const [name, setName] = useState(poll.mine?.name ?? '');
  const [choices, setChoices] = useState<Choices>(() =>
    Object.fromEntries((poll.mine?.choices ?? []).map(({ slotId, choice }) => [slotId, choice])),
  );
  const [wrong, setWrong] = useState<{ name?: string; choices?: string; all?: string }>({});
  const [isSending, setSending] = useState(false);
  const [isSent, setSent] = useState(false);
  const nameId = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = Object.entries(choices).map(([slotId, choice]) => ({ slotId, choice }));
    const missing = {
      ...(!poll.isForGuest && name.trim() === '' ? { name: text.nameMissing } : {}),
      ...(chosen.length === 0 ? { choices: text.nothingChosen } : {}),
    };
    setWrong(missing);
    if (Object.keys(missing).length > 0) return;
    setSending(true);
    const body: AnswerDatePoll = { token, device: pollDevice(), name: name.trim(), choices: chosen };
    request<PublicDatePoll>('POST', 'date-polls/answer', body)
      .then(
        (answered) => {
          setSent(true);
          onAnswered(answered);
        },
        (error: unknown) => {
          if (isGone(error)) return onGone(error);
          if (error instanceof RequestError && error.code === 'poll_closed') onAnswered({ ...poll, state: 'closed' });
          setWrong({ all: accessSentence(error, texts) });
        },
      )
      .finally(() => setSending(false));
  };
  return (
    <form onSubmit={submit} noValidate>
      <h1>{isClosed ? text.closedTitle : text.title(poll.eventName)}</h1>
      <p className="quiet">
        {!isClosed && text.asks(poll.organizationName)}
        {isClosed && (poll.mine ? text.closedMine : text.closedNone)}
      </p>
      <p className="small quiet">
        {text.zone(formats.zoneName(poll.zone, poll.slots[0]!.date))} {text.length(poll.lengthMinutes)}
      </p>
      {!poll.isForGuest && (!isClosed || poll.mine) && (
        <div className="access-field">
          <label htmlFor={nameId}>{text.name}</label>
          <input
            id={nameId}
            value={name}
            maxLength={40}
            autoComplete="name"
            readOnly={isClosed}
            aria-invalid={wrong.name !== undefined}
            aria-describedby={wrong.name === undefined ? undefined : `${nameId}-wrong`}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {wrong.name !== undefined && (
            <p className="small bad" id={`${nameId}-wrong`} role="alert">
              {wrong.name}
            </p>
          )}
        </div>
      )}
      {(!isClosed || poll.mine) &&
        poll.slots.map((slot) => (
          <SlotChoice
            key={slot.id}
            slot={slot}
            choice={choices[slot.id]}
            isClosed={isClosed}
            texts={texts}
            formats={formats}
            onChoose={(choice) => {
              setSent(false);
              setChoices({ ...choices, [slot.id]: choice });
            }}
          />
        ))}
      {(wrong.choices ?? wrong.all) !== undefined && (
        <p className="access-wrong" role="alert">
          {wrong.choices ?? wrong.all}
        </p>
      )}
      {isSent && (
        <p className="poll-thanks" role="status">
          <b>{text.thanks}</b> {text.changeLater}
        </p>
      )}
      {!isClosed && !isSent && (
        <Button kind="primary" type="submit" className="access-button" disabled={isSending}>
          {isSending ? text.sending : poll.mine ? text.change : text.send}
        </Button>
      )}
      <p className="small quiet">{text.whoSees(poll.organizationName)}</p>
    </form>
  );
}

type SlotProps = {
  slot: PollSlot;
  choice: Choice | undefined;
  isClosed: boolean;
  texts: AccessTexts;
  formats: Formats;
  onChoose: (choice: Choice) => void;
};

function SlotChoice({ slot, choice, isClosed, texts, formats, onChoose }: SlotProps) {
  return (
    <fieldset className="poll-slot" disabled={isClosed}>
      <legend>
        {formats.day(slot.date)} {slot.startTime}
      </legend>
      <div className="poll-choices">
        {(['available', 'if-need-be', 'no'] as const).map((each) => (
          <label key={each} data-choice={each} data-on={choice === each || undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name={slot.id}
              checked={choice === each}
              onChange={() => onChoose(each)}
            />
            {texts.poll.choices[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
