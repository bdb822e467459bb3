import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { invalidField } from '../platform/http/problem.js';

const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * The one spelling of a sign-in name: a mail address in lower case, or a phone number as E.164 (China when it names
 * no country): `138 1234 5678` → `+8613812345678`. Null when it is neither.
 */
export const normalizeSignInName = (text: string): string | null => {
  const name = text.normalize('NFKC').trim().toLowerCase();
  if (mail.test(name)) return name;
  const phone = parsePhoneNumberFromString(name, 'CN');
  return phone?.isValid() ? phone.number : null;
};

/** As above, for a name that somebody chooses; throws `invalid` on that field. */
export const requireSignInName = (text: string, path = 'signInName'): string => {
  const name = normalizeSignInName(text);
  if (name === null) throw invalidField(path, 'sign_in_name_invalid');
  return name;
};
