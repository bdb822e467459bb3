import { fileTypes, largestFileBytes } from '@backcast/contracts/platform/file-limits';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { RequestError } from '../api/request.js';
import { errorSentence } from '../language/error-sentence.js';
import { useSpeech } from '../language/texts-context.js';
import { Icon } from '../look/icon.js';
import { fileHref, uploadFile } from './upload-file.js';
import './files.css';

type Props = {
  label: string;
  /** Names each file, for example 消防资料 1; files are kept by id, their own names stay with them. */
  nameOf: (index: number) => string;
  fileIds: string[];
  isReadOnly: boolean;
  /** Photos show as pictures, and a phone offers its camera. */
  arePhotos?: boolean;
  onChange: (fileIds: string[]) => void;
};

const mostFiles = 30;
// Named one by one, phones still offer the camera, and turn their own formats into one of these.
const photoTypes = fileTypes.filter((type) => type.startsWith('image/'));

/** Files of one thing: seen, opened, added with progress, taken off (the file itself stays, so that undo finds it). */
export function FileList({ label, nameOf, fileIds, isReadOnly, arePhotos = false, onChange }: Props) {
  const { texts } = useSpeech();
  const text = texts.steps.files;
  return (
    <div role="group" aria-label={label}>
      {isReadOnly && fileIds.length === 0 && <p className="small quiet">{text.none}</p>}
      <ul className="files">
        {fileIds.map((id, index) => (
          <li key={id} className="file" data-photo={arePhotos || undefined}>
            <a
              className="link small"
              href={fileHref(id)}
              target="_blank"
              rel="noreferrer"
              aria-label={text.open(nameOf(index))}
            >
              {arePhotos ? <img src={fileHref(id)} alt={nameOf(index)} width={88} height={66} /> : nameOf(index)}
            </a>
            {!isReadOnly && (
              <button
                type="button"
                className="file-remove"
                aria-label={text.remove(nameOf(index))}
                onClick={() => onChange(fileIds.filter((each) => each !== id))}
              >
                <Icon name="close" size={14} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && fileIds.length < mostFiles && (
        <AddFile label={label} arePhotos={arePhotos} fileIds={fileIds} onChange={onChange} />
      )}
    </div>
  );
}

type AddProps = Pick<Props, 'label' | 'fileIds' | 'onChange'> & { arePhotos: boolean };

function AddFile({ label, arePhotos, fileIds, onChange }: AddProps) {
  const { texts, formats } = useSpeech();
  const text = texts.steps.files;
  const id = useId();
  const [sending, setSending] = useState<{ name: string; part: number } | null>(null);
  const [error, setError] = useState<Error | null>(null);
  // Each is added to what is there when it has arrived; what was taken off the page meanwhile is not touched any more.
  const latest = useRef<Pick<Props, 'fileIds' | 'onChange'> | null>(null);
  useLayoutEffect(() => {
    latest.current = { fileIds, onChange };
    return () => {
      latest.current = null;
    };
  });
  const send = async (files: File[]): Promise<void> => {
    setError(null);
    try {
      for (const file of files.slice(0, mostFiles - fileIds.length)) {
        if (file.size > largestFileBytes)
          throw new RequestError(413, { code: 'file_too_large', values: {}, fields: [] });
        const show = (part: number): void => setSending({ name: file.name, part });
        show(0);
        const added = await uploadFile(file, show);
        const now = latest.current;
        if (!now) return;
        now.onChange([...now.fileIds.filter((each) => each !== added.id), added.id]);
      }
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setSending(null);
    }
  };
  return (
    <div className="file-add">
      <label className="button" htmlFor={id} data-busy={sending !== null || undefined}>
        <Icon name="add" />
        {arePhotos ? text.addPhoto : text.add}
        <span className="visually-hidden">：{label}</span>
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        multiple
        disabled={sending !== null}
        accept={(arePhotos ? photoTypes : fileTypes).join(',')}
        onChange={(event) => {
          void send([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <span className="tiny quiet" role="status">
        {sending ? text.progress(sending.name, formats.percent(Math.round(sending.part * 100))) : text.limits}
      </span>
      {sending && <progress className="file-progress" max={1} value={sending.part} aria-hidden="true" />}
      {error && (
        <span className="small bad" role="alert">
          {errorSentence(error, texts)}
        </span>
      )}
    </div>
  );
}
