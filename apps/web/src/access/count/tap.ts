import type { InvitationState } from '@backcast/invitations/invitation-states';
import type { ReportCount } from '@backcast/contracts/events/quotas';

/**
 * Something tapped, as this phone keeps it. It stays until a later reading of the server holds it. `isTried`: it may have
 * reached the server, whose answer may be lost, so that only an opposite one takes it back. `follows` is the tap that
 * this one builds on; refused, that one takes what follows with it.
 */
type KeptTap = {
  id: string;
  /** Organization and person; nobody else sends it. */
  account: string;
  personName: string;
  eventId: string;
  /** When it was tapped, by this phone's clock. */
  at: string;
  state: 'waiting' | 'sent' | 'refused';
  isTried: boolean;
  follows: string | null;
  /** Code of the refusal; of a field, `field:code`. */
  problem: string | null;
};

/** One report of a count. */
export type CountTap = ReportCount & KeptTap;

/** One step of a customer, by name; `undoes` is the step that it takes back. */
export type StepTap = KeptTap & {
  step: { invitationId: string; seen: InvitationState; to: InvitationState; undoes: string | null };
};

export type Tap = CountTap | StepTap;

export const isStep = (tap: Tap): tap is StepTap => 'step' in tap;
export const isCount = (tap: Tap): tap is CountTap => !isStep(tap);
