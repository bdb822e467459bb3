import type { ChangeView } from '@backcast/contracts/records/change';
import { entryFields, isEntry, leafName, leafText, wordSections, type Say } from '../../shared/plan/section-words.js';
import type { ChangeNames } from './change-names.js';
import type { ChangeLine, Speech } from './describe-change.js';
import { pathsOf } from './plain-lines.js';

export const isWordSection = (section: string): boolean => (wordSections as readonly string[]).includes(section);

/**
 * Lines of a changed occasion, guests, staff, personas or suppliers: a new or removed entry in a line, of the others
 * each field that differs, named by the entry it belongs to.
 */
export function sectionLines(change: ChangeView, names: ChangeNames, { texts, formats }: Speech): ChangeLine[] {
  const say: Say = {
    ...{ texts, formats },
    person: (id) => names.person(id) ?? texts.pages.history.unknownPerson,
    // Whoever was erased is still an entry of the history, without a name.
    contact: (id) => names.contact(id) ?? texts.contacts.erased,
    session: () => '',
    entry: () => '',
  };
  const paths = pathsOf(change);
  const lines = paths.filter((path) => !path.endsWith('.order')).flatMap((path) => linesOf(change, path, say));
  // A new entry changes the order too: that goes without saying.
  if (lines.length > 0) return lines;
  return paths.map((path) => ({ name: leafName(path, null, say), before: null, after: texts.stepParts.reordered }));
}

function linesOf({ before, after }: ChangeView, path: string, say: Say): ChangeLine[] {
  const [was, is] = [before[path] ?? null, after[path] ?? null];
  const { stepParts: parts, pages } = say.texts;
  const name = leafName(path, is ?? was, say);
  const orNothing = (text: string): string => text || pages.history.nothingBefore;
  if (!isEntry(path))
    return [{ name, before: orNothing(leafText(path, was, say)), after: orNothing(leafText(path, is, say)) }];
  if (was === null) return [{ name, before: null, after: parts.added }];
  if (is === null) return [{ name, before: null, after: parts.removed }];
  const old = entryFields(path, was, say);
  return entryFields(path, is, say).flatMap(({ field, name: called, text }): ChangeLine[] => {
    const then = old.find((each) => each.field === field)?.text ?? '';
    const isChanged = then !== text || !isSame(was, is, field);
    if (!isChanged) return [];
    // A note inside a list moved, or a file was replaced: the words are the same, but something did change.
    if (then === text) return [{ name: `${name} · ${called}`, before: null, after: orNothing(text) }];
    return [{ name: `${name} · ${called}`, before: orNothing(then), after: orNothing(text) }];
  });
}

const isSame = (was: unknown, is: unknown, field: string): boolean =>
  JSON.stringify((was as Record<string, unknown>)[field]) === JSON.stringify((is as Record<string, unknown>)[field]);
