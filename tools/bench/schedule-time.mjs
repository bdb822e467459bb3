import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../setup/root.mjs';
import { generateEventPlan } from './generate-event-plan.mjs';

const built = (file) => import(pathToFileURL(inRoot('libs', 'scheduling', 'dist', `${file}.js`)).href);
const meanOf = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/**
 * Milliseconds an instance and the mean deviation in percent from the best known makespan, for the ten instances of
 * PSPLIB that the tests of the library have.
 */
export async function measureSchedules(set, schedules) {
  const { searchSchedule } = await built('search-schedule');
  const text = readFileSync(inRoot(`libs/scheduling/test/psplib-${set}.jsonl`), 'utf8').trim();
  const instances = text.split('\n').map((line) => JSON.parse(line));
  const began = performance.now();
  const makespans = instances.map((each) => searchSchedule(projectOf(each), { schedules, seed: 1 }).makespan);
  const milliseconds = (performance.now() - began) / instances.length;
  const deviation = ({ bestKnownMakespan: best }, at) => (100 * (makespans[at] - best)) / best;
  return { milliseconds, deviation: meanOf(instances.map(deviation)) };
}

const projectOf = ({ durations, requests, capacities, successors }) => ({
  ...{ durations, requests, capacities },
  dependencies: successors.flatMap((list, before) => list.map((after) => ({ before, after }))),
});

/**
 * Generated event plans: mean lateness and end, in half days, of the plain latest-finish rule and of the search, and on
 * how many plans the search is better; it is never worse.
 */
export async function measureEventPlans(plans, schedules) {
  const { levelTasks } = await built('level-tasks');
  const { seededRandom } = await built('seeded-random');
  const inputs = Array.from({ length: plans }, (_, seed) => generateEventPlan(seededRandom(seed + 1)));
  const plain = inputs.map((input) => levelTasks(input, { schedules: 1, seed: 1 }));
  const began = performance.now();
  const found = inputs.map((input) => levelTasks(input, { schedules, seed: 1 }));
  const milliseconds = (performance.now() - began) / plans;
  const isBetter = (each, at) =>
    each.lateDays < plain[at].lateDays || (each.lateDays === plain[at].lateDays && each.endDay < plain[at].endDay);
  return {
    milliseconds,
    lateDays: { plain: meanOf(plain.map((each) => each.lateDays)), found: meanOf(found.map((each) => each.lateDays)) },
    endDay: { plain: meanOf(plain.map((each) => each.endDay)), found: meanOf(found.map((each) => each.endDay)) },
    better: found.filter(isBetter).length,
    worse: found.filter((each, at) => each.lateDays > plain[at].lateDays).length,
  };
}
