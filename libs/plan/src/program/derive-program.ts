import { findProgramConflicts, type ProgramConflict } from '@backcast/planning/program/find-program-conflicts';
import { scheduleSegments, type SessionSchedule } from '@backcast/planning/program/schedule-segments';
import type { EventFacts } from '../plan-shape.js';

/** The times of every segment in each session, and what in them does not go together. */
export type DerivedProgram = { schedules: SessionSchedule[]; conflicts: ProgramConflict[] };

export function deriveProgram({ sections, sessions }: Pick<EventFacts, 'sections' | 'sessions'>): DerivedProgram {
  const { segments } = sections.program;
  const schedules = scheduleSegments(sections.program, sessions);
  return { schedules, conflicts: findProgramConflicts({ segments, guests: sections.guests.guests, schedules }) };
}
