import type { EventView } from '@backcast/contracts/events/event';
import type { FileView } from '@backcast/contracts/platform/file';
import { useLayoutEffect, useRef, useState } from 'react';
import { useSpeech } from '../language/texts-context.js';
import { AddFiles } from './add-files.js';
import { FileEntry, type ShownFile } from './file-entry.js';

type Props = {
  event: Pick<EventView, 'files' | 'people' | 'basics'>;
  label: string;
  /** Names a file whose own name is not known, for example 消防资料 1. */
  nameOf: (index: number) => string;
  fileIds: string[];
  isReadOnly: boolean;
  /** Photos show as pictures, and a phone offers its camera. */
  arePhotos?: boolean;
  onChange: (fileIds: string[]) => void;
};

const mostFiles = 30;

/** Files of one thing: seen, opened, added with progress, taken off (the file itself stays, so that undo finds it). */
export function FileList({ event, label, nameOf, fileIds, isReadOnly, arePhotos = false, onChange }: Props) {
  const { texts } = useSpeech();
  // What was uploaded a moment ago, until the event is read with its names.
  const [fresh, setFresh] = useState<FileView[]>([]);
  // Each is added to what is there when it has arrived; what was taken off the page meanwhile is not touched any more.
  const latest = useRef<Pick<Props, 'fileIds' | 'onChange'> | null>(null);
  useLayoutEffect(() => {
    latest.current = { fileIds, onChange };
    return () => {
      latest.current = null;
    };
  });
  const add = (file: FileView): boolean => {
    const now = latest.current;
    if (!now) return false;
    setFresh((all) => [...all, file]);
    now.onChange([...now.fileIds.filter((each) => each !== file.id), file.id]);
    return true;
  };
  const shown = (id: string, index: number): ShownFile => {
    const known = event.files.find((file) => file.id === id);
    if (known) return { ...known, added: { by: known.addedBy, at: known.addedAt } };
    const uploaded = fresh.find((file) => file.id === id);
    return { id, name: uploaded?.name ?? nameOf(index), bytes: uploaded?.bytes ?? null, added: null };
  };
  return (
    <div role="group" aria-label={label}>
      {isReadOnly && fileIds.length === 0 && <p className="small quiet">{texts.steps.files.none}</p>}
      <ul className="files">
        {fileIds.map((id, index) => (
          <FileEntry
            key={id}
            event={event}
            file={shown(id, index)}
            picture={arePhotos ? nameOf(index) : undefined}
            onRemove={isReadOnly ? null : () => onChange(fileIds.filter((each) => each !== id))}
          />
        ))}
      </ul>
      {!isReadOnly && fileIds.length < mostFiles && (
        <AddFiles of={label} most={mostFiles - fileIds.length} arePhotos={arePhotos} onAdded={add} />
      )}
    </div>
  );
}
