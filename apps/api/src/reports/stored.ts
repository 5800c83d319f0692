/** A Report out of the store, and what says that it never changes. */
import type { Report } from '@cedu/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { Refused } from '../problem/index.ts';

const ID = /^[0-9a-f]{64}$/;
export const isId = (text: string): boolean => ID.test(text);

/** The JSON text of a Report. Problem: `not-found`. */
export async function storedText(c: Context<Environment>, id: string): Promise<string> {
  const json = isId(id) ? await c.get('bindings').reports.get(id) : null;
  if (json === null) throw new Refused('not-found');
  return json;
}

export const storedReport = async (c: Context<Environment>, id: string): Promise<Report> =>
  JSON.parse(await storedText(c, id)) as Report;

/** The tag of a Report in one of its forms; of the Report itself its id alone. */
export const entityTag = ({ id }: Pick<Report, 'id'>, ...form: readonly string[]): string =>
  `"${[id, ...form.filter((part) => part !== '')].join('.')}"`;

export const immutable = (etag: string) => ({ etag, 'cache-control': 'public, max-age=31536000, immutable' });

/** Whether If-None-Match holds the tag, by weak comparison (RFC 9110, section 13.1.2). */
export const unchanged = (c: Context<Environment>, etag: string): boolean =>
  (c.req.header('if-none-match') ?? '').split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
