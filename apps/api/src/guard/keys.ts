/** API keys, where the host asks for them: kept as hashes, compared without a clue in the time it takes. */
import type { MiddlewareHandler } from 'hono';
import type { Environment } from '../environment.ts';
import { Refused } from '../problem/index.ts';
import type { ApiKey } from './api-key.ts';

/** Addresses that need no key: what a load balancer and a developer look at first. */
const OPEN = /^\/(healthz|readyz|openapi\.json|docs(\/.*)?|problems(\/.*)?)$/;

const sha256 = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16));

/** Both are hashes of the same length; every byte of both is looked at. */
function same(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ (b[i] ?? 0);
  return difference === 0;
}

/** `Authorization: Bearer KEY`. Problem: `unauthorized`, with WWW-Authenticate. */
export function keyGuard(keys: readonly ApiKey[]): MiddlewareHandler<Environment> {
  const known = keys.map((key) => ({ key, hash: bytesOf(key.hash) }));
  return async (c, next) => {
    if (known.length === 0 || OPEN.test(c.req.path) || c.req.method === 'OPTIONS') return next();
    const given = /^Bearer ([\x21-\x7e]{1,512})$/.exec(c.req.header('authorization') ?? '')?.[1];
    const hash = await sha256(given ?? '');
    let found: ApiKey | undefined;
    for (const one of known) if (same(one.hash, hash)) found = one.key;
    if (given === undefined || found === undefined) {
      throw new Refused('unauthorized', { headers: { 'www-authenticate': 'Bearer realm="cedu"' } });
    }
    c.set('caller', found);
    await next();
  };
}

/**
 * Keys as a setting has them: `name:sha256` or `name:sha256:requests a minute`, parted by commas. An Error names the
 * entry that is not of this form, by its number and not by its text.
 *
 * @example
 * readKeys(`lab:${'0'.repeat(64)}:30`); // => [{ name: 'lab', hash: '0'.repeat(64), perMinute: 30 }]
 */
export function readKeys(setting: string): ApiKey[] {
  const entries = setting.split(',').map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== '')
    .map((entry, i) => {
      const [, name, hash, perMinute] = /^([\w.-]+):([0-9a-f]{64})(?::(\d+))?$/i.exec(entry) ?? [];
      if (name === undefined || hash === undefined)
        throw new Error(`a key not of the form name:sha256, entry: ${i + 1}`);
      return { name, hash, ...(perMinute !== undefined && { perMinute: Number(perMinute) }) };
    });
}
