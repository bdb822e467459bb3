import type { InvitationState } from './invitation-states.js';

/** The stages that are counted, as the board has them. */
export const reachedStages = ['contacted', 'invited', 'confirmed', 'secondConfirmed', 'arrived'] as const;
export type ReachedStage = (typeof reachedStages)[number];

/** When each stage was reached, an instant; null where it was not, or does not hold any more. */
export type ReachedStages = Record<ReachedStage, string | null>;

/** One move as the history has it; `undone` ones never happened. */
export type PastMove = { to: InvitationState; at: string };

/** How many of the stages a state stands for. Interest is a state of an invited customer; who did not come had said yes. */
const levelOf: Record<InvitationState, number> = {
  ...{ new: 0, contacted: 1, invited: 2, interested: 2, declined: 1 },
  ...{ toReconfirm: 3, confirmed: 3, noShow: 3, secondConfirmed: 4, arrived: 5 },
};

/** Work that was done stays done, also when the customer declines later. */
const staysReached = 2;

/**
 * When one invitation reached each stage: its moves, oldest first, make one day each that counts, so a customer is
 * counted once a stage. Contacting and inviting count from the first time on; a confirmation that was withdrawn counts no
 * more, and one that was given again counts on its new day. Somebody who came without a second confirmation has no second
 * one, whoever came without a word was confirmed by coming.
 */
export function stagesReached(moves: readonly PastMove[]): ReachedStages {
  const reached: (string | null)[] = reachedStages.map(() => null);
  for (const { to, at } of moves) {
    const level = levelOf[to];
    for (let stage = 1; stage <= reachedStages.length; stage += 1) {
      const index = stage - 1;
      if (level >= stage) {
        if (!isSkipped(stage, to)) reached[index] ??= at;
      } else if (stage > staysReached && !isKept(stage, to)) reached[index] = null;
    }
  }
  const [contacted, invited, confirmed, secondConfirmed, arrived] = reached;
  return {
    contacted: contacted ?? null,
    invited: invited ?? null,
    confirmed: confirmed ?? null,
    secondConfirmed: secondConfirmed ?? null,
    arrived: arrived ?? null,
  };
}

// Who promised twice and did not come did promise twice.
const isKept = (stage: number, to: InvitationState): boolean => stage === 4 && to === 'noShow';

// The second confirmation is asked for the day before: arriving does not give it.
const isSkipped = (stage: number, to: InvitationState): boolean => stage === 4 && to === 'arrived';
