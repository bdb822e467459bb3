import type { EventView } from '@backcast/contracts/events/event';
import type { Layout } from '@backcast/planning/layout-facts';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';

export const layoutParts = ['room', 'groups', 'messages'] as const;
export type LayoutPart = (typeof layoutParts)[number];

/** The three parts of a layout, with how much each holds. */
export function PartTabs({ event, layout, shown }: { event: EventView; layout: Layout; shown: LayoutPart }) {
  const text = useSpeech().texts.layout;
  const counts = { room: null, groups: layout.groups.length, messages: layout.messages.length };
  return (
    <nav className="part-tabs" aria-label={text.partsLabel}>
      {layoutParts.map((part) => (
        <Link
          key={part}
          className="part-tab"
          to="/e/$eventId/plan/layout"
          params={{ eventId: event.id }}
          search={{ layout: layout.id, part }}
          aria-current={part === shown ? 'page' : undefined}
        >
          {text.parts[part]} {counts[part] !== null && <span className="quiet">{counts[part]}</span>}
        </Link>
      ))}
    </nav>
  );
}
