// `npm run check`: the quick subset of `npm test`, for while one works.
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./testing/check-quickly.mjs').then((module) => module.checkQuickly());
