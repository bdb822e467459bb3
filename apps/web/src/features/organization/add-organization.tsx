import type { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import type { AddOrganization as Body } from '@backcast/contracts/organization/organization';
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { ZoneField } from '../../shared/fields/zone-field.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { LinkBox } from '../../shared/links/link-box.js';
import { ReachNote } from '../../shared/links/reach-note.js';
import { Button } from '../../shared/look/button.js';

/** A further organization on this installation, for its operator: made with the link for its first admin. */
export function AddOrganization() {
  const { texts, language, formats } = useSpeech();
  const text = texts.pages.organization;
  const me = useMe();
  const empty: Body = { name: '', zone: me.organization.zone, language, adminName: '', adminMail: '' };
  const [form, setForm] = useState(empty);
  const add = useMutation({
    mutationFn: () => request<MadeAccessLink>('POST', 'organizations', { ...form, adminMail: form.adminMail.trim() }),
  });
  const again = (): void => {
    setForm(empty);
    add.reset();
  };
  return (
    <section className="page-section stack">
      <div>
        <h2>{text.add}</h2>
        <p className="small quiet">{text.addLead}</p>
      </div>
      {add.data ? (
        <>
          <p role="status">
            <b>{text.madeFor(form.name)}</b>
          </p>
          <LinkBox
            url={add.data.url}
            othersCanReach={add.data.othersCanReach}
            expires={formats.instantInZone(add.data.expiresAt, me.organization.zone)}
          />
          <div>
            <Button onClick={again}>{text.another}</Button>
          </div>
        </>
      ) : (
        <AddForm form={form} onForm={setForm} error={add.error} isBusy={add.isPending} onSubmit={() => add.mutate()} />
      )}
    </section>
  );
}

type FormProps = {
  form: Body;
  onForm: (form: Body) => void;
  error: unknown;
  isBusy: boolean;
  onSubmit: () => void;
};

function AddForm({ form, onForm, error, isBusy, onSubmit }: FormProps) {
  const { texts } = useSpeech();
  const text = texts.pages.organization;
  const { reach } = useMe();
  const wrong = fieldSentences(error, texts);
  const put = (part: Partial<Body>): void => onForm({ ...form, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {error !== null && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      <TextInput
        label={text.addName}
        value={form.name}
        maxLength={80}
        error={wrong['name']}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <div className="form-grid">
        <TextInput
          label={text.adminName}
          value={form.adminName}
          maxLength={60}
          error={wrong['adminName']}
          onChange={(event) => put({ adminName: event.currentTarget.value })}
        />
        <TextInput
          label={text.adminMail}
          type="email"
          value={form.adminMail}
          error={wrong['adminMail']}
          onChange={(event) => put({ adminMail: event.currentTarget.value })}
        />
        <ZoneField label={text.zone} value={form.zone} onChange={(zone) => put({ zone })} />
        <Segmented
          label={text.language}
          value={form.language}
          options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: texts.words.languages[value] }))}
          onChange={(chosen) => put({ language: chosen })}
        />
      </div>
      <ReachNote othersCanReach={reach.othersCanReach} url={reach.url} />
      <div>
        <Button type="submit" disabled={isBusy || form.name.trim() === '' || form.adminName.trim() === ''}>
          {isBusy ? text.making : text.make}
        </Button>
      </div>
    </form>
  );
}
