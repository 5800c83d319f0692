/** What a body is, by its Content-Type. */
import { Refused } from '../problem/index.ts';

export type BodyKind = 'json' | 'csv' | 'xlsx' | 'form';

const KINDS: Record<string, BodyKind> = {
  'application/json': 'json',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'multipart/form-data': 'form',
};

/** The media types of these kinds, as Accept-Post lists them. */
export const mediaTypes = (kinds: readonly BodyKind[]): string[] =>
  Object.keys(KINDS).filter((type) => kinds.includes(KINDS[type]!));

export const essence = (header: string | null): string => (header ?? '').split(';')[0]!.trim().toLowerCase();

/** The kind of a body. Problem: `media-type`, with Accept-Post. */
export function bodyKind(header: string | null, kinds: readonly BodyKind[]): BodyKind {
  const type = essence(header);
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type]! : undefined;
  if (kind !== undefined && kinds.includes(kind)) return kind;
  throw new Refused('media-type', { headers: { 'accept-post': mediaTypes(kinds).join(', ') } });
}
