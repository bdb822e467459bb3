import type { PlanMoves } from '@backcast/plan/moves/plan-moves';
import type { DigestMoves } from '@backcast/texts/mail';

/** Numbers that say most about where an event stands; the rest is in the history. */
const telling = ['target.balanced', 'funnel.confirmations', 'funnel.invitations', 'people.heads', 'room.capacity'];

/** What moved, as a mail says it: the telling numbers from what to what, and how much of everything else. */
export const digestMoves = (moves: PlanMoves | undefined): DigestMoves | null =>
  moves === undefined
    ? null
    : {
        numbers: moves.numbers
          .filter(({ key }) => telling.includes(key))
          .map(({ key, unit, before, after }) => ({ key, unit, before, after })),
        days: moves.deadlines.length + moves.duties.length,
        problems: moves.gaps.filter(({ change }) => change === 'appears').length,
        solved: moves.gaps.filter(({ change }) => change === 'vanishes').length,
      };
