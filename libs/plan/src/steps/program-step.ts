import type { ProgramConflict, ProgramConflictCode } from '@backcast/planning/program/find-program-conflicts';
import { wantsDeals } from '@backcast/planning/program/wants-deals';
import type { PlanStep, StepGap } from '../plan-shape.js';
import { deriveProgram } from '../program/derive-program.js';
import { scriptsBy, spokenGuests } from '../program/guest-scripts.js';
import type { GapCode } from '../step-keys.js';
import { gap, stepOf, type StepInput } from './step-of.js';

/** What does not go together is a gap; waits and gaps of minutes are told on the page only. */
const gapOf: Partial<Record<ProgramConflictCode, GapCode>> = {
  'over-run': 'program-over-run',
  overlap: 'program-overlap',
  'guest-declined': 'program-guest-declined',
  'guest-outside': 'program-guest-outside',
  'guest-twice': 'program-guest-twice',
  'person-twice': 'program-person-twice',
  'place-twice': 'program-place-twice',
};
/** Gaps that name the guest; the others name the segment. */
const ofGuests: readonly ProgramConflictCode[] = ['guest-declined', 'guest-outside', 'guest-twice'];

/** What happens on the day (method, section 8): scripts that are late, what contradicts itself, then what is missing. */
export function programStep(input: StepInput): PlanStep {
  const { segments } = input.facts.sections.program;
  if (segments.length === 0) return stepOf('program', true, [gap('no-program')]);
  const scripts = openScripts(input);
  const late = scripts.filter(({ code }) => code === 'script-late');
  const conflicts = deriveProgram(input.facts).conflicts.flatMap(conflictGap);
  return stepOf(
    'program',
    false,
    [...late, ...conflicts, ...missing(input), ...scripts.filter((each) => !late.includes(each))],
    late.length > 0,
  );
}

function conflictGap({ code, segmentIds, subjectId, place, minutes }: ProgramConflict): StepGap[] {
  const gapCode = gapOf[code];
  if (gapCode === undefined) return [];
  const isOfGuest = ofGuests.includes(code);
  const about = isOfGuest ? subjectId : (segmentIds.at(-1) ?? null);
  return [
    gap(gapCode, isOfGuest ? ['people'] : [], {
      subjectId: about,
      values: { minutes, ...(place === '' ? {} : { place }) },
    }),
  ];
}

/** Every program has an ending; one that is to close deals has a reason to decide now. */
function missing({ facts }: StepInput): StepGap[] {
  const purposes = new Set(facts.sections.program.segments.map(({ purpose }) => purpose));
  return [
    ...(purposes.has('ending') ? [] : [gap('no-ending')]),
    ...(wantsDeals(facts.goal) && !purposes.has('reason-now') ? [gap('no-reason-now')] : []),
  ];
}

function openScripts({ facts, context }: StepInput): StepGap[] {
  const open = spokenGuests(facts).filter(({ script }) => script !== 'approved');
  const by = open.length === 0 ? null : scriptsBy(facts, context);
  const code = by !== null && by < context.today ? 'script-late' : 'script-open';
  return open.map(({ id }) => gap(code, [], { subjectId: id }));
}
