/**
 * What an organization wants to be told about (追过程, method section 10), as data: each kind with its numbers, their
 * bounds and what ships. A number that is missing where rules were written before it existed is the shipped one.
 */
export const alarmNumbers = {
  /** Fewer than `least` customers contacted by `hour` o'clock of a working day: to the manager. */
  'few-contacts': { least: { min: 1, max: 500, shipped: 3 }, hour: { min: 9, max: 23, shipped: 18 } },
  /** A customer or guest who has not moved for so long: the talking points to the owner. */
  unmoved: { hours: { min: 4, max: 720, shipped: 48 } },
  /** Not moved for so many days: escalated to the lead. */
  stuck: { days: { min: 1, max: 90, shipped: 7 } },
  /** So many confirmations behind the plan: a person, and all together. */
  'behind-pace': { person: { min: 1, max: 10_000, shipped: 3 }, together: { min: 1, max: 100_000, shipped: 10 } },
  /** A key guest who has not said yes so many days before the event, or earlier where its guest list says so. */
  'guest-unconfirmed': { daysBefore: { min: 1, max: 120, shipped: 14 } },
} as const satisfies Record<string, Record<string, { min: number; max: number; shipped: number }>>;

export type AlarmKind = keyof typeof alarmNumbers;
export const alarmKinds = Object.keys(alarmNumbers) as AlarmKind[];

export type AlarmNumbers<K extends AlarmKind> = Record<keyof (typeof alarmNumbers)[K], number>;
/** Which kinds are on, with their numbers. A kind that is off is not there. */
export type AlarmRules = { [K in AlarmKind]?: AlarmNumbers<K> };

/** The numbers of one kind as they ship. */
export const shippedNumbers = <K extends AlarmKind>(kind: K): AlarmNumbers<K> =>
  Object.fromEntries(
    Object.entries(alarmNumbers[kind]).map(([name, { shipped }]: [string, { shipped: number }]) => [name, shipped]),
  ) as AlarmNumbers<K>;
