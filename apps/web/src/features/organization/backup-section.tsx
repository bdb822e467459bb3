import type { RestoreResult } from '@backcast/contracts/platform/backup';
import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { request, RequestError } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { partingNoteQuery } from '../../shared/feedback/parting-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

/** Downloads a backup; for the operator of the installation, also the way back. */
export function BackupSection() {
  const { texts } = useSpeech();
  const text = texts.pages.organization;
  const { operator } = useMe();
  return (
    <section className="page-section stack">
      <div>
        <h2>{text.backup}</h2>
        <p className="small quiet">
          {text.backupLead} {text.backupSecret}
        </p>
      </div>
      {operator ? (
        <>
          <div>
            {/* The browser itself saves the file as it arrives: a large one need not fit into the page's memory. */}
            <a className="button" href="/api/backup" download>
              {text.download}
            </a>
          </div>
          <Restore />
        </>
      ) : (
        <p className="small">{text.operatorOnly}</p>
      )}
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
  const navigate = useNavigate();
  const restore = useMutation({
    mutationFn: (chosen: File) => request<RestoreResult>('POST', 'restore', chosen),
    // Everybody is signed out by now, whoever did it too: what became of it is said where they sign in again.
    onSuccess: async ({ rows, files, madeAt }) => {
      const made = text.madeAt(formats.instantInZone(madeAt, zoneHere()));
      client.setQueryData(partingNoteQuery.queryKey, `${text.restored(rows, files)} ${made}`);
      await navigate({ to: '/sign-in' });
    },
  });
  const sentence = (error: Error): string =>
    (error instanceof RequestError ? text.refusals[String(error.values['reason'])] : undefined) ??
    `${text.refused} ${errorSentence(error, texts)}`;
  const isSure = word.trim().toUpperCase() === text.restoreWord;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (file && isSure) restore.mutate(file);
  };
  return (
    <details className="restore">
      <summary className="link small">{text.restore}</summary>
      <form className="stack restore-form" onSubmit={submit}>
        <Note kind="warn">{text.restoreLead}</Note>
        <div className="row">
          <label className="button restore-choose" aria-disabled={restore.isPending}>
            <input
              className="visually-hidden"
              type="file"
              disabled={restore.isPending}
              onChange={(event) => {
                setFile(event.currentTarget.files?.[0] ?? null);
                restore.reset();
              }}
            />
            {text.restoreChoose}
          </label>
          {file && <span className="small quiet">{text.chosen(file.name, formats.bytes(file.size))}</span>}
        </div>
        <TextInput
          label={text.restoreConfirm(text.restoreWord)}
          value={word}
          autoComplete="off"
          w={280}
          disabled={restore.isPending}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
        {restore.error && <ErrorNote>{sentence(restore.error)}</ErrorNote>}
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
