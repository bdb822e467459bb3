import { buildParts } from './build-parts.mjs';
import { installPackages } from './install-packages.mjs';
import { prepare } from './prepare-product.mjs';
import { ROOT, inRoot } from './root.mjs';

/**
 * Everything between a clone and libs that can be imported from their `dist`, for commands whose stdout is their
 * answer: progress goes to stderr. A lib is named after those that it imports: `['calendar', 'compliance']`.
 */
export async function prepareLibs(libs) {
  await prepare(() => installPackages(process.stderr));
  await prepare(() => buildParts([libsPart(libs)], process.stderr));
}

function libsPart(libs) {
  const last = libs.at(-1);
  return {
    stamp: `${last}-lib-built`,
    sources: ['package-lock.json', 'tools/setup/swc-options.mjs', ...libs.map((lib) => `libs/${lib}`)],
    outputs: libs.map((lib) => `libs/${lib}/dist`),
    proof: `libs/${last}/dist`,
    step: {
      name: 'Building what the command needs',
      command: process.execPath,
      args: [inRoot('tools/setup/compile-sources.mjs'), ...libs.map((lib) => `libs/${lib}`)],
      cwd: ROOT,
    },
  };
}
