import { findCriticalPath } from './critical-path.js';
import type { ResourceProject } from './resource-project.js';

/**
 * The plain rule of planners and the yardstick of the search: whoever must be done first comes first. The key is the
 * latest finish by dependencies and deadlines as if nothing had to be shared (LFT; Davis and Patterson, 1975).
 */
export function latestFinishKeys({ durations, dependencies, notBefore, deadlines }: ResourceProject): Float64Array {
  const network = { durations, dependencies, ...(notBefore ? { notBefore } : {}) };
  const { earliestEnd } = findCriticalPath(network);
  const end = (deadlines ?? []).reduce<number>((latest, deadline) => Math.max(latest, deadline ?? 0), earliestEnd);
  return Float64Array.from(findCriticalPath({ ...network, end, notAfter: deadlines ?? [] }).latestFinish);
}
