/** A short name of a request, so that the same one sent again needs no work. */
import { ENGINE } from '@cedu/core';
import type { BundledStudies } from '../studies/index.ts';
import type { Given } from './given.ts';

/** SHA-256, in hexadecimal, over the engine, the body's bytes and, of a bundled study, its files. */
export async function requestKey({ bytes: body, value }: Given, studies: BundledStudies): Promise<string> {
  const study = typeof value === 'object' && value !== null ? (value as { study?: unknown }).study : undefined;
  const files = typeof study === 'string' ? await studies.files(study) : null;
  const before = new TextEncoder().encode(`${ENGINE}\n${JSON.stringify([...(files ?? [])])}\n`);
  const whole = new Uint8Array(before.length + body.length);
  whole.set(before);
  whole.set(body, before.length);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
