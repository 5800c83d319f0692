/** What POST /v1/reports takes: a study with its data, or a bundled study with changes. */
import { checkStudy, DataSource, nearest, PrintedTables, readJson, readOptionsOf, Study } from '@cedu/core';
import { z } from 'zod';
import { check, type FormFile, InlineData, refuseReferences, tableOf } from '../body/index.ts';
import type { ApiLimits } from '../limits.ts';
import { Refused, refused, valueFrom } from '../problem/index.ts';
import { type BundledStudies, readBundled, studySource } from '../studies/index.ts';
import type { Asked } from './asked.ts';
import type { Given } from './given.ts';
import { applySet } from './set.ts';

const Changes = z
  .record(z.string(), z.unknown())
  .describe('Changes by path, as `--set`: {"index.weights": "equal"}. Objects are merged, null takes a key away.');

const GivenStudy = Study.extend({
  data: z.union([DataSource, InlineData]).optional().describe('A file’s bare name, for reference, or the data itself.'),
}).meta({ id: 'GivenStudy' });

/** The study itself is checked by core, which knows the nearest key to one that is unknown. */
const ReportRequestShape = z.strictObject({
  study: z.union([z.string().min(1).max(100), z.record(z.string(), z.unknown())]),
  data: InlineData.optional(),
  printed: z.unknown().optional(),
  set: Changes.optional(),
});

/** The same as documentation states it. */
export const ReportRequest = z
  .union([
    z.strictObject({ study: z.string().describe('The id of a bundled study'), set: Changes.optional() }),
    z.strictObject({
      study: GivenStudy,
      data: InlineData.optional(),
      printed: PrintedTables.optional(),
      set: Changes.optional(),
    }),
  ])
  .meta({ id: 'ReportRequest' });
export type ReportRequest = z.input<typeof ReportRequest>;

/** Where a study does not say how far it is to be trusted, as `cedu run` has it. */
const trusting = (study: unknown): unknown => (isMapping(study) ? { trust: 'standard', ...study } : study);

/** Reads a request. Problems: `request`, `study`, `data`, `too-large`. */
export async function readRequest({ value, file }: Given, studies: BundledStudies, limits: ApiLimits): Promise<Asked> {
  refuseReferences(value);
  const { study, data, printed, set = {} } = check(ReportRequestShape, value);
  if (typeof study !== 'string') return fromInline(study, file ?? data, printed, set, limits);
  if (data !== undefined || file !== null) {
    throw new Refused('request', {
      faults: [{ code: 'request/unknown_key', path: '/data', values: { nearest: null } }],
    });
  }
  const files = await studies.files(study);
  if (files === null) {
    throw refused('request', 'request/unknown_study', '/study', { nearest: nearest(study, studies.ids) });
  }
  const source = studySource(files) as Record<string, unknown>;
  // A bundled study is read from its own files, whatever `set` says.
  if (Object.keys(set).some((path) => /^`?(data|printed)\b/.test(path))) {
    throw refused('request', 'request/data_not_inline', '/set');
  }
  const checked = underStudy(trusting(applySet(source, set)));
  return { study: checked, ...(await readBundled(files, checked, limits)) };
}

async function fromInline(
  given: Readonly<Record<string, unknown>>,
  data: InlineData | FormFile | undefined,
  printed: unknown,
  set: Readonly<Record<string, unknown>>,
  limits: ApiLimits,
): Promise<Asked> {
  const named = isReference(given['data']);
  const inline = data ?? (named ? undefined : given['data']);
  if (inline === undefined)
    throw refused('request', given['data'] === undefined ? 'request/missing_key' : 'request/data_not_inline', '/data');
  for (const key of ['data', 'printed']) {
    const name = fileName(given[key]);
    if (name !== null && !isBareName(name)) throw refused('request', 'request/data_not_inline', `/study/${key}`);
  }
  const tables = printed ?? (isMapping(given['printed']) ? given['printed'] : undefined);
  if (tables === undefined && given['printed'] !== undefined) {
    throw refused('request', 'request/data_not_inline', '/study/printed');
  }
  const source: Record<string, unknown> = { ...given };
  if (!named) source['data'] = 'inline';
  if (typeof source['printed'] !== 'string') delete source['printed'];
  const study = underStudy(trusting(applySet(source, set)));
  if (!isBareName(fileName(study.data)!)) throw refused('request', 'request/data_not_inline', '/set/data');
  const options = readOptionsOf(study);
  const table = isFile(inline)
    ? await tableOf(inline, limits, options)
    : valueFrom(readJson(inline, { ...options, limits, path: '/data' }));
  return { study, table, printed: tables };
}

const isFile = (data: unknown): data is FormFile => isMapping(data) && data['bytes'] instanceof Uint8Array;

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name that a study's `data` gives: `data.csv`, or `{file: data.csv, …}`. */
function fileName(data: unknown): string | null {
  if (typeof data === 'string') return data;
  return isMapping(data) && typeof data['file'] === 'string' ? data['file'] : null;
}
const isReference = (data: unknown): boolean => fileName(data) !== null;

/** A word for where the data came from; nothing that a path or an address is made of. */
const isBareName = (name: string): boolean => !/[/\\:]|^\.|\p{Cc}/u.test(name);

/** The study with its faults pointing below `/study`. */
function underStudy(value: unknown): Study {
  const checked = checkStudy(value);
  if (checked.ok) return checked.value;
  throw new Refused('study', { faults: checked.faults.map((f) => ({ ...f, path: `/study${f.path}` })) });
}
