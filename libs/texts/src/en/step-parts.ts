import type { PlannerTexts } from '../planner.js';

export const stepParts: PlannerTexts['stepParts'] = {
  open: 'What is missing',
  nothingOpen: 'Nothing is missing here.',
  late: 'late',
  conflict: 'conflict',
  due: 'What is due when',
  nothingDue: 'Nothing has a date yet.',
  dueToday: 'today',
  dueIn: (days) =>
    days >= 0 ? `${days} working ${days === 1 ? 'day' : 'days'} left` : `${-days} working ${days === -1 ? 'day' : 'days'} ago`,
  overdue: 'overdue',
  provisional: 'provisional: the holidays of that year are not announced yet',
  done: 'done',
  nobody: 'nobody owns it',
  go: (what) => `Go to ${what}`,
  open1: (what) => `Open ${what}`,
  close1: (what) => `Close ${what}`,
  moveUp: (what) => `Move ${what} up`,
  moveDown: (what) => `Move ${what} down`,
  up: 'Up',
  down: 'Down',
  remove: (what) => `Remove ${what}`,
  required: 'Cannot be empty',
  preview: 'Preview, not saved yet',
};
