// `npm run screens -- DIR [PAGE …]`: photographs the demo's pages at desk and phone width, in both languages and themes.
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./screens/take-screens.mjs').then((module) => module.takeScreens(process.argv[2], process.argv.slice(3)));
