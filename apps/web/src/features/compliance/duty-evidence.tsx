import { fileTypes, largestFileBytes } from '@backcast/contracts/platform/file-limits';
import { useId, useState } from 'react';
import { RequestError } from '../../shared/api/request.js';
import { fileHref, uploadFile } from '../../shared/files/upload-file.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Icon } from '../../shared/look/icon.js';
import '../../shared/files/files.css';
import type { DutyParts } from './duty-body.js';
import { useDutyTexts } from './duty-texts.js';
import { personName } from './duty-words.js';

/** Receipts, permits, photos: what shows that it was done. */
export function DutyEvidence(parts: DutyParts) {
  const text = useDutyTexts();
  return (
    <section>
      <h4 className="field-label">{text.evidence}</h4>
      <p className="tiny quiet">{text.evidenceLead}</p>
      <EvidenceList {...parts} paper={null} />
      {!parts.isReadOnly && <AddEvidence {...parts} paper={null} of={text.evidence} />}
    </section>
  );
}

/** The files of one paper, or those of none: name, who brought it, when. */
export function EvidenceList({ event, record, commands, isReadOnly, paper }: DutyParts & { paper: string | null }) {
  const text = useDutyTexts();
  const speech = useSpeech();
  const files = record?.evidence.filter((each) => each.paper === paper) ?? [];
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map(({ fileId, name, addedBy, addedAt }) => (
        <li key={fileId} className="file">
          <a
            className="link small"
            href={fileHref(fileId)}
            target="_blank"
            rel="noreferrer"
            aria-label={text.openFile(name)}
          >
            {name}
          </a>
          <span className="tiny quiet">
            {text.evidenceBy(personName(event, speech, addedBy), speech.formats.instant(addedAt, event.basics.zone))}
          </span>
          {!isReadOnly && (
            <button
              type="button"
              className="file-remove"
              aria-label={text.removeFile(name)}
              onClick={() => void commands.send('evidence/remove', { fileId })}
            >
              <Icon name="close" size={14} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

type AddProps = DutyParts & { paper: string | null; of: string; isQuiet?: boolean };

/** Uploads a file and hangs it on the duty; the server looks at its content, not at its name. */
export function AddEvidence({ commands, paper, of, isQuiet = false }: AddProps) {
  const text = useDutyTexts();
  const { texts, formats } = useSpeech();
  const id = useId();
  const [sending, setSending] = useState<{ name: string; part: number } | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setError(null);
    try {
      if (file.size > largestFileBytes) throw new RequestError(413, { code: 'file_too_large', values: {}, fields: [] });
      setSending({ name: file.name, part: 0 });
      const added = await uploadFile(file, (part) => setSending({ name: file.name, part }));
      await commands.send('evidence', { fileId: added.id, paper });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setSending(null);
    }
  };
  return (
    <div className="file-add">
      <label
        className={isQuiet ? 'link small duty-upload' : 'button'}
        htmlFor={id}
        data-busy={sending !== null || undefined}
      >
        {!isQuiet && <Icon name="add" />}
        <span aria-hidden="true">{text.addFile}</span>
        <span className="visually-hidden">{text.addFileFor(of)}</span>
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        disabled={sending !== null}
        accept={fileTypes.join(',')}
        onChange={(event) => {
          void send(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <span className="tiny quiet" role="status">
        {sending
          ? text.uploading(sending.name, formats.percent(Math.round(sending.part * 100)))
          : isQuiet
            ? ''
            : text.fileLimits}
      </span>
      {error && (
        <span className="small bad" role="alert">
          {errorSentence(error, texts)}
        </span>
      )}
    </div>
  );
}
