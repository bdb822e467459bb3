import type { RestoreResult } from '@backcast/contracts/platform/backup';
import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useMay, useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

/** Downloads a backup; for the operator of the installation, also the way back. */
export function BackupSection() {
  const { texts } = useSpeech();
  const text = texts.pages.organization;
  const { operator } = useMe();
  const mayRestore = useMay('backup.restore') && operator;
  return (
    <section className="page-section stack">
      <div>
        <h2>{text.backup}</h2>
        <p className="small quiet">
          {text.backupLead} {text.backupSecret}
        </p>
      </div>
      <div>
        {/* The browser itself saves the file as it arrives: a large one need not fit into the page's memory. */}
        <a className="button" href="/api/backup" download>
          {text.download}
        </a>
      </div>
      {mayRestore ? <Restore /> : <p className="small quiet">{text.restoreOperator}</p>}
    </section>
  );
}

/** Replaces everything. It cannot be undone, so it asks for a typed word: the one question on this page. */
function Restore() {
  const { texts, formats } = useSpeech();
  const text = texts.pages.organization;
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [word, setWord] = useState('');
  const restore = useMutation({ mutationFn: (chosen: File) => request<RestoreResult>('POST', 'restore', chosen) });
  const isSure = word.trim().toUpperCase() === text.restoreWord;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (file && isSure) restore.mutate(file);
  };
  if (restore.data) {
    const { rows, files, madeAt } = restore.data;
    return (
      <div className="stack tight">
        <Note kind="good">
          {text.restored(rows, files)} {text.madeAt(formats.instantInZone(madeAt, zoneHere()))}
        </Note>
        <div>
          <a className="button" data-kind="primary" href="/sign-in" onClick={() => client.clear()}>
            {text.toSignIn}
          </a>
        </div>
      </div>
    );
  }
  return (
    <details className="restore">
      <summary className="link small">{text.restore}</summary>
      <form className="stack restore-form" onSubmit={submit}>
        <Note kind="warn">{text.restoreLead}</Note>
        <div>
          <label className="field-label" htmlFor="backup-file">
            {text.restoreChoose}
          </label>
          <input
            id="backup-file"
            className="restore-file"
            type="file"
            disabled={restore.isPending}
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0] ?? null);
              restore.reset();
            }}
          />
          {file && <p className="small quiet">{text.chosen(file.name, formats.bytes(file.size))}</p>}
        </div>
        <TextInput
          label={text.restoreConfirm(text.restoreWord)}
          value={word}
          autoComplete="off"
          w={280}
          disabled={restore.isPending}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
        {restore.error && (
          <ErrorNote>
            {text.refused} {errorSentence(restore.error, texts)}
          </ErrorNote>
        )}
        <div>
          <Button type="submit" kind="bad" disabled={!file || !isSure || restore.isPending}>
            {restore.isPending ? text.restoring : text.restoreDo}
          </Button>
        </div>
      </form>
    </details>
  );
}

const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
