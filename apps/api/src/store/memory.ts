/** Reports in memory, the oldest given up when there are too many characters. */
import type { ReportStore, StoreOptions } from './store.ts';

export interface MemoryOptions extends StoreOptions {
  /** Characters of JSON that are kept in all. */
  readonly most: number;
}

interface Kept {
  readonly json: string;
  readonly until: number;
  readonly requests: Set<string>;
}

export function createMemoryStore({ seconds, now, most }: MemoryOptions): ReportStore {
  const kept = new Map<string, Kept>();
  const byRequest = new Map<string, string>();
  let size = 0;
  const forget = (id: string): void => {
    const found = kept.get(id);
    if (found === undefined) return;
    size -= found.json.length;
    kept.delete(id);
    for (const request of found.requests) byRequest.delete(request);
  };
  const alive = (id: string): Kept | null => {
    const found = kept.get(id);
    if (found === undefined || found.until > now()) return found ?? null;
    forget(id);
    return null;
  };
  return {
    async get(id) {
      return alive(id)?.json ?? null;
    },
    async put(id, json, request) {
      const before = alive(id);
      const requests = (before?.requests ?? new Set<string>()).add(request);
      forget(id);
      kept.set(id, { json, until: now() + seconds * 1000, requests });
      for (const one of requests) byRequest.set(one, id);
      size += json.length;
      for (const [oldest] of kept) {
        if (size <= most || oldest === id) break;
        forget(oldest);
      }
      return before === null;
    },
    async ofRequest(request) {
      const id = byRequest.get(request);
      return id !== undefined && alive(id) !== null ? id : null;
    },
    async ready() {},
  };
}
