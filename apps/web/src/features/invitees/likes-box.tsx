import type { EventView } from '@backcast/contracts/events/event';
import type { InviteeDetail } from '@backcast/contracts/invitees/invitee';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newId } from '../../shared/api/new-id.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { inviteesKey } from './invitees.query.js';
import { shownPhone } from './phone-reach.js';

type Props = { event: EventView; detail: InviteeDetail };

/** Customers that may be the same one: made one with a tap, and split again with another. */
export function LikesBox({ event, detail: { invitee, likes, merges } }: Props) {
  const { texts } = useSpeech();
  const text = texts.invitees.likes;
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: inviteesKey(event.id) });
  const path = `events/${event.id}/merges`;
  const merge = useMutation({
    mutationFn: (mergedId: string) => request('POST', path, { id: newId(), keptId: invitee.customerId, mergedId }),
    onSettled,
  });
  const undo = useMutation({ mutationFn: (id: string) => request('POST', `${path}/${id}/undo`), onSettled });
  const mayMerge = event.permissions.includes('invitee.decide');
  if ((likes.length === 0 || !mayMerge) && merges.length === 0) return null;
  const error = merge.error ?? undo.error;
  return (
    <section className="panel-part">
      <h3>{text.title}</h3>
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      <ul className="likes small">
        {likes.map((like) => (
          <li key={like.customerId} className="row spread">
            <span>
              <b>{like.name}</b> {like.phone !== null && shownPhone(like.phone)}
              <span className="quiet"> {text.of(like.ownerName, text.reasons[like.reason])}</span>
            </span>
            {mayMerge && (
              <Button disabled={merge.isPending} onClick={() => merge.mutate(like.customerId)}>
                {text.merge}
              </Button>
            )}
          </li>
        ))}
        {merges.map(({ id, name }) => (
          <li key={id} className="row spread">
            <span>{text.merged(name)}</span>
            {mayMerge && (
              <Button disabled={undo.isPending} onClick={() => undo.mutate(id)}>
                {text.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
