import type { ContactView } from '@backcast/contracts/people/contact';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../api/new-id.js';
import { request } from '../api/request.js';
import { useSpeech } from '../language/texts-context.js';
import { ContactDialog } from './contact-dialog.js';
import { emptyContact } from './contact-fields.js';
import { contactsQuery } from './contacts.query.js';

type Props = { name?: string; onAdded: (contact: ContactView) => void; onClose: () => void };

/** Adds a contact; the id is chosen here, so that a second tap on a bad line does not make a second one. */
export function AddContactDialog({ name = '', onAdded, onClose }: Props) {
  const { texts } = useSpeech();
  const client = useQueryClient();
  const [id] = useState(newId);
  const [form, setForm] = useState({ ...emptyContact, name });
  const add = useMutation({
    mutationFn: () => request<ContactView>('POST', 'contacts', { id, ...form }),
    onSuccess: (contact) => {
      // Shown at once, before the list is read again.
      client.setQueryData(contactsQuery.queryKey, (old) => [...(old ?? []).filter((one) => one.id !== id), contact]);
      void client.invalidateQueries({ queryKey: contactsQuery.queryKey });
      onAdded(contact);
    },
  });
  return (
    <ContactDialog
      title={texts.contacts.addTitle}
      form={form}
      onForm={setForm}
      error={add.error}
      isBusy={add.isPending}
      action={texts.shell.actions.add}
      onSubmit={() => add.mutate()}
      onClose={onClose}
    />
  );
}
