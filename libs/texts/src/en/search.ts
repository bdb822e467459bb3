import type { search as chinese } from '../zh-CN/search.js';

export const search: typeof chinese = {
  open: 'Search and commands',
  label: 'Find events, people and pages, or type a command',
  hint: 'Chinese names are found by pinyin and by initials',
  nothing: (words) => `Nothing found for "${words}". Try another name, or its pinyin or initials.`,
  found: (count) => (count === 1 ? '1 result' : `${count} results`),
  move: 'choose',
  go: 'open',
  leave: 'close',
  groups: { here: 'This event', events: 'Events', people: 'People', pages: 'Pages', commands: 'Commands' },
  commands: {
    newEvent: 'New event',
    language: 'Switch to Chinese',
    theme: (name) => `Appearance: ${name}`,
    keys: 'Show keys',
  },
  keys: {
    title: 'Keys',
    palette: 'Search and commands',
    sheet: 'This sheet',
    next: 'Next row of a list',
    previous: 'Previous row of a list',
    openRow: 'Open the row',
    escape: 'Close, or take back what is being changed',
    leaveField: 'Leave a field: saves it',
    single: 'Use single letters as keys (?, j, k)',
    singleHint: 'Whoever dictates by voice may want them off. Kept on this device only.',
    composing: 'No key acts while Chinese is being composed.',
  },
};
