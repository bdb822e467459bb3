import { noMoves } from '@backcast/plan/moves/derive-moves';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { newId } from '../../shared/api/new-id.js';
import { useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { useShownEvent } from '../../shared/plan/shown-event.js';
import { StepBar } from '../../shared/plan/step-bar.js';
import { useLeafWords } from '../../shared/plan/use-leaf-words.js';
import { AddInviter } from './add-inviter.js';
import { CheckpointFields } from './checkpoint-fields.js';
import { firstQuotas } from './first-quotas.js';
import { acceptedOn } from './quota-table.js';
import { QuotaGrid } from './quota-grid.js';
import { QuotasHead } from './quotas-head.js';
import { TakeListLink } from './take-list-link.js';
import { useQuotas, type Quotas } from './use-quotas.js';
import type { InviteBoard } from './use-board.js';
import './quotas.css';

/** What everybody agreed to get confirmed by when: the need divided among people and checkpoints. */
export function QuotasPart({ shown }: { shown: InviteBoard }) {
  const { texts } = useSpeech();
  const quotas = useQuotas(shown);
  const { draft } = quotas;
  const event = useShownEvent(shown.event, { quotas: quotas.quotas });
  const words = useLeafWords(event, draft);
  const isEmpty = quotas.held.rows.length === 0;
  return (
    <div className="quotas">
      {draft.wasRestored && <Note kind="accent">{texts.goal.draftRestored}</Note>}
      {isEmpty ? (
        <NoQuotas shown={shown} quotas={quotas} />
      ) : (
        <>
          <QuotasHead shown={shown} event={event} plan={shown.plan} quotas={quotas} />
          <AcceptOwn shown={shown} quotas={quotas} />
          <CheckpointFields quotas={quotas} />
          <QuotaGrid shown={shown} event={event} quotas={quotas} />
          {draft.mayEdit && <AddInviter event={event} quotas={quotas} />}
        </>
      )}
      {/* Nothing to keep or to take back yet: no bar. */}
      {(!isEmpty || draft.changes.length > 0) && (
        <StepBar event={event} draft={draft} writer={shown.event.sections.quotas.writer} moved={noMoves} {...words} />
      )}
    </div>
  );
}

function NoQuotas({ shown: { event, facts }, quotas }: { shown: InviteBoard; quotas: Quotas }) {
  const { texts, formats } = useSpeech();
  const text = texts.quotas.empty;
  const people = facts.inviters.map(({ id }) => id);
  return (
    <EmptyPage
      title={text.title}
      lead={text.lead}
      example={text.example}
      isWholePage
      action={
        <div className="row">
          {quotas.draft.mayEdit && people.length > 0 && (
            <Button
              kind="primary"
              onClick={() => quotas.draft.choose(firstQuotas(quotas.quotas, people, facts, newId))}
            >
              {text.start(formats.number(people.length))}
            </Button>
          )}
          {people.length === 0 && <TakeListLink event={event} />}
          {event.permissions.includes('event.members') && (
            <Link className="button" to="/e/$eventId/settings" params={{ eventId: event.id }}>
              {text.toMembers}
            </Link>
          )}
        </div>
      }
    />
  );
}

/** A salesperson's yes to the own numbers. */
function AcceptOwn({ shown: { event }, quotas }: { shown: InviteBoard; quotas: Quotas }) {
  const { texts } = useSpeech();
  const text = texts.quotas;
  const client = useQueryClient();
  const me = useMe().person.id;
  const { version } = event.sections.quotas;
  const accept = useMutation({
    mutationFn: () => request('POST', `events/${event.id}/quotas/accept`, { version }),
    onSettled: () => client.invalidateQueries({ queryKey: ['event', event.id] }),
  });
  const hasOwn = quotas.held.rows.some(({ person, perCheckpoint }) => person === me && perCheckpoint.some(Boolean));
  if (!hasOwn || acceptedOn(event.sections.quotas.facts, quotas.today, me) !== null) return null;
  return (
    <div className="quotas-accept">
      <Button kind="primary" title={text.acceptHint} disabled={accept.isPending} onClick={() => accept.mutate()}>
        {text.accept}
      </Button>
      {accept.error && <ErrorNote>{errorSentence(accept.error, texts)}</ErrorNote>}
    </div>
  );
}
