import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { experienceCurve, type ExperienceCurve } from '@backcast/planning/program/experience-curve';
import type { SessionSchedule } from '@backcast/planning/program/schedule-segments';
import { useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { putEntry } from '../../shared/plan/move-entry.js';
import { segmentName } from '../../shared/plan/step-texts.js';
import { ExperienceChart } from './experience-chart.js';
import { ExperienceTable } from './experience-table.js';
import { Findings } from './findings.js';
import type { ProgramDraft } from './program-draft.js';
import { touchpointName } from './program-words.js';

type Props = {
  event: EventView;
  plan: DerivedPlan;
  schedule: SessionSchedule;
  draft: ProgramDraft;
  onOpen: (id: string) => void;
};
export type CurveProps = {
  curve: ExperienceCurve;
  nameOf: (id: string) => string;
  /** Null for whoever may only read. */
  onLevel: ((id: string, level: number) => void) | null;
};

/** How the day feels from parking to leaving, as a picture or a table, and what to think about in it. */
export function Experience({ event, plan, schedule, draft, onOpen }: Props) {
  const { texts } = useSpeech();
  const text = texts.program.so;
  const [isTable, setTable] = useState(false);
  const { values: facts, mayEdit } = draft;
  const session = event.sessions.sessions.find(({ id }) => id === schedule.sessionId);
  const curve = experienceCurve({
    ...{ segments: facts.segments, before: facts.before, after: facts.after, schedule },
    people: plan.numbers['people.session90']?.value ?? null,
    seats: session?.capacityPeople ?? null,
  });
  const shared: CurveProps = {
    curve,
    nameOf: (id) => {
      const segment = facts.segments.find((each) => each.id === id);
      const touchpoint = [...facts.before, ...facts.after].find((each) => each.id === id);
      return segment ? segmentName(texts, segment) : touchpoint ? touchpointName(touchpoint, texts) : '';
    },
    onLevel: mayEdit
      ? (id, level) =>
          draft.choose({
            ...facts,
            segments: putEntry(facts.segments, id, { level }),
            before: putEntry(facts.before, id, { level }),
            after: putEntry(facts.after, id, { level }),
          })
      : null,
  };
  return (
    <section className="step-group">
      <div className="program-curve-head">
        <h2>{text.curve}</h2>
        <button type="button" className="link small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {isTable ? text.asPicture : text.asTable}
        </button>
      </div>
      {isTable ? <ExperienceTable {...shared} /> : <ExperienceChart {...shared} />}
      <Findings curve={curve} nameOf={shared.nameOf} onOpen={onOpen} />
    </section>
  );
}
