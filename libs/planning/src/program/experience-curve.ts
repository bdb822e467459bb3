import type { Segment, Touchpoint } from '../program-facts.js';
import type { SessionSchedule } from './schedule-segments.js';

/** One moment that people notice, in minutes of the session's day. */
export type Moment = {
  id: string;
  kind: 'before' | 'segment' | 'after';
  from: number;
  to: number;
  level: number;
  expected: number | null;
  /** Higher than what is on either side of it, and at least 4. */
  isPeak: boolean;
};

export const findingCodes = ['crowded', 'below', 'no-peak', 'weak-ending', 'flat'] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Where the curve does not hold what it should: moments by id, and the numbers that say so. */
export type CurveFinding = {
  code: FindingCode;
  ids: string[];
  from: number;
  to: number;
  values: Record<string, number>;
};

export type ExperienceCurve = { moments: Moment[]; endingId: string | null; findings: CurveFinding[] };

type Input = {
  segments: readonly Pick<Segment, 'id' | 'level' | 'expected'>[];
  before: readonly Touchpoint[];
  after: readonly Touchpoint[];
  schedule: Pick<SessionSchedule, 'start' | 'over' | 'timed'>;
  /** People in the room on a full day (the 90th percentile) and seats; null while not known. */
  people: number | null;
  seats: number | null;
};

/** Starting points of a plausible size, not findings: so long at one middling level, and people drift off. */
export const flatMinutes = 40;
const flatLevel = 3;
/** What people tell at home. */
const peakLevel = 4;

/**
 * The experience from the first touchpoint to leaving: levels over time, peaks and ending, and where it falls short. That
 * people remember the peak and the end is Kahneman's peak–end rule (Kahneman, Fredrickson, Schreiber & Redelmeier 1993).
 */
export function experienceCurve(input: Input): ExperienceCurve {
  const moments = withPeaks([...momentsBefore(input), ...momentsOf(input), ...momentsAfter(input)]);
  const program = moments.filter(({ kind }) => kind === 'segment');
  const ending = program.at(-1);
  return {
    moments,
    endingId: ending?.id ?? null,
    findings: [
      ...crowdedAt(moments, input),
      ...moments
        .filter(isBelow)
        .map((moment) => finding('below', [moment], { level: moment.level, expected: moment.expected! })),
      ...(program.length > 0 && program.every(({ level }) => level < peakLevel)
        ? [finding('no-peak', program, {})]
        : []),
      ...weakEnding(program),
      ...flatStretches(program),
    ],
  };
}

const finding = (code: FindingCode, moments: Moment[], values: Record<string, number>): CurveFinding => ({
  ...{ code, ids: moments.map(({ id }) => id), from: moments[0]?.from ?? 0, to: moments.at(-1)?.to ?? 0, values },
});

type Raw = Omit<Moment, 'isPeak'>;

/** Counted back from the session's start: the last one ends when the program begins. */
function momentsBefore({ before, schedule }: Input): Raw[] {
  let from = schedule.start - before.reduce((sum, { minutes }) => sum + minutes, 0);
  return before.map(({ id, minutes, level, expected }) => {
    const moment: Raw = { id, kind: 'before', from, to: from + minutes, level, expected };
    from += minutes;
    return moment;
  });
}

function momentsAfter({ after, schedule }: Input): Raw[] {
  let from = schedule.over;
  return after.map(({ id, minutes, level, expected }) => {
    const moment: Raw = { id, kind: 'after', from, to: from + minutes, level, expected };
    from += minutes;
    return moment;
  });
}

function momentsOf({ segments, schedule }: Input): Raw[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  return schedule.timed.flatMap(({ segmentId, start, end }): Raw[] => {
    const segment = byId.get(segmentId);
    if (!segment) return [];
    return [{ id: segmentId, kind: 'segment', from: start, to: end, level: segment.level, expected: segment.expected }];
  });
}

/** Neighbours of the same level are one hill: it is a peak when both of its sides are lower. */
function withPeaks(moments: Raw[]): Moment[] {
  const next = (index: number, by: -1 | 1): number => {
    let at = index + by;
    while (moments[at]?.level === moments[index]!.level) at += by;
    return moments[at]?.level ?? 0;
  };
  return moments.map((moment, index) => ({
    ...moment,
    isPeak: moment.level >= peakLevel && next(index, -1) < moment.level && next(index, 1) < moment.level,
  }));
}

const isBelow = ({ level, expected }: Moment): boolean => expected !== null && level < expected;

/** More people than seats on a full day: felt from the door on, until everybody sits. */
function crowdedAt(moments: Moment[], { people, seats }: Input): CurveFinding[] {
  if (people === null || seats === null || people <= seats) return [];
  const first = moments.findIndex(({ kind }) => kind === 'segment');
  const felt = first < 0 ? moments : moments.slice(0, first + 1);
  return felt.length === 0 ? [] : [finding('crowded', felt, { people, seats, over: people - seats })];
}

/** What comes last in the program stays in mind: it should not be lower than the program on average. */
function weakEnding(program: Moment[]): CurveFinding[] {
  const ending = program.at(-1);
  if (!ending) return [];
  const minutes = program.reduce((sum, { from, to }) => sum + to - from, 0);
  const mean = minutes === 0 ? 0 : program.reduce((sum, { from, to, level }) => sum + (to - from) * level, 0) / minutes;
  return ending.level >= mean ? [] : [finding('weak-ending', [ending], { level: ending.level, mean })];
}

/** Stretches at one middling or low level for `flatMinutes` or longer, whatever number of segments they are. */
function flatStretches(program: Moment[]): CurveFinding[] {
  const found: CurveFinding[] = [];
  let stretch: Moment[] = [];
  const close = (): void => {
    const minutes = (stretch.at(-1)?.to ?? 0) - (stretch[0]?.from ?? 0);
    if (stretch.length > 0 && minutes >= flatMinutes && stretch[0]!.level <= flatLevel)
      found.push(finding('flat', stretch, { minutes, level: stretch[0]!.level }));
  };
  for (const moment of program) {
    if (stretch.length > 0 && stretch[0]!.level !== moment.level) {
      close();
      stretch = [];
    }
    stretch.push(moment);
  }
  close();
  return found;
}
