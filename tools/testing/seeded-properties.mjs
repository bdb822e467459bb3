// Tests that import `fast-check` get this: `npm test` throws the same dice each time, so that what was green stays green
// until the code changes; `npm run proof` throws others.
import fc from '../../node_modules/fast-check/lib/fast-check.js';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? 20261122) });

export * from '../../node_modules/fast-check/lib/fast-check.js';
export { fc as default };
