import type { Door, Layout } from '../layout-facts.js';
import { roomArea } from './room-strip.js';
import { seatingLimits, type SeatingRuleKey } from './seating-rules.js';

/** People whom a rule allows in a room, whatever the seats; `figure` is what it was counted from (cm, doors or m²). */
export type PeopleLimit = { rule: SeatingRuleKey; people: number; figure: number };

/** Doors by which people leave: one that only lets in does not count. */
export const exitDoors = (doors: readonly Door[]): Door[] => doors.filter(({ kind }) => kind !== 'entrance');
export const exitWidth = (doors: readonly Door[]): number =>
  exitDoors(doors).reduce((total, { width }) => total + width, 0);

/** Clear width of doors that so many people need, in cm: 0.65 m for every hundred. */
export const exitWidthFor = (people: number): number => Math.ceil((seatingLimits.exitPerHundred * people) / 100 - 1e-9);

/** Doors that so many people need: one for 250, beyond 2,000 one for 400. */
export function doorsFor(people: number): number {
  const { manyPeople, peoplePerDoor, peoplePerDoorBeyond } = seatingLimits;
  const first = Math.ceil(Math.min(people, manyPeople) / peoplePerDoor);
  return first + Math.ceil(Math.max(0, people - manyPeople) / peoplePerDoorBeyond);
}

function peopleThrough(doors: number): number {
  const { manyPeople, peoplePerDoor, peoplePerDoorBeyond } = seatingLimits;
  const usual = manyPeople / peoplePerDoor;
  return Math.min(doors, usual) * peoplePerDoor + Math.max(0, doors - usual) * peoplePerDoorBeyond;
}

/** What the doors allow; nothing while no door is known, because then nothing was said. */
export function doorLimits({ doors, shape }: Pick<Layout, 'doors' | 'shape'>): PeopleLimit[] {
  if (doors.length === 0) return [];
  const exits = exitDoors(doors).length;
  const width = exitWidth(doors);
  const area = roomArea(shape.corners);
  const { exitPerHundred, singleExitPeople, singleExitArea } = seatingLimits;
  const isSmall = area <= singleExitArea;
  return [
    { rule: 'exit-width', people: Math.floor((width * 100) / exitPerHundred + 1e-9), figure: width },
    { rule: 'people-per-door', people: peopleThrough(exits), figure: exits },
    ...(exits === 1
      ? [{ rule: 'single-exit' as const, people: isSmall ? singleExitPeople : 0, figure: Math.round(area) }]
      : []),
  ];
}
