import { Link } from '@tanstack/react-router';
import { useOpenAlarms } from '../../shared/api/open-alarms.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Icon } from '../../shared/look/icon.js';

/** How many alarms of this event wait for the reader; nothing where none does. Last of its column: it comes late. */
export function OpenAlarms({ eventId }: { eventId: string }) {
  const { texts } = useSpeech();
  const open = useOpenAlarms(eventId);
  if (open === 0) return null;
  return (
    <p className="note" data-kind="warn">
      <Icon name="alarm" />
      <Link to="/e/$eventId/alarms" params={{ eventId }} className="link">
        {texts.overview.page.alarms(open)}
      </Link>
    </p>
  );
}
