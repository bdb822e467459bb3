import type { DutyRecord } from '@backcast/plan/duty-record';
import type { EventFacts } from '@backcast/plan/plan-shape';
import type { SectionFacts } from '@backcast/planning/event-sections';
import type { DutyView } from './duty.js';
import type { EventView } from './event.js';

/** Where an event takes place by law; mainland China unless somebody said otherwise. */
export const jurisdictionOf = ({ sections }: Pick<EventView, 'sections'>): string =>
  sections.rules.facts.jurisdiction ?? 'CN';

/** What `derivePlan` needs of an event as it is read: the same on the server and in the browser. */
export const factsOf = (event: EventView): EventFacts => {
  const { goal, sessions, basics, sections, duties, permissions, customersListed } = event;
  return {
    ...(permissions.includes('budget.read') ? {} : { isMoneyHidden: true }),
    goal: goal.facts,
    sessions: sessions.sessions.map(({ id, name, room, capacityPeople, date, startTime, endTime }) => ({
      ...{ id, name, room, capacityPeople, date, startTime, endTime },
    })),
    pins: goal.pins,
    setting: basics.setting,
    place: basics.place,
    duties: duties.map(dutyRecordOf),
    sections: Object.fromEntries(
      Object.entries(sections).map(([key, { facts }]) => [key, facts]),
    ) as unknown as SectionFacts,
    customersListed,
  };
};

/** The part of a duty's record that the plan goes by. */
const dutyRecordOf = ({ key, status, reason, ownerId, papers, answer, filed, overrides }: DutyView): DutyRecord => ({
  ...{ key, status, reason, ownerId, papers, filed, overrides },
  answer: answer && {
    ...{ verdict: answer.verdict, office: answer.office, contactId: answer.contactId },
    ...{ saidOn: answer.saidOn, words: answer.words, fileIds: answer.fileIds },
  },
});
