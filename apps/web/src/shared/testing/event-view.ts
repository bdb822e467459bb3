import type { EventView } from '@backcast/contracts/events/event';
import { permissionsOf } from '@backcast/contracts/permissions';
import { emptySections, sectionKeys } from '@backcast/planning/event-sections';
import { goalFromTemplate } from '@backcast/planning/goal-templates';

export const eventId = '0b0c1e6a-0000-4000-8000-000000000001';
const personId = '0b0c1e6a-0000-4000-8000-000000000002';
const writer = { personId, name: '李岚', at: '2026-11-22T02:42:00.000Z' };

const sections = (): EventView['sections'] =>
  Object.fromEntries(
    sectionKeys.map((key) => [key, { facts: emptySections[key], version: 1, writer }]),
  ) as EventView['sections'];

/** The summer seminar: 60 families, rates of three past seminars, a hall for 400. */
export const seminar = (change: Partial<EventView> = {}): EventView => {
  const facts = goalFromTemplate('education-seminar');
  return {
    id: eventId,
    template: 'education-seminar',
    status: 'draft',
    announcedAt: null,
    today: '2026-11-22',
    basics: { name: '暑期升学讲座', zone: 'Asia/Shanghai', place: '杭州', setting: 'indoors', version: 1, writer },
    sessions: {
      sessions: [
        {
          id: eventId,
          name: '',
          date: '2027-07-10',
          startTime: '14:00',
          endTime: '17:00',
          room: '宴会厅',
          capacityPeople: 400,
        },
      ],
      version: 1,
      writer,
    },
    goal: {
      facts: {
        ...facts,
        leadMetric: facts.leadMetric && { ...facts.leadMetric, measuredBy: '成交台账' },
        balanced: 60,
        prospectsOnList: 620,
        rates: {
          ...facts.rates,
          close: { kind: 'history', successes: 120, trials: 416, from: '近三场' },
          'turn-up': { kind: 'history', successes: 416, trials: 520, from: '近三场' },
        },
      },
      pins: {},
      version: 7,
      writer,
    },
    sections: sections(),
    duties: [],
    customersListed: 0,
    people: [{ id: personId, name: '李岚' }],
    contacts: [],
    files: [],
    role: 'organizer',
    permissions: permissionsOf('organizer'),
    ...change,
  };
};
