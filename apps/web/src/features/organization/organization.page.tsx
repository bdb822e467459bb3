import type { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import type { AddOrganization, OrganizationView } from '@backcast/contracts/organization/organization';
import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useMay, useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { SaveState } from '../../shared/feedback/save-state.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { ZoneField } from '../../shared/fields/zone-field.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { LinkBox } from '../../shared/links/link-box.js';
import { ReachNote } from '../../shared/links/reach-note.js';
import { Button } from '../../shared/look/button.js';
import { PageTop } from '../../shared/shell/frame.js';
import { BackupSection } from './backup-section.js';

/** The organization: name, zone, language, digest; backup and restore; a further organization for operators. */
export function OrganizationPage() {
  const { texts } = useSpeech();
  const text = texts.pages.organization;
  const me = useMe();
  const { data: organization } = useSuspenseQuery({
    queryKey: ['organization'],
    queryFn: () => request<OrganizationView>('GET', 'organization'),
  });
  const mayEdit = useMay('organization.edit');
  const mayBackUp = useMay('backup.make');
  return (
    <>
      <PageTop title={text.title} />
      <main className="page page-narrow">
        <h1 className="page-title">{organization.name}</h1>
        <ReachNote othersCanReach={me.reach.othersCanReach} url={me.reach.url} />
        <Details key={organization.version} organization={organization} mayEdit={mayEdit} />
        {mayBackUp && <BackupSection />}
        {me.operator && <AnotherOrganization />}
      </main>
    </>
  );
}

function Details({ organization, mayEdit }: { organization: OrganizationView; mayEdit: boolean }) {
  const { texts } = useSpeech();
  const text = texts.pages.organization;
  const client = useQueryClient();
  const [form, setForm] = useState({
    name: organization.name,
    zone: organization.zone,
    language: organization.language,
    digestHour: organization.digestHour,
  });
  const save = useMutation({
    mutationFn: () => request<OrganizationView>('PATCH', 'organization', { ...form, version: organization.version }),
    onSuccess: async (next) => {
      client.setQueryData(['organization'], next);
      await client.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const wrong = fieldSentences(save.error, texts);
  const isChanged =
    form.name !== organization.name ||
    form.zone !== organization.zone ||
    form.language !== organization.language ||
    form.digestHour !== organization.digestHour;
  const put = (part: Partial<typeof form>): void => setForm((all) => ({ ...all, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="page-section stack" onSubmit={submit}>
      {save.error && <ErrorNote>{errorSentence(save.error, texts)}</ErrorNote>}
      <TextInput
        label={text.name}
        value={form.name}
        maxLength={80}
        disabled={!mayEdit}
        error={wrong['name']}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <ZoneField label={text.zone} value={form.zone} isDisabled={!mayEdit} onChange={(zone) => put({ zone })} />
      <Segmented
        label={text.language}
        value={form.language}
        isDisabled={!mayEdit}
        options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: texts.words.languages[value] }))}
        onChange={(language) => put({ language })}
      />
      <NativeSelect
        label={text.digestHour}
        description={text.digestHint}
        value={String(form.digestHour)}
        disabled={!mayEdit}
        w={180}
        data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: text.hour(hour) }))}
        onChange={(event) => put({ digestHour: Number(event.currentTarget.value) })}
      />
      {mayEdit ? (
        <div className="row">
          <Button type="submit" kind="primary" disabled={!isChanged || save.isPending}>
            {texts.shell.actions.save}
          </Button>
          {isChanged && <SaveState state={save.isPending ? 'saving' : 'waiting'} />}
        </div>
      ) : (
        <Note>{text.readOnly}</Note>
      )}
    </form>
  );
}

function AnotherOrganization() {
  const { texts, language, formats } = useSpeech();
  const text = texts.pages.organization;
  const me = useMe();
  const [form, setForm] = useState<AddOrganization>({
    name: '',
    zone: me.organization.zone,
    language,
    adminName: '',
    adminMail: '',
  });
  const add = useMutation({ mutationFn: () => request<MadeAccessLink>('POST', 'organizations', form) });
  const wrong = fieldSentences(add.error, texts);
  const put = (part: Partial<AddOrganization>): void => setForm((all) => ({ ...all, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <section className="page-section">
      <h2>{text.add}</h2>
      <p className="small quiet">{text.addLead}</p>
      {add.data ? (
        <LinkBox
          url={add.data.url}
          othersCanReach={add.data.othersCanReach}
          expires={formats.instant(add.data.expiresAt, me.organization.zone)}
        />
      ) : (
        <form className="stack" style={{ marginTop: 12 }} onSubmit={submit}>
          {add.error && <ErrorNote>{errorSentence(add.error, texts)}</ErrorNote>}
          <TextInput
            label={text.name}
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
              value={form.adminMail}
              error={wrong['adminMail']}
              onChange={(event) => put({ adminMail: event.currentTarget.value })}
            />
          </div>
          <ReachNote othersCanReach={me.reach.othersCanReach} url={me.reach.url} />
          <div>
            <Button type="submit" disabled={add.isPending || form.name.trim() === '' || form.adminName.trim() === ''}>
              {text.make}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
