// `npm start`: from a fresh clone to a product that serves pages and API. No dependency in here: nothing is installed yet.
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./setup/run-product.mjs').then((module) => module.runProduct());
