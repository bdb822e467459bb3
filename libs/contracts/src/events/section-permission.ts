import { type SectionKey, sectionKeys } from '@backcast/planning/event-sections';
import type { Permission } from '../permissions.js';

/** Who may edit a planning step: what the plan hangs on is the organizer's, guests and staff are looked after by leads too. */
export const sectionPermission = (section: SectionKey): Permission =>
  section === 'guests' ? 'guests.edit' : section === 'staff' ? 'staff.edit' : 'plan.edit';

const others: Record<string, Permission> = {
  goal: 'goal.edit',
  basics: 'event.edit',
  sessions: 'event.edit',
  duties: 'duty.edit',
};

/** What somebody needs to take a change of this part of an event back; null where changes are not taken back. */
export const undoPermission = (section: string): Permission | null =>
  others[section] ?? (isSectionKey(section) ? sectionPermission(section) : null);

export const isSectionKey = (section: string): section is SectionKey =>
  (sectionKeys as readonly string[]).includes(section);
