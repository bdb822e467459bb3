import type { EventView } from '@backcast/contracts/events/event';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../language/texts-context.js';
import './part-tabs.css';

const parts = ['board', 'quotas', 'links'] as const;
type Part = (typeof parts)[number];
type Props = { event: Pick<EventView, 'id' | 'permissions'>; open: Part | 'customers' };

/** The parts of inviting: where everybody stands, what was agreed, the links, and the customers by name. */
export function InviteTabs({ event, open }: Props) {
  const { texts } = useSpeech();
  const text = texts.inviting;
  const params = { eventId: event.id };
  const hasLinks = event.permissions.some((each) => each === 'count.report' || each === 'link.manage');
  const current = (part: Props['open']) => ({ 'aria-current': part === open ? ('page' as const) : undefined });
  return (
    <nav className="part-tabs" aria-label={text.partsLabel}>
      {parts
        .filter((part) => part !== 'links' || hasLinks)
        .map((part) => (
          <Link
            key={part}
            className="part-tab"
            to="/e/$eventId/invite"
            params={params}
            search={{ part }}
            {...current(part)}
          >
            {part === 'links' ? texts.links.part : text.parts[part]}
          </Link>
        ))}
      <Link className="part-tab" to="/e/$eventId/invitees" params={params} {...current('customers')}>
        {text.customers}
      </Link>
    </nav>
  );
}
