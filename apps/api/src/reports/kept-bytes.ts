/** Reports as bytes, ready to be sent: read from the store once a while, compressed once. */
import type { ReportStore } from '../store/index.ts';

/** Bytes that are kept in all. */
const MOST = 64 * 1024 * 1024;
/** Milliseconds after which the store is asked again whether the Report is still there. */
const TRUSTED = 60_000;

export interface Kept {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer> | null;
}

export interface KeptBytes {
  /** At once where it is known, else a promise; null where there is no such Report. */
  get(id: string): Kept | Promise<Kept | null>;
}

export function createKeptBytes(reports: ReportStore, now: () => number, compress: boolean): KeptBytes {
  const known = new Map<string, { readonly kept: Kept; readonly until: number; readonly size: number }>();
  let size = 0;

  function forget(id: string): void {
    size -= known.get(id)?.size ?? 0;
    known.delete(id);
  }

  async function read(id: string): Promise<Kept | null> {
    const before = known.get(id)?.kept;
    forget(id);
    const json = await reports.get(id);
    if (json === null) return null;
    // A Report never changes: what was made of it before is what would be made of it now.
    const kept = before ?? (await made(json, compress));
    forget(id);
    const own = kept.plain.length + (kept.gzip?.length ?? 0);
    known.set(id, { kept, until: now() + TRUSTED, size: own });
    size += own;
    for (const oldest of known.keys()) {
      if (size <= MOST || oldest === id) break;
      forget(oldest);
    }
    return kept;
  }

  return {
    get(id) {
      const found = known.get(id);
      return found !== undefined && found.until > now() ? found.kept : read(id);
    },
  };
}

async function made(json: string, compress: boolean): Promise<Kept> {
  const plain = new TextEncoder().encode(json);
  if (!compress) return { plain, gzip: null };
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'));
  return { plain, gzip: new Uint8Array(await new Response(stream).arrayBuffer()) };
}
