import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** The one spelling of a customer's phone, E.164, China where it names no country; '' for nothing, null for no number. */
export const normalizePhone = (text: string): string | null => {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return '';
  const phone = parsePhoneNumberFromString(plain, 'CN');
  return phone?.isValid() ? phone.number : null;
};
