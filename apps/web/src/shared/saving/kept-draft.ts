import type { Draft, Section } from './merge-section.js';

const storageKey = (eventId: string, section: string): string => `backcast:draft:${eventId}:${section}`;

const shapeOf = (values: unknown): string =>
  Array.isArray(values)
    ? 'list'
    : Object.keys(values as object)
        .toSorted()
        .join();

/** The draft of this device; null when there is none, or one that another version of the product left. */
export function readDraft<Values>(eventId: string, section: string, saved: Section<Values>): Draft<Values> | null {
  try {
    const draft = JSON.parse(localStorage.getItem(storageKey(eventId, section)) ?? 'null') as Draft<Values> | null;
    if (!draft || typeof draft.origin.version !== 'number') return null;
    const shape = shapeOf(saved.values);
    return shapeOf(draft.values) === shape && shapeOf(draft.origin.values) === shape ? draft : null;
  } catch {
    return null;
  }
}

/** Keeps a draft over a reload; null forgets it. Full or forbidden storage loses only that. */
export function keepDraft(eventId: string, section: string, draft: Draft<unknown> | null): void {
  try {
    if (draft) localStorage.setItem(storageKey(eventId, section), JSON.stringify(draft));
    else localStorage.removeItem(storageKey(eventId, section));
  } catch {
    // The draft is still on the screen.
  }
}
