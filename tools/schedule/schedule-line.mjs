import { DependencyCycleError } from '../../libs/scheduling/dist/dependency-cycle-error.js';
import { SchedulingRangeError } from '../../libs/scheduling/dist/scheduling-range-error.js';
import { searchSchedule } from '../../libs/scheduling/dist/search-schedule.js';
import { BadInput } from '../console/read-json-file.mjs';
import { projectOf } from './project-of.mjs';

/**
 * The answer for one line of the file: starts in the project's unit of time, schedules that were made, milliseconds
 * that the search took.
 * @throws BadInput
 */
export function scheduleLine(line, limits) {
  const given = parse(line);
  const project = projectOf(given);
  const began = performance.now();
  const { makespan, starts, schedules } = search(project, limits);
  const milliseconds = Math.round((performance.now() - began) * 10) / 10;
  return { name: given.name, makespan, starts: [...starts], schedules, milliseconds };
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BadInput(`not JSON: ${error.message}`);
  }
}

function search(project, limits) {
  try {
    return searchSchedule(project, limits);
  } catch (error) {
    if (error instanceof DependencyCycleError)
      throw new BadInput(`tasks ${error.tasks.join(', ')} wait for each other.`);
    if (error instanceof SchedulingRangeError)
      throw new BadInput(`"${error.field}" is ${String(error.value)}, which no schedule can be made from.`);
    throw error;
  }
}
