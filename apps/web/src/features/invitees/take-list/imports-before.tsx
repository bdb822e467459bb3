import type { EventView } from '@backcast/contracts/events/event';
import type { ImportList, UndoneImport } from '@backcast/contracts/invitees/customer-import';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/api/request.js';
import { ErrorNote } from '../../../shared/feedback/error-note.js';
import { errorSentence } from '../../../shared/language/error-sentence.js';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { Button } from '../../../shared/look/button.js';
import { inviteesKey } from '../invitees.query.js';

/** Lists that were taken in before, each of which can be taken back. */
export function ImportsBefore({ event }: { event: EventView }) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees.list;
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: [...inviteesKey(event.id), 'imports'],
    queryFn: () => request<ImportList>('GET', `events/${event.id}/imports`),
  });
  const undo = useMutation({
    mutationFn: (id: string) => request<UndoneImport>('POST', `events/${event.id}/imports/${id}/undo`),
    onSettled: () => client.invalidateQueries({ queryKey: ['event', event.id] }),
  });
  if (!data || data.imports.length === 0) return null;
  return (
    <section className="imports-before">
      <h2>{text.before}</h2>
      {undo.error && <ErrorNote>{errorSentence(undo.error, texts)}</ErrorNote>}
      <p role="status" className={undo.data ? 'small' : 'visually-hidden'}>
        {undo.data && text.undone(formats.number(undo.data.removed), formats.number(undo.data.kept))}
      </p>
      <ul className="small">
        {data.imports.map(({ id, name, madeAt, byName, taken, known, refused, undoneAt }) => (
          <li key={id} className="row spread">
            <span>
              <b>{name || text.nameGone}</b>{' '}
              <span className="quiet">
                {formats.instant(madeAt, event.basics.zone)} · {byName} ·{' '}
                {text.beforeRow(formats.number(taken), formats.number(known), formats.number(refused))}
              </span>
            </span>
            {undoneAt === null ? (
              <Button disabled={undo.isPending} onClick={() => undo.mutate(id)}>
                {text.undo}
                <span className="visually-hidden"> {name}</span>
              </Button>
            ) : (
              <span className="quiet">{text.isUndone}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
