import type { EventView } from '@backcast/contracts/events/event';
import type { EventFacts } from '@backcast/plan/plan-shape';
import { eventDate, settingOf } from '@backcast/plan/seated-sessions';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';
import { useDutyTexts } from './duty-texts.js';

/** What the rules know without asking: from the venue and from the date, each with the way to it. */
export function KnownFacts({ event, facts }: { event: EventView; facts: EventFacts }) {
  const text = useDutyTexts().known;
  const { texts, formats } = useSpeech();
  const setting = settingOf(facts);
  const date = eventDate(facts);
  return (
    <div>
      <h2 className="field-label">{text.title}</h2>
      <dl className="known-facts">
        <dt>{text.setting}</dt>
        <dd>
          {setting === null ? <span className="warn">{text.open}</span> : texts.words.settings[setting]}{' '}
          <Link className="link small" to="/e/$eventId/plan/venue" params={{ eventId: event.id }}>
            {text.fromVenue}
          </Link>
        </dd>
        <dt>{text.date}</dt>
        <dd>
          {date === null ? <span className="warn">{text.open}</span> : formats.day(date)}{' '}
          <Link className="link small" to="/e/$eventId/plan/timing" params={{ eventId: event.id }}>
            {text.fromTiming}
          </Link>
        </dd>
      </dl>
    </div>
  );
}
