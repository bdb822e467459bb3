import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiFolder } from '../platform/config/api-folder.js';

const manifest = JSON.parse(readFileSync(join(apiFolder, 'package.json'), 'utf8')) as {
  version: string;
};

/** The version of the product, from its manifest. */
export const version = manifest.version;
