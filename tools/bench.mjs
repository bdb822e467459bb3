// `npm run bench`: what the product costs, as ratios to a bare handler that does the same statement on the same PostgreSQL.
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./bench/run-bench.mjs').then((module) => module.runBench());
