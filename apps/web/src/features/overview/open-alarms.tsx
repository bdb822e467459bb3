import type { OpenAlarms as OpenAlarmsView } from '@backcast/contracts/alarms/alarm';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { request } from '../../shared/api/request.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Icon } from '../../shared/look/icon.js';

/** How many alarms of this event wait for the reader; nothing where none does. Last of its column: it comes late. */
export function OpenAlarms({ eventId }: { eventId: string }) {
  const { texts } = useSpeech();
  // Under the event, so that a hint about its inviting reads it again.
  const { data } = useQuery({
    queryKey: ['event', eventId, 'alarms', 'open'],
    queryFn: () => request<OpenAlarmsView>('GET', 'alarms'),
    retry: false,
  });
  const open = data?.events?.find((event) => event.eventId === eventId)?.open ?? 0;
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
