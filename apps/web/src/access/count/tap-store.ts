import type { Tap } from './tap.js';

/** Where taps outlive the page. */
export type TapStore = {
  all: () => Promise<Tap[]>;
  put: (tap: Tap) => Promise<void>;
  remove: (id: string) => Promise<void>;
};

const key = 'backcast:taps';

/**
 * Keeps a tap before this call returns, for the moments until the browser's database has it: a phone may close the page
 * right after the tap.
 */
export const keepForNow = (tap: Tap): void => {
  try {
    writeSmall([...without(tap.id), tap]);
  } catch {
    // Full or forbidden: the database alone then.
  }
};

/** Nothing of this tap comes back, however far it was kept. */
export const forgetForNow = (id: string): void => {
  try {
    writeSmall(without(id));
  } catch {
    // It could not be kept there either.
  }
};

/** The browser's database; where there is none (some browsers inside chat apps), its smaller storage. */
export async function openTapStore(): Promise<TapStore> {
  const database = await openDatabase();
  if (database === null) return smallStore;
  const store = databaseStore(database);
  // Kept while the database was closed to us, or by a page that was closed before the database had it.
  for (const tap of await smallStore.all()) await store.put(tap);
  return store;
}

const openDatabase = (): Promise<IDBDatabase | null> =>
  new Promise((resolve) => {
    try {
      const opening = indexedDB.open('backcast-counts', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('taps', { keyPath: 'id' });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => resolve(null);
      opening.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });

function databaseStore(database: IDBDatabase): TapStore {
  const change = (act: (taps: IDBObjectStore) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction('taps', 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () => reject(new Error('The taps could not be kept.'));
      act(transaction.objectStore('taps'));
    });
  return {
    all: () =>
      new Promise((resolve, reject) => {
        const asking = database.transaction('taps').objectStore('taps').getAll();
        asking.onsuccess = () => resolve(asking.result as Tap[]);
        asking.onerror = () => reject(new Error('The kept taps could not be read.'));
      }),
    put: async (tap) => {
      await change((taps) => taps.put(tap));
      // Not what was made of it meanwhile.
      if (JSON.stringify(readSmall().find(({ id }) => id === tap.id)) === JSON.stringify(tap)) forgetForNow(tap.id);
    },
    remove: (id) => change((taps) => taps.delete(id)),
  };
}

const readSmall = (): Tap[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? (kept as Tap[]) : [];
  } catch {
    return [];
  }
};

const without = (id: string): Tap[] => readSmall().filter((tap) => tap.id !== id);
const writeSmall = (taps: Tap[]): void => localStorage.setItem(key, JSON.stringify(taps));

const smallStore: TapStore = {
  all: async () => readSmall(),
  put: async (tap) => writeSmall([...without(tap.id), tap]),
  remove: async (id) => writeSmall(without(id)),
};
