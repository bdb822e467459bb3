import type { EventView } from '@backcast/contracts/events/event';
import type { ChangeView } from '@backcast/contracts/records/change';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request, RequestError } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

/** Takes one change of an event, or of the organization's calendar or audiences, back; when a later one overlaps, says whose and when. */
export function UndoChange({ change, zone }: { change: ChangeView; zone: string }) {
  const { texts, formats } = useSpeech();
  const text = texts.pages.history;
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: async (): Promise<EventView | null> => {
      if (change.eventId !== null) return request('POST', `events/${change.eventId}/changes/${change.id}/undo`);
      await request('POST', `changes/${change.id}/undo`);
      return null;
    },
    onSuccess: async (event) => {
      if (event) client.setQueryData(['event', event.id], event);
      const again = event
        ? ['changes', 'events']
        : ['changes', 'organization-calendar', 'calendar', 'calendars', 'audiences'];
      await Promise.all(again.map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
  });
  const sentence = (error: Error): string => {
    if (!(error instanceof RequestError) || error.code !== 'undo_overlaps') return errorSentence(error, texts);
    const { name, at } = error.values;
    return text.overlaps(String(name ?? '') || texts.words.nobody, formats.instantInZone(String(at), zone));
  };
  return (
    <div className="change-undo">
      <Button kind="plain" disabled={undo.isPending} onClick={() => undo.mutate()}>
        {text.undo}
      </Button>
      {undo.error && <ErrorNote>{sentence(undo.error)}</ErrorNote>}
    </div>
  );
}
