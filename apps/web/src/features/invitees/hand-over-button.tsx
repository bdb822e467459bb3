import type { EventView } from '@backcast/contracts/events/event';
import type { Invitee } from '@backcast/contracts/invitees/invitee';
import type { CustomerData } from '@backcast/contracts/organization/retention';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { saveFile } from '../../shared/take/save-file.js';

/** Everything held about a customer as a file, for when they ask for it; the history says who took it. */
export function HandOverButton({ event, invitee }: { event: EventView; invitee: Invitee }) {
  const { texts } = useSpeech();
  const text = texts.invitees.handOver;
  const take = useMutation({
    mutationFn: () => request<CustomerData>('POST', `events/${event.id}/invitees/${invitee.id}/data`),
    onSuccess: (data) =>
      saveFile(
        new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }),
        `${text.file(invitee.name)}.json`,
      ),
  });
  if (!event.permissions.includes('customer.erase')) return null;
  return (
    <>
      <Button kind="plain" title={text.hint} disabled={take.isPending} onClick={() => take.mutate()}>
        {text.action}
      </Button>
      {take.error && <ErrorNote>{errorSentence(take.error, texts)}</ErrorNote>}
    </>
  );
}
