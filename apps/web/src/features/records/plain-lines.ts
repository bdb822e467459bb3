import type { ChangeView } from '@backcast/contracts/records/change';
import { factName } from '../../shared/plan/number-texts.js';
import { showFact } from '../../shared/plan/show-fact.js';
import { nameOfCustomerLeaf, showCustomerValue } from './customer-lines.js';
import type { ChangeNames } from './change-names.js';
import type { ChangeLine, Speech } from './describe-change.js';

/** Lines of everything that is a flat record: basics, members, people, teams, organization. */
export function plainLines(change: ChangeView, names: ChangeNames, speech: Speech): ChangeLine[] {
  const nothing = speech.texts.pages.history.nothingBefore;
  return pathsOf(change).flatMap((path) => {
    const show = (side: Record<string, unknown>): string => showValue(change, path, side[path], names, speech);
    const before = show(change.before) || nothing;
    const after = show(change.after) || nothing;
    // What is new and empty says nothing.
    if (change.cause === 'create' && (after === nothing || isInSentence(change, path))) return [];
    // Of a secret the history knows only that it is another one.
    const isSecret = change.section === 'sms-gateway' && path === 'secret';
    const isNew = change.cause === 'create' || change.cause === 'restore' || isSecret;
    return [{ name: nameOf(change, path, names, speech), before: isNew ? null : before, after }];
  });
}

/** What is new is named in its sentence already. */
const isInSentence = ({ section, eventId }: ChangeView, path: string): boolean =>
  path === 'name' && (section === 'person' || section === 'team' || eventId !== null);

export const pathsOf = ({ before, after }: ChangeView): string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];

function nameOf(change: ChangeView, path: string, names: ChangeNames, speech: Speech): string {
  const { texts } = speech;
  const own = change.section === 'customer' ? nameOfCustomerLeaf(path, names, speech) : null;
  if (own !== null) return own;
  if (change.section === 'members') return names.person(path) ?? texts.pages.history.unknownPerson;
  if (change.section === 'person' && path === 'name') return texts.pages.people.name;
  if (path === 'parentId') return texts.pages.people.teamParent;
  return (texts.pages.history.changeFields as Record<string, string>)[path] ?? factName(texts, path);
}

/** One value in words; empty for none. */
function showValue(change: ChangeView, path: string, value: unknown, names: ChangeNames, speech: Speech): string {
  const { texts, formats } = speech;
  const { history } = texts.pages;
  if (value === null || value === undefined || value === '') return '';
  const own = change.section === 'customer' ? showCustomerValue(path, value, names, speech) : null;
  if (own !== null) return own;
  // What it was is kept with the person only, and went with the person.
  if (change.section === 'person' && value === 'personal') return history.erased;
  if (change.section === 'members') return showFact('role', value, texts, formats);
  if (path === 'teamId' || path === 'parentId') return names.team(String(value)) ?? history.erased;
  if (path === 'zone') return formats.zoneName(String(value), change.at.slice(0, 10));
  if (path === 'madeAt') return formats.instantInZone(String(value), names.zone);
  const known: Record<string, Record<string, string>> = {
    template: texts.words.templates,
    share: history.shares,
    kind: texts.words.teamKinds,
    data: { 'handed-over': history.handedOver },
    secret: { changed: history.secretChanged },
    contentType: history.contentTypes,
  };
  return known[path]?.[String(value)] ?? showFact(path, value, texts, formats);
}
