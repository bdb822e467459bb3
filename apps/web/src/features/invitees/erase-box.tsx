import type { EventView } from '@backcast/contracts/events/event';
import type { Invitee } from '@backcast/contracts/invitees/invitee';
import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { useInviteesSearch } from './use-invitees-search.js';

/** Erases a customer for good; asked first, because it cannot be undone. */
export function EraseBox({ event, invitee }: { event: EventView; invitee: Invitee }) {
  const { texts } = useSpeech();
  const text = texts.invitees.erase;
  const client = useQueryClient();
  const { put } = useInviteesSearch();
  const [isAsking, setAsking] = useState(false);
  const erase = useMutation({
    mutationFn: () => request('POST', `events/${event.id}/invitees/${invitee.id}/erase`),
    onSuccess: () => {
      put({ open: undefined });
      return client.invalidateQueries({ queryKey: ['event', event.id] });
    },
  });
  if (!event.permissions.includes('customer.erase')) return null;
  return (
    <>
      <Button kind="plain" onClick={() => setAsking(true)}>
        {text.action}
      </Button>
      {isAsking && (
        <Modal
          opened
          onClose={() => setAsking(false)}
          title={text.title(invitee.name)}
          closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
        >
          <div className="stack">
            {erase.error && <ErrorNote>{errorSentence(erase.error, texts)}</ErrorNote>}
            <p>{text.explain}</p>
            <div className="row people-dialog-actions">
              <Button data-autofocus onClick={() => setAsking(false)}>
                {texts.shell.actions.cancel}
              </Button>
              <Button kind="bad" disabled={erase.isPending} onClick={() => erase.mutate()}>
                {text.confirm}
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </>
  );
}
