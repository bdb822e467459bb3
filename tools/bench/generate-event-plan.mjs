/**
 * The preparation of a made-up event for `levelTasks`: 30 to 60 tasks of half a day to three days in chains as events have
 * them, four to seven people of whom some are part-time or away for a while, deadlines counted back from the event.
 * Time is counted in half days.
 * @param {() => number} random from 0 to 1
 */
export function generateEventPlan(random) {
  const below = (count) => Math.floor(random() * count);
  const calendarDays = 2 * (25 + below(26));
  const people = Array.from({ length: 4 + below(4) }, (_, at) => personOf(`p${at}`, calendarDays, random, below));
  const count = 30 + below(31);
  const tasks = Array.from({ length: count }, (_, at) => taskOf(at, count, { calendarDays, people, random, below }));
  return { tasks, people, calendarDays };
}

/** One in three works half of each day; one in three is away for up to a week. */
function personOf(id, calendarDays, random, below) {
  const isPartTime = random() < 1 / 3;
  const days = Array.from({ length: 2 * calendarDays }, (_, half) => (isPartTime && half % 2 === 1 ? 0 : 100));
  if (random() < 1 / 3) {
    const from = below(calendarDays);
    days.fill(0, from, from + 2 + below(9));
  }
  return { id, usual: 100, days };
}

function taskOf(at, count, { calendarDays, people, random, below }) {
  const links = Array.from({ length: at === 0 ? 0 : below(3) }, () => Math.max(0, at - 1 - below(8)));
  const first = people[below(people.length)].id;
  const second = people[below(people.length)].id;
  const isShared = random() < 0.3 && first !== second;
  const share = at / count;
  return {
    ...{ id: `t${at}`, days: 1 + below(6), load: random() < 0.3 ? 50 : 100 },
    ...{ owners: isShared ? [] : [first], candidates: isShared ? [first, second] : [] },
    after: [...new Set(links)].map((before) => ({ id: `t${before}`, lagDays: random() < 0.15 ? 1 + below(4) : 0 })),
    notBefore: random() < 0.1 ? below(Math.max(1, Math.floor(calendarDays * share))) : null,
    dueDay: random() < 0.3 ? Math.round(calendarDays * (0.4 + 0.6 * share)) : null,
    ...{ startDay: null, pauses: true },
  };
}
