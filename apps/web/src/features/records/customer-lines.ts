import type { ChangeNames } from './change-names.js';
import type { Speech } from './describe-change.js';

const creditOf = /^credit\.(.+)$/;

/** What a change of a customer is of: whose part of the credit, where it is that; null for a plain field. */
export const nameOfCustomerLeaf = (path: string, names: ChangeNames, { texts }: Speech): string | null => {
  const personId = creditOf.exec(path)?.[1];
  if (personId === undefined) return null;
  const { history } = texts.pages;
  return history.customer.creditOf(names.person(personId) ?? history.unknownPerson);
};

/** A value of a customer in words; null for what is said as elsewhere. Of personal values the history knows no more. */
export const showCustomerValue = (path: string, value: unknown, names: ChangeNames, speech: Speech): string | null => {
  const { history } = speech.texts.pages;
  const text = history.customer;
  if (value === 'personal') return text.personal;
  if (value === 'erased') return history.erased;
  if (creditOf.test(path)) return `${String(value)}%`;
  if (path === 'ownerId') return names.person(String(value)) ?? history.unknownPerson;
  if (path === 'referredBy' || path === 'merged' || path === 'split') return text.another;
  if (path === 'consent') {
    const [way, day = ''] = String(value).split(' ');
    return text.consent(speech.formats.day(day), way === 'phone' ? text.phone : text.paper);
  }
  return null;
};
