/** How many requests a caller may send: a bucket of tokens that fills evenly. */
import type { MiddlewareHandler } from 'hono';
import { addressOf, type Environment } from '../environment.ts';
import { Refused } from '../problem/index.ts';

/** Callers remembered at once; the one not seen for longest is forgotten. */
const MOST_CALLERS = 10_000;
const WINDOW = 60;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * `perMinute` requests that work is done for (POST and DELETE) by key, else by address. Headers: `RateLimit-Policy` and
 * `RateLimit` as the IETF's draft has them. Problem: `rate`, with Retry-After. What one isolate counts is not known to
 * another: on Cloudflare this is a brake for each place, not a quota.
 */
export function rateGuard(perMinute: number, now: () => number): MiddlewareHandler<Environment> {
  const buckets = new Map<string, Bucket>();
  return async (c, next) => {
    if (c.req.method !== 'POST' && c.req.method !== 'DELETE') return next();
    const caller = c.get('caller');
    const most = caller?.perMinute ?? perMinute;
    if (most === Infinity) return next();
    const who = caller ? `key ${caller.name}` : addressOf(c);
    const time = now();
    const bucket = buckets.get(who) ?? { tokens: most, at: time };
    bucket.tokens = Math.min(most, bucket.tokens + ((time - bucket.at) / 1000) * (most / WINDOW));
    bucket.at = time;
    buckets.delete(who);
    buckets.set(who, bucket);
    if (buckets.size > MOST_CALLERS) buckets.delete(buckets.keys().next().value!);
    const wait = Math.ceil(Math.max(0, 1 - bucket.tokens) * (WINDOW / most));
    const headers = {
      'ratelimit-policy': `"requests";q=${most};w=${WINDOW}`,
      ratelimit: `"requests";r=${Math.max(0, Math.floor(bucket.tokens) - 1)};t=${wait}`,
    };
    if (bucket.tokens < 1) throw new Refused('rate', { headers: { ...headers, 'retry-after': String(wait) } });
    bucket.tokens--;
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    await next();
  };
}
