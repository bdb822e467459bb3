import { pathToFileURL } from 'node:url';
import { inRoot } from '../setup/root.mjs';
import { median } from './median.mjs';

const built = (lib, file) => import(pathToFileURL(inRoot('libs', lib, 'dist', `${file}.js`)).href);

const purposes = [
  'welcome',
  'hook',
  'content',
  'content',
  'proof',
  'break',
  'interaction',
  'own',
  'honours',
  'reason-now',
  'offer',
  'closing',
];
const start = 840;

/**
 * Milliseconds for arranging programs of twelve movable segments: alone; with two fixed starts, a pinned ending, guests'
 * free times and stages to set up, which is what makes the search look at more beginnings; and of thirty, by the heuristic.
 */
export async function measureArrange() {
  const { arrangeSegments } = await built('planning', 'program/arrange-segments');
  const { newSegment } = await built('planning', 'program/new-segment');
  const { usualAttention } = await built('planning', 'program-facts');
  const programs = (length, isHard) =>
    Array.from({ length: 15 }, (_, number) => program(newSegment, usualAttention, length, isHard, number));
  const timed = (inputs) => {
    const times = inputs.map((input) => {
      const began = performance.now();
      arrangeSegments(input);
      return performance.now() - began;
    });
    return { median: median(times), worst: Math.max(...times) };
  };
  timed(programs(12, true));
  return { plain: timed(programs(12, false)), hard: timed(programs(12, true)), long: timed(programs(30, false)) };
}

/** A program that is different for each number, and the same for the same one. */
function program(newSegment, attention, length, isHard, number) {
  let seed = number * 7919 + 17;
  const random = (below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const segments = Array.from({ length }, (_, index) => {
    const part = { minutes: 5 * (1 + random(8)), mostMinutes: 60, leastMinutes: 0, importance: 1 + random(5) };
    const setUp = isHard ? { setUpMinutes: 5 * random(3), place: ['', '主舞台', '前厅'][random(3)] } : {};
    return newSegment(purposes[random(purposes.length)], `s${index}`, { ...part, ...setUp });
  });
  const windows = new Map();
  if (isHard) {
    windows.set('s1', [{ from: start + 60, to: start + 240 }]);
    windows.set('s2', [{ from: start, to: start + 120 }]);
    const fixed = (id, at) => newSegment('own', id, { minutes: 10, start: { kind: 'fixed', at } });
    segments.splice(4, 0, fixed('f1', '15:00'));
    segments.splice(9, 0, fixed('f2', '16:30'));
    segments.push(newSegment('ending', 'end', { isPinned: true }));
  }
  return { segments, start, end: start + 300, attention, windows };
}
