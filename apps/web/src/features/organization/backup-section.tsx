import type { RestoreResult } from '@backcast/contracts/platform/backup';
import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

/** Downloads a backup, and replaces everything by one: the only thing here that cannot be undone, so it is asked for twice. */
export function BackupSection() {
  const { texts, formats } = useSpeech();
  const text = texts.pages.organization;
  const mayRestore = useMay('backup.restore');
  const [file, setFile] = useState<File | null>(null);
  const [isSure, setSure] = useState(false);
  const restore = useMutation({ mutationFn: (chosen: File) => request<RestoreResult>('POST', 'restore', chosen) });
  return (
    <section className="page-section stack">
      <div>
        <h2>{text.backup}</h2>
        <p className="small quiet">{text.backupLead}</p>
      </div>
      <div>
        <a className="button" href="/api/backup" download>
          {text.download}
        </a>
      </div>
      {mayRestore && (
        <details>
          <summary className="link small">{text.restore}</summary>
          <div className="stack tight" style={{ marginTop: 12 }}>
            <Note kind="warn">{text.restoreLead}</Note>
            {restore.error && <ErrorNote>{errorSentence(restore.error, texts)}</ErrorNote>}
            {restore.data && <Note kind="good">{text.restored(restore.data.rows, restore.data.files)}</Note>}
            <label className="small">
              <span className="field-label">{text.restoreChoose}</span>
              <input type="file" onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)} />
            </label>
            {file && <p className="small quiet">{`${file.name} · ${formats.bytes(file.size)}`}</p>}
            <Checkbox
              label={text.restoreConfirm(text.restoreWord)}
              checked={isSure}
              onChange={(event) => setSure(event.currentTarget.checked)}
            />
            <div>
              <Button
                kind="bad"
                disabled={!file || !isSure || restore.isPending}
                onClick={() => file && restore.mutate(file)}
              >
                {restore.isPending ? text.restoring : text.restoreDo}
              </Button>
            </div>
          </div>
        </details>
      )}
    </section>
  );
}
