import { failureLine } from '../http/describe-failure.js';

/**
 * Does a job's work for each, one after the other. One's trouble is not another's: the rest is done, and the job fails at
 * the end, to run again. `what` says of how many it went wrong: "events could not be checked".
 */
export const forEachApart = async <T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  what: string,
): Promise<void> => {
  const failures: Error[] = [];
  for (const item of items) await work(item).catch((error: Error) => failures.push(error));
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} ${what}: ${failureLine(failures[0])}`);
};
