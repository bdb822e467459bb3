// `npm run screens -- DIR`: photographs every page of the demo at desk and phone width, in both languages and themes.
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./screens/take-screens.mjs').then((module) => module.takeScreens(process.argv[2]));
