/** OPTIONS, and the methods that an address has: 405 with Allow, and not 404, for the others. */
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import type { Operation } from '../operation.ts';
import { Refused } from '../problem/index.ts';
import { problem } from './answer.ts';

/** The methods of each address; GET brings HEAD, and every address has OPTIONS. */
export function allowedMethods(operations: readonly Pick<Operation, 'method' | 'path'>[]): (path: string) => string[] {
  const byPath = new Map<string, { pattern: RegExp; methods: string[] }>();
  for (const { method, path } of operations) {
    const escaped = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+');
    const entry = byPath.get(path) ?? { pattern: new RegExp(`^${escaped}$`), methods: [] };
    entry.methods.push(method.toUpperCase());
    byPath.set(path, entry);
  }
  return (path) => {
    const methods = new Set<string>();
    for (const entry of byPath.values()) {
      if (entry.pattern.test(path)) for (const method of entry.methods) methods.add(method);
    }
    if (methods.size === 0) return [];
    if (methods.has('GET')) methods.add('HEAD');
    return [...methods, 'OPTIONS'];
  };
}

/** The answer where no route is: to OPTIONS, to a method that the address has not, to an address that is not there. */
export function noRoute(c: Context<Environment>, allowed: (path: string) => string[]): Response {
  const list = allowed(c.req.path);
  if (list.length === 0) return problem(c, new Refused('not-found'));
  const allow = list.join(', ');
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow });
  return problem(c, new Refused(list.includes(c.req.method) ? 'not-found' : 'method', { headers: { allow } }));
}
