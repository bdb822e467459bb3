import type { InvitationState } from '../invitation-states.js';

export type RankedPoint = { stage: InvitationState; language: string; worked: number };

/**
 * Which texts to offer for a customer at a stage: those in the reader's language, and where there are none those in any;
 * what worked more often first, else in the order in which they came.
 */
export function pointsForStage<Point extends RankedPoint>(
  points: readonly Point[],
  stage: InvitationState,
  language: string,
): Point[] {
  const ofStage = points.filter((point) => point.stage === stage);
  const own = ofStage.filter((point) => point.language === language);
  return (own.length > 0 ? own : ofStage).toSorted((a, b) => b.worked - a.worked);
}
