import { useMe } from '../api/me.query.js';
import { useSpeech } from '../language/texts-context.js';

/** Today in the organization's zone, by this device's clock: what a page that was taken along is dated with. */
export function useToday(): string {
  const { formats } = useSpeech();
  return formats.dayIn(new Date().toISOString(), useMe().organization.zone);
}
