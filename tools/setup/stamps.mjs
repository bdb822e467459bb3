import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

// Kept inside node_modules: whoever removes that wants everything done again.
const FOLDER = inRoot('node_modules', '.backcast');

export function readStamp(name) {
  try {
    return JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
  } catch {
    return undefined;
  }
}

export function writeStamp(name, value) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${name}.json`, JSON.stringify(value));
}
