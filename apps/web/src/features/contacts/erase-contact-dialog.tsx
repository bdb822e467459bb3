import type { ContactView } from '@backcast/contracts/people/contact';
import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { contactsQuery } from '../../shared/people/contacts.query.js';

/** Asks before a contact is erased, because nothing brings it back. */
export function EraseContactDialog({ contact, onClose }: { contact: ContactView; onClose: () => void }) {
  const { texts } = useSpeech();
  const text = texts.contacts;
  const client = useQueryClient();
  const erase = useMutation({
    mutationFn: () => request('POST', `contacts/${contact.id}/erase`),
    onSuccess: async () => {
      await Promise.all([contactsQuery.queryKey, ['event']].map((queryKey) => client.invalidateQueries({ queryKey })));
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.eraseTitle(contact.name)}
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <div className="stack">
        {erase.error && <ErrorNote>{errorSentence(erase.error, texts)}</ErrorNote>}
        <p>{text.eraseExplain}</p>
        <div className="row people-dialog-actions">
          <Button data-autofocus onClick={onClose}>
            {texts.shell.actions.cancel}
          </Button>
          <Button kind="bad" disabled={erase.isPending} onClick={() => erase.mutate()}>
            {text.eraseConfirm}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
