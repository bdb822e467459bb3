import type { Tap } from './tap.js';

/** Where taps outlive the page. */
export type TapStore = {
  all: () => Promise<Tap[]>;
  put: (tap: Tap) => Promise<void>;
  remove: (id: string) => Promise<void>;
};

const key = 'backcast:taps';

/** The browser's database; where there is none (some browsers inside chat apps), its smaller storage. */
export async function openTapStore(): Promise<TapStore> {
  const database = await openDatabase();
  if (database === null) return smallStore;
  const store = databaseStore(database);
  // Kept while the database was closed to us.
  for (const tap of await smallStore.all()) {
    await store.put(tap);
    await smallStore.remove(tap.id);
  }
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
    put: (tap) => change((taps) => taps.put(tap)),
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
const writeSmall = async (taps: Tap[]): Promise<void> => localStorage.setItem(key, JSON.stringify(taps));

const smallStore: TapStore = {
  all: async () => readSmall(),
  put: (tap) => writeSmall([...without(tap.id), tap]),
  remove: (id) => writeSmall(without(id)),
};
