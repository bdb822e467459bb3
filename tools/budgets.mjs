// Called after `vite build`: what a browser must fetch before it shows the first page, gzipped, against the budgets.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { measureEntries } from './budgets/measure-entries.mjs';
import { overBudget } from './budgets/over-budget.mjs';
import { inRoot } from './setup/root.mjs';

const pages = inRoot('apps', 'web', 'dist');
const manifest = JSON.parse(readFileSync(`${pages}/.vite/manifest.json`, 'utf8'));
const gzipBytes = (file) => gzipSync(readFileSync(`${pages}/${file}`)).length;

const loads = measureEntries(manifest, gzipBytes);
for (const { what, kilobytes, budget } of loads) {
  console.log(`${what.padEnd(56)} ${kilobytes.toFixed(1).padStart(7)} of ${budget} kB`);
}
const complaints = overBudget(loads);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
