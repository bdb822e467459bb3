import type { ReportCount } from '@backcast/contracts/events/quotas';

/**
 * One report as this phone keeps it. It stays until a later reading of the server holds it. `isTried`: it may have
 * reached the server, whose answer may be lost, so that only an opposite report takes it back. `follows` is the report
 * that this one corrects; refused, that one takes its corrections with it.
 */
export type Tap = ReportCount & {
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
