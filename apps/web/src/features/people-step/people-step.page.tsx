import type { EventView } from '@backcast/contracts/events/event';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazyRouteComponent, Link, useParams, useSearch } from '@tanstack/react-router';
import { eventQuery } from '../../shared/api/event.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import '../../shared/plan/part-tabs.css';
import './people-step.css';

export const peopleParts = ['guests', 'staff', 'personas', 'suppliers'] as const;
export type PeoplePart = (typeof peopleParts)[number];
// Each part comes by itself: whoever looks after the guests does not wait for the staff.
const pages = {
  guests: lazyRouteComponent(() => import('./guests-part.js'), 'GuestsPart'),
  staff: lazyRouteComponent(() => import('./staff-part.js'), 'StaffPart'),
  personas: lazyRouteComponent(() => import('./personas-part.js'), 'PersonasPart'),
  suppliers: lazyRouteComponent(() => import('./suppliers-part.js'), 'SuppliersPart'),
};

/** The people of one event besides its customers' invitations: guests, staff, personas and suppliers, each by its address. */
export function PeopleStepPage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId/plan/people' });
  const { part } = useSearch({ from: '/shell/e/$eventId/plan/people' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  const shown = peopleParts.find((each) => each === part) ?? 'guests';
  const Part = pages[shown];
  return <Part key={event.id + shown} event={event} tabs={<PartTabs event={event} shown={shown} />} />;
}

/** The four parts with how many entries each has. */
function PartTabs({ event, shown }: { event: EventView; shown: PeoplePart }) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan;
  const { guests, staff, personas, suppliers } = event.sections;
  const counts: Record<PeoplePart, number> = {
    guests: guests.facts.guests.length,
    staff: staff.facts.posts.length,
    personas: personas.facts.personas.length,
    suppliers: suppliers.facts.suppliers.length,
  };
  return (
    <nav className="part-tabs" aria-label={text.partsLabel}>
      {peopleParts.map((part) => (
        <Link
          key={part}
          className="part-tab"
          to="/e/$eventId/plan/people"
          params={{ eventId: event.id }}
          search={{ part }}
          aria-current={part === shown ? 'page' : undefined}
        >
          {text.parts[part]} <span className="quiet">{counts[part]}</span>
        </Link>
      ))}
    </nav>
  );
}
