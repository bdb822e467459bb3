import type { EventView } from '@backcast/contracts/events/event';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';

/** A list that says whose customers they are brings its salespeople along: the shortest way to begin. */
export function TakeListLink({ event }: { event: EventView }) {
  const { texts } = useSpeech();
  if (!event.permissions.includes('invitee.import')) return null;
  return (
    <Link
      className="button"
      data-kind="primary"
      to="/e/$eventId/invitees"
      params={{ eventId: event.id }}
      search={{ view: 'take' }}
    >
      {texts.inviting.empty.takeList}
    </Link>
  );
}
