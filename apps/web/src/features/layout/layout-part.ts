import type { EventView } from '@backcast/contracts/events/event';
import type { PlanLayout } from '@backcast/plan/layout/plan-layout';
import type { SeatedGroups } from '@backcast/planning/layout/seat-groups';
import type { Seating } from '@backcast/planning/layout/seating';
import type { Layout } from '@backcast/planning/layout-facts';

/** What every part of the page works with: the layout that is shown, what is derived of it, and how it is changed. */
export type LayoutPartProps = {
  event: EventView;
  layout: Layout;
  derived: PlanLayout | null;
  seating: Seating;
  groups: SeatedGroups;
  isReadOnly: boolean;
  /** Typed: shown at once, kept when the field is left. */
  onEdit: (part: Partial<Layout>) => void;
  /** Chosen, added or taken off: kept at once. */
  onChoose: (part: Partial<Layout>) => void;
  onLeave: () => void;
};
