import { Link } from '@tanstack/react-router';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { BurnUp } from './burn-up.js';
import { HeatTable } from './heat-table.js';
import { PaceHead } from './pace-head.js';
import { PersonPanel } from './person-panel.js';
import { TakeListLink } from './take-list-link.js';
import { useInviteSearch } from './use-invite-search.js';
import type { InviteBoard } from './use-board.js';

/** Where everybody stands: the pace in a sentence, the burn-up, people by days, and one person beside them. */
export function BoardPart({ shown }: { shown: InviteBoard }) {
  const { search } = useInviteSearch();
  const { event, board, facts } = shown;
  const person = board.teams.flatMap(({ people }) => people).find(({ id }) => id === search.person);
  if (facts.inviters.length === 0 && facts.counts.length === 0) return <NobodyInvites shown={shown} />;
  return (
    <div className="invite-sides" data-open={person !== undefined || undefined}>
      <div className="invite-main">
        <PaceHead shown={shown} />
        <BurnUp shown={shown} />
        <HeatTable shown={shown} />
      </div>
      {person && <PersonPanel shown={shown} person={person} mayEdit={event.permissions.includes('quota.edit')} />}
    </div>
  );
}

export function NobodyInvites({ shown: { event } }: { shown: InviteBoard }) {
  const text = useSpeech().texts.inviting.empty;
  return (
    <EmptyPage
      title={text.title}
      lead={text.lead}
      example={text.example}
      isWholePage
      action={
        <div className="row">
          <TakeListLink event={event} />
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
