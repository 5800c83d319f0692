/** An app for tests: the bundled studies, a store in memory, a clock that does not move unless told. */
import { createApp } from '../app.ts';
import type { Bindings } from '../environment.ts';
import { studiesInFolder } from '../node/studies.ts';
import { createMemoryStore } from '../store/index.ts';

export const testBindings = (given: Partial<Bindings> = {}): Bindings => ({
  studies: studiesInFolder(),
  reports: createMemoryStore({ seconds: 3600, most: 1e8, now: () => 0 }),
  now: () => 0,
  ...given,
});

export const testApp = (given: Partial<Bindings> = {}) => createApp(testBindings(given));

/** A POST of JSON: an object, or the text itself. */
export const posted = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
