import type { myAlarms as chinese } from '../zh-CN/my-alarms.js';

export const myAlarms: typeof chinese = {
  bar: (count) => `${count} ${count === 1 ? 'thing waits' : 'things wait'} for you`,
  lead: 'Tap “I will see to it” and nobody is reminded of it again.',
  unmoved: (days, since) =>
    days < 1 ? `no step since ${since}` : `no step for ${days} ${days === 1 ? 'day' : 'days'}, since ${since}`,
  take: 'I will see to it',
  takeFor: (what) => `I will see to it: ${what}`,
  later: 'Later…',
  laterFor: (what) => `Remind me later: ${what}`,
  times: { hours: 'In 3 hours', tomorrow: 'Tomorrow at 9:00', days: 'In 3 days' },
  taken: (what) => `${what}: you see to it`,
  putOff: (what) => `${what}: you will be reminded`,
  undo: 'Undo',
  failed: 'Not noted. Tap again once there is a connection.',
  none: 'All seen to.',
  more: (count) => `Show ${count} more`,
};
