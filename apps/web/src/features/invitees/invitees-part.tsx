import type { EventView } from '@backcast/contracts/events/event';
import { editsInvitee } from '@backcast/contracts/invitees/invitee-policy';
import { isComing } from '@backcast/invitations/invitation-states';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { UndoToast } from '../../shared/feedback/undo-toast.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { AddInviteeDialog } from './invitee-dialog.js';
import { CountWayLine } from './count-way.js';
import { InviteeFilters } from './invitee-filters.js';
import { InviteePanel } from './invitee-panel.js';
import { InviteeRow } from './invitee-row.js';
import { inviteesQuery, pageSize } from './invitees.query.js';
import { TakeCustomersAlong } from './take-customers-along.js';
import { useInviteesSearch } from './use-invitees-search.js';
import { useMoves } from './use-moves.js';

/** The list: how many come, who they are, and the next step of each in one tap. */
export function InviteesPart({ event }: { event: EventView }) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees;
  const { person } = useMe();
  const { search, put } = useInviteesSearch();
  const [words, setWords] = useState('');
  const [isAdding, setAdding] = useState(false);
  const { open, view: _, ...filter } = search;
  const wanted = { ...filter, q: useDeferredValue(words.trim()) };
  const query = useInfiniteQuery({ ...inviteesQuery(event.id, wanted), placeholderData: keepPreviousData });
  const moves = useMoves(event.id);
  const list = query.data?.pages[0];
  if (!list)
    return query.error ? <ErrorNote>{errorSentence(query.error, texts)}</ErrorNote> : <ListSkeleton rows={8} />;

  const ownOnly = event.role === 'salesperson';
  const mayEdit = event.permissions.includes('invitee.edit');
  const mine = ownOnly ? list.owners.filter(({ id }) => id === person.id) : list.owners;
  const all = mine.reduce((sum, { count }) => sum + count, 0);
  const invitees = query.data?.pages.flatMap((page) => page.invitees) ?? [];
  const coming = Object.entries(list.states).reduce(
    (sum, [state, count]) => (isComing(state as keyof typeof list.states) ? sum + count : sum),
    0,
  );
  const add = mayEdit && <Button onClick={() => setAdding(true)}>{text.add}</Button>;
  const dialog = isAdding && <AddInviteeDialog event={event} list={list} onClose={() => setAdding(false)} />;
  if (all === 0)
    return (
      <>
        <EmptyPage
          isWholePage
          title={text.emptyTitle}
          lead={text.emptyLead}
          example={text.emptyExample}
          action={
            <div className="row">
              {event.permissions.includes('invitee.import') && (
                <Button kind="primary" onClick={() => put({ view: 'take' })}>
                  {text.take}
                </Button>
              )}
              {add}
            </div>
          }
        />
        {dialog}
      </>
    );
  const nameOf = (id: string): string => list.owners.find((owner) => owner.id === id)?.name ?? '';
  const left = list.total - invitees.length;
  return (
    <div className="invitees-sides" data-open={open !== undefined || undefined}>
      <div className="invitees-main">
        <div className="invitees-head">
          <div>
            <h1 className="page-title">
              {text.finding(formats.number(coming), formats.number(sumOf(list.states)), formats.number(list.people))}
            </h1>
            <p className="small quiet">{ownOnly ? text.leadOwn : mayEdit ? text.lead : text.leadViewer}</p>
            <CountWayLine eventId={event.id} list={list} mayChange={event.permissions.includes('invitee.decide')} />
          </div>
          <div className="row">
            {event.permissions.includes('invitee.export') && <TakeCustomersAlong event={event} wanted={wanted} />}
            {add}
          </div>
        </div>
        <InviteeFilters list={list} ownOnly={ownOnly} onSearch={setWords} />
        {moves.error && <ErrorNote>{errorSentence(moves.error, texts)}</ErrorNote>}
        {moves.overtaken && (
          <Note kind="warn">{text.movedMeanwhile(moves.overtaken.name, text.states[moves.overtaken.state])}</Note>
        )}
        <p className="visually-hidden" role="status">
          {text.found(formats.number(list.total))}
        </p>
        {invitees.length === 0 && <p className="quiet invitees-none">{text.nobodyFound}</p>}
        <ul className="invitees-list" aria-busy={query.isPlaceholderData}>
          {invitees.map((invitee) => (
            <InviteeRow
              key={invitee.id}
              invitee={invitee}
              ownerName={nameOf(invitee.ownerId)}
              zone={event.basics.zone}
              isOpen={open === invitee.id}
              isBusy={moves.move.isPending && moves.move.variables.invitee.id === invitee.id}
              onMove={
                editsInvitee(event.role, invitee.ownerId === person.id)
                  ? (to) => moves.move.mutate({ invitee, to })
                  : null
              }
              onOpen={() => put({ open: open === invitee.id ? undefined : invitee.id })}
            />
          ))}
        </ul>
        {left > 0 && (
          <Button
            className="invitees-more"
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {text.more(formats.number(Math.min(left, pageSize)))}
          </Button>
        )}
      </div>
      {open !== undefined && (
        <InviteePanel key={open} event={event} list={list} id={open} onClose={() => put({ open: undefined })} />
      )}
      {moves.done && (
        <UndoToast
          key={moves.done.moveId}
          what={text.moved(moves.done.invitee.name, text.states[moves.done.to])}
          startedAt={moves.done.at}
          onUndo={() => moves.done && moves.undo.mutate(moves.done)}
          onOver={moves.forget}
        />
      )}
      {dialog}
    </div>
  );
}

const sumOf = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
