import { todayIn } from '@backcast/calendar/zoned-time';
import type { EventView } from '@backcast/contracts/events/event';
import type { Consent, InviteeDetail, RecordConsent } from '@backcast/contracts/invitees/invitee';
import { consentVersion } from '@backcast/contracts/registration/consent-version';
import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { inviteesKey } from './invitees.query.js';

type Props = { event: EventView; detail: InviteeDetail; mayEdit: boolean };

/** Each time that the customer agreed, by link, on the phone or on paper; written down and taken back by hand. */
export function ConsentBox({ event, detail: { invitee, consents }, mayEdit }: Props) {
  const { texts } = useSpeech();
  const text = texts.invitees.consent;
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const onSettled = () => client.invalidateQueries({ queryKey: inviteesKey(event.id) });
  const path = `events/${event.id}/invitees/${invitee.id}/consents`;
  const record = useMutation({
    mutationFn: (body: RecordConsent) => request('POST', path, body),
    onSuccess: () => setOpen(false),
    onSettled,
  });
  const takeBack = useMutation({ mutationFn: (id: string) => request('POST', `${path}/${id}/take-back`), onSettled });
  return (
    <section className="panel-part">
      <h3>{text.title}</h3>
      {consents.length === 0 && <p className="small quiet">{text.none}</p>}
      {takeBack.error && <ErrorNote>{errorSentence(takeBack.error, texts)}</ErrorNote>}
      <ul className="panel-lines small">
        {consents.map((consent) => (
          <li key={consent.id} data-undone={consent.takenBackAt !== null || undefined}>
            <ConsentLine consent={consent} zone={event.basics.zone} />
            {mayEdit && consent.takenBackAt === null && (
              <button
                type="button"
                className="link tiny"
                disabled={takeBack.isPending}
                onClick={() => takeBack.mutate(consent.id)}
              >
                {text.takeBack}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && !isOpen && <Button onClick={() => setOpen(true)}>{text.record}</Button>}
      {isOpen && (
        <ConsentForm
          zone={event.basics.zone}
          error={record.error}
          isBusy={record.isPending}
          onRecord={(body) => record.mutate(body)}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

function ConsentLine({ consent, zone }: { consent: Consent; zone: string }) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees.consent;
  const { way, at, byName, takenBackAt, takenBackByName } = consent;
  const when = way === 'link' ? formats.instant(at, zone) : formats.dayShort(formats.dayIn(at, zone));
  return (
    <span>
      <span className="consent-what">{text.line(when, text.ways[way], consent.text)}</span>
      {byName !== '' && <span className="quiet"> · {text.by(byName)}</span>}
      {takenBackAt !== null && (
        <span className="quiet"> · {text.takenBack(formats.instant(takenBackAt, zone), takenBackByName)}</span>
      )}
    </span>
  );
}

type FormProps = {
  zone: string;
  error: unknown;
  isBusy: boolean;
  onRecord: (body: RecordConsent) => void;
  onClose: () => void;
};

function ConsentForm({ zone, error, isBusy, onRecord, onClose }: FormProps) {
  const { texts } = useSpeech();
  const text = texts.invitees.consent;
  const [today] = useState(() => todayIn(zone, new Date()));
  const [body, setBody] = useState<RecordConsent>(() => ({
    ...{ id: newId(), way: 'phone', day: today, text: consentVersion },
  }));
  const put = (part: Partial<RecordConsent>): void => setBody((all) => ({ ...all, ...part }));
  const wrong = fieldSentences(error, texts);
  return (
    <form
      className="stack tight consent-form"
      onSubmit={(submit) => {
        submit.preventDefault();
        onRecord(body);
      }}
    >
      {error !== null && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      <fieldset className="claim-choices">
        <legend className="small quiet">{text.how}</legend>
        {(['phone', 'paper'] as const).map((way) => (
          <label key={way} className="row small">
            <input type="radio" name="consent-way" checked={body.way === way} onChange={() => put({ way })} />
            {text.ways[way]}
          </label>
        ))}
      </fieldset>
      <TextInput
        type="date"
        label={text.day}
        max={today}
        required
        withAsterisk={false}
        value={body.day}
        error={wrong['day']}
        onChange={(change) => put({ day: change.currentTarget.value })}
      />
      <TextInput
        label={text.version}
        description={text.versionHint}
        maxLength={60}
        required
        withAsterisk={false}
        value={body.text}
        error={wrong['text']}
        onChange={(change) => put({ text: change.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit" kind="primary" disabled={isBusy || body.text.trim() === '' || body.day === ''}>
          {texts.shell.actions.save}
        </Button>
        <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
      </div>
    </form>
  );
}
