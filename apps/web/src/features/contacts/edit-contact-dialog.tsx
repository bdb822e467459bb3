import type { ContactView } from '@backcast/contracts/people/contact';
import { useState } from 'react';
import { ConflictDialog } from '../../shared/feedback/conflict-dialog.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { ContactDialog } from '../../shared/people/contact-dialog.js';
import { contactFieldsOf, type ContactFields } from '../../shared/people/contact-fields.js';
import { useSaveContact } from './save-contact.js';

/** Edits a contact; what somebody else saved meanwhile is merged, or shown beside one's own to choose from. */
export function EditContactDialog({ contact, onClose }: { contact: ContactView; onClose: () => void }) {
  const { texts } = useSpeech();
  const text = texts.contacts;
  // The dialog keeps what it opened with: only against that can be told who changed what.
  const [opened] = useState(contact);
  const [form, setForm] = useState(() => contactFieldsOf(contact));
  const { save, resolve, conflict, dropConflict, error, isSaving } = useSaveContact(opened, onClose);
  if (conflict) {
    const labels: Record<keyof ContactFields, string> = { ...text, title: text.personTitle };
    const { base, mine, theirs } = conflict;
    const show = (value: string): string => value || texts.words.none;
    return (
      <ConflictDialog
        writer={texts.words.somebody}
        when={text.justNow}
        clashes={conflict.clashes.map((field) => ({
          path: field,
          name: labels[field],
          before: show(base[field]),
          mine: show(mine[field]),
          theirs: show(theirs[field]),
        }))}
        onApply={resolve}
        onLater={dropConflict}
      />
    );
  }
  return (
    <ContactDialog
      title={text.edit(opened.name)}
      form={form}
      onForm={setForm}
      error={error}
      isBusy={isSaving}
      action={texts.shell.actions.save}
      onSubmit={() => save(opened, form)}
      onClose={onClose}
    />
  );
}
