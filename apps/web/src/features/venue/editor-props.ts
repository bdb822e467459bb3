import type { EventView } from '@backcast/contracts/events/event';
import type { VenueCandidate } from '@backcast/planning/venue-facts';

/** What each group of a candidate's facts is edited with. */
export type EditorProps = {
  candidate: VenueCandidate;
  event: EventView;
  isReadOnly: boolean;
  /** Typed: shown at once, kept when the field is left. */
  onEdit: (part: Partial<VenueCandidate>) => void;
  /** Chosen, added or taken off: kept at once. */
  onChoose: (part: Partial<VenueCandidate>) => void;
};
