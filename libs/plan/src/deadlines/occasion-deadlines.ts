import type { DatedThing, EventFacts } from '../plan-shape.js';

/** The checks of what must not fail. */
export const occasionDeadlines = ({ sections }: EventFacts): DatedThing[] =>
  sections.occasion.mustNotFail.flatMap(({ id, key, what, checkBy, ownerId, status }): DatedThing[] =>
    checkBy === null
      ? []
      : [
          {
            ...{ key: `must-not-fail-check.${id}`, kind: 'must-not-fail-check', date: checkBy, step: 'occasion' },
            ...{ subjectId: id, ownerId, values: { item: key, what }, isDone: status !== 'open' },
          },
        ],
  );
