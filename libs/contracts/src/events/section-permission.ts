import { type SectionKey, sectionKeys } from '@backcast/planning/event-sections';
import type { Permission } from '../permissions.js';

/** Who may edit a planning step: what the plan hangs on is the organizer's, guests, staff and tasks are looked after by leads too. */
export const sectionPermission = (section: SectionKey): Permission => lookedAfter[section] ?? 'plan.edit';

const lookedAfter: Partial<Record<SectionKey, Permission>> = {
  guests: 'guests.edit',
  staff: 'staff.edit',
  tasks: 'task.edit',
  quotas: 'quota.edit',
};

const others: Record<string, Permission> = {
  goal: 'goal.edit',
  basics: 'event.edit',
  sessions: 'event.edit',
  duties: 'duty.edit',
  calendar: 'calendar.edit',
  audiences: 'audience.edit',
};

/** What somebody needs to take a change of this part of an event or an organization back; null where changes are not taken back. */
export const undoPermission = (section: string): Permission | null =>
  others[section] ?? (isSectionKey(section) ? sectionPermission(section) : null);

export const isSectionKey = (section: string): section is SectionKey =>
  (sectionKeys as readonly string[]).includes(section);
