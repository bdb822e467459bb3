/** A grown event as `derivePlan` takes it: so many tasks, segments and seats. Works in Node and in a browser. */
export function bigEvent({ goalFromTemplate, emptySections, emptyTask }, { tasks, segments, seats }) {
  const session = { id: 'session', name: '', room: '', capacityPeople: seats, ...day };
  return {
    goal: { ...goalFromTemplate('education-seminar'), balanced: Math.round(seats / 3) },
    sessions: [session],
    ...{ pins: {}, setting: 'indoors', place: '', duties: [] },
    sections: {
      ...emptySections,
      program: { ...emptySections.program, segments: list(segments, segment) },
      layout: { layouts: [layout(seats)] },
      tasks: { tasks: list(tasks, (at) => ({ ...emptyTask, ...task(at) })), holders: [], capacities: [] },
    },
  };
}

const day = { date: '2027-07-10', startTime: '09:00', endTime: '18:00' };
const list = (length, make) => Array.from({ length }, (_, at) => make(at));

/** Chains of some thirty tasks; each waits for the one before it, and every tenth for one of the chain before, too. */
const CHAIN = 30;
const task = (at) => ({
  ...{ id: `task-${at}`, name: `任务 ${at}`, days: 1 + (at % 3), ownerId: `person-${at % 12}` },
  after: [
    ...(at % CHAIN === 0 ? [] : [{ id: `link-${at}`, on: `task-${at - 1}`, lagDays: 0 }]),
    ...(at % 10 === 9 && at > CHAIN ? [{ id: `across-${at}`, on: `task-${at - CHAIN}`, lagDays: 1 }] : []),
  ],
});

const segment = (at) => ({
  ...{ id: `segment-${at}`, name: `环节 ${at}`, purpose: 'content', sessionId: null, personaIds: [], moves: null },
  ...{ importance: 1 + (at % 5), level: 1 + ((at * 3) % 5), expected: 3, leastMinutes: 5, minutes: 12 },
  ...{ mostMinutes: 20, gapMinutes: 0, setUpMinutes: 0, start: { kind: 'follows' }, isPinned: false },
  ...{ ownerId: `person-${at % 12}`, guestIds: [], place: '主舞台', needs: '', cues: [], offerIds: [], isPublic: true },
});

/** A square hall that holds so many in theatre style, with a door for each two hundred. */
const layout = (seats) => {
  const side = 800 + Math.ceil(Math.sqrt(seats * 9000));
  const doors = list(Math.max(2, Math.ceil(seats / 200)), (at) => ({
    ...{ id: `door-${at}`, kind: 'both', x: Math.round((side * (at + 1)) / (seats / 200 + 2)), y: side, width: 200 },
  }));
  const corners = [
    { x: 0, y: 0 },
    { x: side, y: 0 },
    { x: side, y: side },
    { x: 0, y: side },
  ];
  return {
    ...{ id: 'layout', name: '', sessionId: null, shape: { corners }, doors, style: 'theatre', aisles: 'auto' },
    fixtures: [{ id: 'stage', kind: 'stage', name: '', x: side / 2 - 450, y: 0, width: 900, depth: 300 }],
    ...{ seatsWanted: seats, rowPitch: 110, seatWidth: 60, stageGap: 200, seatsPerTable: 10, isInUse: false },
    ...{ zones: [], spots: [], messages: [], spotPins: [], groups: [] },
  };
};
