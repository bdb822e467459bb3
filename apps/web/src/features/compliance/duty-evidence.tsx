import { AddFiles } from '../../shared/files/add-files.js';
import { FileEntry } from '../../shared/files/file-entry.js';
import type { DutyParts } from './duty-body.js';
import { useDutyTexts } from './duty-texts.js';

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

/** The files of one paper, or those of none: name, size, who brought it, when. */
export function EvidenceList({ event, record, commands, isReadOnly, paper }: DutyParts & { paper: string | null }) {
  const files = record?.evidence.filter((each) => each.paper === paper) ?? [];
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map(({ fileId, name, addedBy, addedAt }) => {
        const bytes = event.files.find(({ id }) => id === fileId)?.bytes ?? null;
        return (
          <FileEntry
            key={fileId}
            event={event}
            file={{ id: fileId, name, bytes, added: { by: addedBy, at: addedAt } }}
            onRemove={isReadOnly ? null : () => void commands.send('evidence/remove', { fileId })}
          />
        );
      })}
    </ul>
  );
}

type AddProps = DutyParts & { paper: string | null; of: string; isQuiet?: boolean };

/** Uploads a file and hangs it on the duty. */
export function AddEvidence({ commands, paper, of, isQuiet = false }: AddProps) {
  return (
    <AddFiles
      of={of}
      most={1}
      isQuiet={isQuiet}
      onAdded={({ id }) => commands.send('evidence', { fileId: id, paper })}
    />
  );
}
