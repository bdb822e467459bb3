import type { EventView } from '@backcast/contracts/events/event';
import type { AnnounceHolder } from '@backcast/plan/announce-holders';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';

type Props = { event: EventView; plan: DerivedPlan; holders: AnnounceHolder[] };

/** The duties that hold up announcing, each with the way to it, and to overriding it where that is allowed. */
export function AnnounceHeld({ event, plan, holders }: Props) {
  const { texts } = useSpeech();
  const text = texts.goal.announce.held;
  const titles: Record<string, string> = texts.steps.ruleTitles;
  const mayOverride = event.permissions.includes('duty.override');
  const params = { eventId: event.id };
  return (
    <div>
      {text.lead}
      <ul>
        {holders.map(({ key, code, canOverride, gates }) => {
          const duty = plan.duties.find((each) => each.key === key);
          return (
            <li key={key}>
              <Link className="link" to="/e/$eventId/compliance" params={params} search={{ open: key }}>
                {titles[duty?.titleCode ?? ''] ?? duty?.obligation.rule.obligation ?? code}
              </Link>{' '}
              <span className="small quiet">{canOverride ? text.own : text.law}</span>{' '}
              {canOverride && mayOverride && (
                <Link
                  className="link small"
                  to="/e/$eventId/compliance"
                  params={params}
                  search={{ open: key, override: gates[0] }}
                >
                  {text.override}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
