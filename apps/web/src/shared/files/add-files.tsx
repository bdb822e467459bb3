import { fileTypes } from '@backcast/contracts/platform/file-limits';
import type { FileView } from '@backcast/contracts/platform/file';
import { useId } from 'react';
import { errorSentence } from '../language/error-sentence.js';
import { useSpeech } from '../language/texts-context.js';
import { Icon } from '../look/icon.js';
import { useUpload } from './use-upload.js';
import './files.css';

type Props = {
  /** What the files are for, for those who do not see where the button stands. */
  of: string;
  /** As many as are taken at once. */
  most: number;
  arePhotos?: boolean;
  /** A link instead of a button, where many stand under one another. */
  isQuiet?: boolean;
  /** Answers whether the next one is still wanted. */
  onAdded: (file: FileView) => boolean | Promise<boolean>;
};

// Named one by one, phones still offer the camera, and turn their own formats into one of these.
const photoTypes = fileTypes.filter((type) => type.startsWith('image/'));

/** Uploads files with progress; the server looks at their content, not at their names. */
export function AddFiles({ of, most, arePhotos = false, isQuiet = false, onAdded }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.steps.files;
  const id = useId();
  const { sending, error, send } = useUpload();
  return (
    <div className="file-add">
      <label
        className={isQuiet ? 'link small file-add-quiet' : 'button'}
        htmlFor={id}
        data-busy={sending !== null || undefined}
      >
        {!isQuiet && <Icon name="add" />}
        {arePhotos ? text.addPhoto : text.add}
        <span className="visually-hidden">{text.of(of)}</span>
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        multiple={most > 1}
        disabled={sending !== null}
        accept={(arePhotos ? photoTypes : fileTypes).join(',')}
        onChange={(event) => {
          void send([...(event.currentTarget.files ?? [])].slice(0, most), onAdded);
          event.currentTarget.value = '';
        }}
      />
      <span className="tiny quiet" role="status">
        {sending
          ? text.progress(sending.name, formats.percent(Math.round(sending.part * 100)))
          : isQuiet
            ? ''
            : text.limits}
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
