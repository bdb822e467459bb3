import { build } from 'vite';
import { launchBrowser } from '../screens/photograph.mjs';
import { findChromium } from '../setup/find-chromium.mjs';
import { inRoot } from '../setup/root.mjs';
import { median } from './median.mjs';

const SEATS = 1000;
const SEGMENTS = 40;

/**
 * Milliseconds in Chromium for the plan of one changed fact, and for the list of what it moved, by number of tasks.
 * @returns {Promise<{ tasks: number, plan: number, moves: number }[]>} without a Chromium there is none
 */
export async function measureBigPlans(counts) {
  const chromium = await findChromium();
  if (!chromium) return [];
  const browser = await launchBrowser(chromium);
  try {
    const tab = await browser.newPage();
    await tab.addScriptTag({ type: 'module', content: await bundle() });
    const measure = (size, calls) => tab.evaluate(([s, c]) => globalThis.measureBigPlan(s, c), [size, calls]);
    await measure({ tasks: 100, segments: SEGMENTS, seats: SEATS }, 50);
    const rows = [];
    for (const tasks of counts) {
      const times = await measure({ tasks, segments: SEGMENTS, seats: SEATS }, 41);
      rows.push({ tasks, plan: median(times.plan), moves: median(times.moves) });
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/** As the pages are built: from the sources, for browsers, made small. */
async function bundle() {
  const [built] = await build({
    configFile: false,
    logLevel: 'error',
    root: inRoot(),
    resolve: { conditions: ['@backcast/source', 'module', 'browser'] },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: inRoot('tools', 'bench', 'derive-in-browser.mjs'), formats: ['es'] },
    },
  });
  return built.output[0].code;
}
