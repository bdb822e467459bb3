import type { EventView } from '@backcast/contracts/events/event';
import type { ComingPeople } from '@backcast/contracts/invitees/invitee';
import type { DerivedPlan, EventFacts } from '@backcast/plan/plan-shape';
import { audienceByPersona, comingByPersona, type PersonaPeople } from '@backcast/planning/program/audience-by-persona';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

/** Who is coming, by persona: those who said yes once enough did, the expected people by the personas' shares before. */
export function useAudience(
  event: EventView,
  plan: DerivedPlan,
  facts: EventFacts,
): { audience: PersonaPeople[]; haveSaidYes: boolean } {
  const { data } = useQuery({
    queryKey: ['event', event.id, 'invitees', 'coming'],
    queryFn: () => request<ComingPeople>('GET', `events/${event.id}/invitees/coming`),
    enabled: event.permissions.includes('invitee.read'),
  });
  const { personas } = facts.sections.personas;
  const expected = plan.numbers['people.expected']?.value ?? 0;
  const coming = comingByPersona(personas, data?.personas ?? [], expected);
  return { audience: coming ?? audienceByPersona(personas, expected), haveSaidYes: coming !== null };
}
