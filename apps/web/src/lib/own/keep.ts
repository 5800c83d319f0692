/** What a reader asked to be kept, in this browser and nowhere else. */
import type { Format } from './messages.ts';

export interface Kept {
  readonly name: string;
  readonly format: Format;
  readonly data: Uint8Array;
  /** The study as JSON text; null where none was made. */
  readonly study: string | null;
}

const [DATABASE, STORE, KEY] = ['cedu-own-data', 'tables', 'last'];

function opened(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error ?? new Error(DATABASE));
  });
}

async function asked<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise((done, fail) => {
      const request = ask(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error ?? new Error(STORE));
    });
  } finally {
    database.close();
  }
}

/** Whether something is kept, without making a place for it. */
async function present(): Promise<boolean> {
  const all = await indexedDB.databases();
  return all.some((d) => d.name === DATABASE);
}

export const keep = async (kept: Kept): Promise<void> => void (await asked('readwrite', (s) => s.put(kept, KEY)));

export async function recall(): Promise<Kept | null> {
  if (!(await present())) return null;
  return ((await asked('readonly', (s) => s.get(KEY))) as Kept | undefined) ?? null;
}

/** The whole place goes, not only what is in it. */
export function forget(): Promise<void> {
  return new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => done();
    request.onerror = () => fail(request.error ?? new Error(DATABASE));
    request.onblocked = () => fail(new Error(DATABASE));
  });
}
