import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a person got wrong; its message is a sentence for stderr. */
export class BadInput extends Error {}

/**
 * The JSON of a file that somebody named on the command line; npm changes the folder, so a relative path means the
 * one that the person was in.
 * @throws BadInput
 */
export function readJsonFile(path, usage) {
  if (!path) throw new BadInput(`Name a file: ${usage}`);
  const full = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  let text;
  try {
    text = readFileSync(full, 'utf8');
  } catch (error) {
    throw new BadInput(`${full} cannot be read (${error.code}).`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BadInput(`${full} is not JSON: ${error.message}`);
  }
}

/** Prints the answer as JSON and nothing else on stdout; what a person got wrong goes to stderr with exit code 1. */
export async function printJson(answer) {
  try {
    process.stdout.write(`${JSON.stringify(await answer(), null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
