/** What a dropped file is, by its name and its beginning. */
import { parseStudy, type Study } from '@cedu/core';
import type { Format } from './messages.ts';

export type Dropped =
  | { readonly kind: 'table'; readonly name: string; readonly format: Format; readonly data: Uint8Array }
  | { readonly kind: 'study'; readonly name: string; readonly text: string; readonly study: Study }
  | { readonly kind: 'geo'; readonly name: string; readonly geo: unknown }
  | { readonly kind: 'unknown'; readonly name: string }
  | {
      readonly kind: 'faulty';
      readonly name: string;
      readonly faults: Extract<ReturnType<typeof parseStudy>, { ok: false }>['faults'];
    };

const ending = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
const isGeo = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['FeatureCollection', 'Feature'].includes((value as { type?: string }).type ?? '');

function asStudy(name: string, text: string): Dropped {
  const study = parseStudy(text);
  return study.ok ? { kind: 'study', name, text, study: study.value } : { kind: 'faulty', name, faults: study.faults };
}

export async function readDropped(file: File): Promise<Dropped> {
  const { name } = file;
  const data = new Uint8Array(await file.arrayBuffer());
  const text = (): string => new TextDecoder().decode(data);
  switch (ending(name)) {
    case 'csv':
    case 'tsv':
    case 'txt':
      return { kind: 'table', name, format: 'csv', data };
    case 'xlsx':
      return { kind: 'table', name, format: 'xlsx', data };
    case 'yaml':
    case 'yml':
      return asStudy(name, text());
    case 'geojson':
    case 'json': {
      let value: unknown;
      try {
        value = JSON.parse(text());
      } catch {
        return { kind: 'unknown', name };
      }
      if (isGeo(value)) return { kind: 'geo', name, geo: value };
      const study = typeof value === 'object' && value !== null && 'cedu' in value && 'data' in value;
      return study ? asStudy(name, text()) : { kind: 'table', name, format: 'json', data };
    }
    default:
      return { kind: 'unknown', name };
  }
}

/** The file that a study names as its data. */
export const dataFileOf = ({ data }: Study): string => (typeof data === 'string' ? data : data.file).split('/').at(-1)!;
