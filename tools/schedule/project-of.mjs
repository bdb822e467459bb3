import { BadInput } from '../console/read-json-file.mjs';

/**
 * The project of a line as PSPLIB has it: constant capacities, successors by index. Numbers are checked by the library.
 * @throws BadInput when it has another form
 */
export function projectOf(given) {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) throw new BadInput('it is not an object.');
  if (typeof given.name !== 'string') throw new BadInput('"name" is missing or not a text.');
  const { durations, capacities, requests, successors } = given;
  requireList('durations', durations);
  requireList('capacities', capacities);
  capacities.forEach(requireNumber);
  requireLists('requests', requests, durations.length);
  requireLists('successors', successors, durations.length);
  return { durations, capacities, requests, dependencies: successors.flatMap(dependenciesOf(durations.length)) };
}

const dependenciesOf = (count) => (list, before) =>
  list.map((after, at) => {
    if (Number.isInteger(after) && after >= 0 && after < count) return { before, after };
    throw new BadInput(`"successors[${before}][${at}]" is ${JSON.stringify(after)}, and there is no such task.`);
  });

function requireList(name, list) {
  if (!Array.isArray(list)) throw new BadInput(`"${name}" is missing or not a list.`);
}

function requireNumber(capacity, at) {
  if (typeof capacity === 'number') return;
  throw new BadInput(`"capacities[${at}]" is ${JSON.stringify(capacity)}, and must be a number.`);
}

function requireLists(name, lists, length) {
  requireList(name, lists);
  if (lists.length !== length) throw new BadInput(`"${name}" has ${lists.length} entries for ${length} tasks.`);
  lists.forEach((list, at) => requireList(`${name}[${at}]`, list));
}
