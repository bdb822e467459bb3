import { pathToFileURL } from 'node:url';
import { inRoot } from '../setup/root.mjs';
import { median } from './median.mjs';

const built = (file) => import(pathToFileURL(inRoot('libs', 'scheduling', 'dist', `${file}.js`)).href);

/** Milliseconds for both passes over a made-up network of so many tasks, each after three of the 200 before it. */
export async function measureCriticalPath(count) {
  const { findCriticalPath } = await built('critical-path');
  const { seededRandom } = await built('seeded-random');
  const random = seededRandom(count);
  const below = (most) => Math.floor(random() * most);
  const dependencies = Array.from({ length: 3 * (count - 1) }, (_, at) => {
    const after = 1 + Math.floor(at / 3);
    return { before: Math.max(0, after - 1 - below(200)), after, lag: below(3) };
  });
  const network = { durations: Array.from({ length: count }, () => below(9)), dependencies };
  const once = (end) => {
    const began = performance.now();
    findCriticalPath({ ...network, end });
    return performance.now() - began;
  };
  for (let warm = 0; warm < 5; warm += 1) once(warm);
  return median(Array.from({ length: 15 }, (_, end) => once(end)));
}
