import { hash, verify } from '@node-rs/argon2';
import { shortestPassword } from '@backcast/contracts/accounts/password';
import { invalidField } from '../platform/http/problem.js';

// OWASP's second setting for argon2id (the library's default algorithm): 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

/** Of an account that does not exist, so that "no such account" takes as long as "wrong password". */
const nobody = hash('nobody has this password', cost);

/** Whether the password fits; pass null as hash for an account that does not exist. */
export const passwordFits = async (passwordHash: string | null, password: string): Promise<boolean> => {
  const fits = await verify(passwordHash ?? (await nobody), password.normalize('NFKC'));
  return fits && passwordHash !== null;
};

// One sign again and again, or neighbours all the way: 1111111111, abcdefghij, 1234567890 (9 to 0 is nine back).
const monotonous = (password: string): boolean => {
  const codes = [...password].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.every((step) => step === 0) || steps.every((step) => Math.abs(step) === 1 || Math.abs(step) === 9);
};

const common =
  /^(password|passw0rd|qwerty|qwertyuiop|asdfghjkl|woaini|iloveyou|admin|letmein|welcome|backcast|abc)[\d!@#.]*$/i;

/** Refuses what is guessed first; length is what counts, not odd signs. Throws `invalid` on the field. */
export const requireGoodPassword = (password: string, signInName: string, path = 'password'): void => {
  const length = [...password].length;
  if (length < shortestPassword) throw invalidField(path, 'password_too_short', { minimum: shortestPassword });
  const bare = password.toLowerCase();
  if (monotonous(password) || common.test(password) || bare === signInName || new Set(bare).size < 4)
    throw invalidField(path, 'password_too_common');
};
