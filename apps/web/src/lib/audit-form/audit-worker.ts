/** Audits printed tables away from the page. */
import { type Audit, audit, type Fault, parsePrinted } from '@cedu/core';

export interface AuditAsk {
  readonly run: number;
  readonly text: string;
}
export interface AuditTell {
  readonly run: number;
  /** The tables as they were read; null where they cannot be. */
  readonly tree: unknown;
  readonly audit: Audit | null;
  readonly faults: readonly Fault[];
}

self.addEventListener('message', ({ data: { run, text } }: MessageEvent<AuditAsk>) => {
  const parsed = parsePrinted(text);
  const found = parsed.ok ? audit(parsed.value) : parsed;
  const told: AuditTell = {
    run,
    tree: parsed.ok ? parsed.value : null,
    audit: found.ok ? found.value : null,
    faults: found.ok ? [] : found.faults,
  };
  self.postMessage(told);
});
