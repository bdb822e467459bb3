// `npm run proof`: the long proofs. Their measured table is kept in docs/proofs.md.
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./testing/prove-at-length.mjs').then((module) => module.proveAtLength());
