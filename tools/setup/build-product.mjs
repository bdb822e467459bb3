import { buildParts } from './build-parts.mjs';
import { ROOT, inRoot } from './root.mjs';

/** Each after those that it imports. */
export const LIBS = [
  'calendar',
  'compliance',
  'scheduling',
  'planning',
  'pacing',
  'invitations',
  'plan',
  'contracts',
  'texts',
];
const SHARED = ['package-lock.json', 'tools/setup/swc-options.mjs', ...LIBS.map((lib) => `libs/${lib}`)];
const node = process.execPath;

const parts = [
  {
    stamp: 'server-built',
    sources: [...SHARED, 'apps/api', 'tools/setup/bundle-server.mjs'],
    outputs: ['apps/api/dist'],
    proof: 'apps/api/dist/main.js',
    step: {
      name: 'Building the server',
      command: node,
      args: [inRoot('tools/setup/bundle-server.mjs')],
      cwd: ROOT,
    },
  },
  {
    stamp: 'pages-built',
    sources: [...SHARED, 'apps/web', 'tools/pages'],
    outputs: ['apps/web/dist'],
    proof: 'apps/web/dist/index.html',
    step: {
      name: 'Building the pages',
      command: node,
      args: [inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      cwd: inRoot('apps', 'web'),
    },
  },
];

/** Builds what changed since the last time, server and pages side by side. */
export const buildProduct = () => buildParts(parts);
