/** Reports in memory, the oldest given up when there are too many bytes. */
import type { ReportStore, StoreOptions } from './store.ts';

export interface MemoryOptions extends StoreOptions {
  /** Characters of JSON that are kept in all. */
  readonly most: number;
}

export function createMemoryStore({ seconds, now, most }: MemoryOptions): ReportStore {
  const kept = new Map<string, { json: string; until: number }>();
  let size = 0;
  const forget = (id: string): void => {
    size -= kept.get(id)?.json.length ?? 0;
    kept.delete(id);
  };
  return {
    async get(id) {
      const found = kept.get(id);
      if (found === undefined) return null;
      if (found.until > now()) return found.json;
      forget(id);
      return null;
    },
    async put(id, json) {
      const before = kept.get(id);
      const isNew = before === undefined || before.until <= now();
      forget(id);
      kept.set(id, { json, until: now() + seconds * 1000 });
      size += json.length;
      for (const [oldest] of kept) {
        if (size <= most || oldest === id) break;
        forget(oldest);
      }
      return isNew;
    },
    async ready() {},
  };
}
