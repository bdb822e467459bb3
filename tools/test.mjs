// `npm test`: everything, with its own set-up; works on a fresh clone.
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./testing/test-everything.mjs').then((module) => module.testEverything());
