import type { Layout } from '../layout-facts.js';

/** A layout of its own that begins as this one: new ids within, references kept, not in use. */
export function copyLayout(layout: Layout, name: string, newId: () => string): Layout {
  const ids = new Map<string, string>();
  const fresh = <Entry extends { id: string }>(entries: readonly Entry[]): Entry[] =>
    entries.map((entry) => {
      const id = newId();
      ids.set(entry.id, id);
      return { ...entry, id };
    });
  const copy = {
    ...layout,
    ...{ id: newId(), name, isInUse: false },
    ...{ doors: fresh(layout.doors), fixtures: fresh(layout.fixtures), zones: fresh(layout.zones) },
    ...{ spots: fresh(layout.spots), messages: fresh(layout.messages), groups: fresh(layout.groups) },
  };
  const now = (id: string): string => ids.get(id) ?? id;
  return {
    ...copy,
    groups: copy.groups.map((group) => ({ ...group, zoneId: group.zoneId === null ? null : now(group.zoneId) })),
    spotPins: layout.spotPins.map(({ messageId, spotId }) => ({
      ...{ id: newId(), messageId: now(messageId), spotId: now(spotId) },
    })),
  };
}
