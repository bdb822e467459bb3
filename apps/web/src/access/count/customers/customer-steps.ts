import type { InvitationState } from '@backcast/invitations/invitation-states';
import { newId } from '../../../shared/api/new-id.js';
import type { CountEvent, KeptCounts, PhoneCustomer } from '../kept-counts.js';
import { isStep, type StepTap, type Tap } from '../tap.js';
import type { TapQueue } from '../tap-queue.js';

/** A customer as this phone shows it: where the taps lead that the reading does not hold yet. */
export type ShownCustomer = PhoneCustomer & { isWaiting: boolean };

export const stepsOf = (event: CountEvent, taps: readonly Tap[], account: string): StepTap[] =>
  taps.filter(isStep).filter((tap) => tap.account === account && tap.eventId === event.id);

export function shownCustomers(event: CountEvent, steps: readonly StepTap[]): ShownCustomer[] {
  const last = new Map(
    steps.filter(({ state }) => state !== 'refused').map((tap) => [tap.step.invitationId, tap] as const),
  );
  return (event.customers ?? []).map((customer) => {
    const tap = last.get(customer.id);
    return { ...customer, state: tap?.step.to ?? customer.state, isWaiting: tap?.state === 'waiting' };
  });
}

export type CustomerSteps = {
  move: (customer: ShownCustomer, to: InvitationState) => StepTap;
  takeBack: (tap: StepTap) => StepTap | null;
  drop: (id: string) => void;
};

/** Taps on customers: kept first, sent when there is a line, each once. */
export function customerSteps(
  queue: TapQueue,
  { account, personName }: KeptCounts,
  event: CountEvent,
  send: () => void,
): CustomerSteps {
  const keep = (step: StepTap['step']): StepTap => {
    const before = queue.taps
      .filter(isStep)
      .findLast((tap) => tap.step.invitationId === step.invitationId && tap.state === 'waiting');
    const tap: StepTap = {
      ...{ id: newId(), account, personName, eventId: event.id, at: new Date().toISOString(), state: 'waiting' },
      ...{ isTried: false, follows: before?.id ?? null, problem: null, step },
    };
    void queue.put(tap).then(send);
    return tap;
  };
  return {
    move: ({ id, state }, to) => keep({ invitationId: id, seen: state, to, undoes: null }),
    takeBack: ({ id, step: { invitationId, seen, to } }) => {
      // What is tried meanwhile may have arrived: only an opposite step takes it back.
      const tap = queue.taps.find((each) => each.id === id);
      if (!tap || tap.isTried) return keep({ invitationId, seen: to, to: seen, undoes: id });
      void queue.remove(id);
      return null;
    },
    drop: (id) => void queue.remove(id),
  };
}
