import type { RuleGate } from '@backcast/compliance/rule';
import type { PlanGate } from './duty-shape.js';

/** Announcing an event to the public is promoting it: both gates hold it up. */
export const gatesOfAnnouncing: readonly RuleGate[] = ['announcement', 'promotion'];

/** A duty that holds up announcing: at which gates, and whether somebody may go ahead all the same. */
export type AnnounceHolder = PlanGate['blockedBy'][number] & { gates: RuleGate[] };

/** The duties that have to be settled, or overridden, before an event is announced; each once. */
export const announceHolders = (gates: readonly PlanGate[]): AnnounceHolder[] => {
  const holders = new Map<string, AnnounceHolder>();
  for (const { gate, blockedBy } of gates.filter(({ gate }) => gatesOfAnnouncing.includes(gate)))
    for (const duty of blockedBy)
      holders.set(duty.key, { ...duty, gates: [...(holders.get(duty.key)?.gates ?? []), gate] });
  return [...holders.values()];
};
