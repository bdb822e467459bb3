import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a person got wrong; its message is a sentence for stderr. */
export class BadInput extends Error {}

/**
 * The text of a file that somebody named on the command line; npm changes the folder, so a relative path means the
 * one that the person was in.
 * @throws BadInput
 */
export function readTextFile(path, usage) {
  if (!path) throw new BadInput(`Name a file: ${usage}`);
  try {
    return readFileSync(inCallersFolder(path), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new BadInput(`${inCallersFolder(path)} cannot be read (${error.code}).`);
  }
}

/** The JSON of such a file. */
export function readJsonFile(path, usage) {
  const text = readTextFile(path, usage);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${inCallersFolder(path)} is not JSON: ${error.message}`);
  }
}

const inCallersFolder = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

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
