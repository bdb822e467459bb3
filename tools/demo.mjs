// `npm run demo`: the product on a data directory of its own, with one believable seminar and people of every role.
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./demo/run-demo.mjs').then((module) => module.runDemo());
