/** A request about one table: JSON with the columns in it, a CSV or XLSX file with its options in the address, or a form. */
import { type ReadDataOptions, readData, readJson, type Table } from '@cedu/core';
import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { requestWithin } from '../cost/index.ts';
import type { Environment } from '../environment.ts';
import type { ApiLimits } from '../limits.ts';
import { refused, valueFrom } from '../problem/index.ts';
import { check } from './check.ts';
import { type FormFile, readForm } from './form.ts';
import { type BodyKind, bodyKind } from './media.ts';
import { parseJson } from './parse-json.ts';
import { fromQuery } from './query-request.ts';
import { readBytes } from './read-bytes.ts';

export const TABLE_KINDS: readonly BodyKind[] = ['json', 'csv', 'xlsx', 'form'];

type Cells = readonly (number | string | boolean | null)[];
/** Columns by name, or rows that all have the same keys. */
export type InlineData = Readonly<Record<string, Cells>> | readonly Readonly<Record<string, Cells[number]>>[];

const cell = { type: ['number', 'string', 'boolean', 'null'] };
/** The cells are checked by core, which knows the words for what is wrong with one. */
export const InlineData = z
  .custom<InlineData>((value) => typeof value === 'object' && value !== null)
  .meta({
    id: 'InlineData',
    description: 'Columns by name, or rows as objects that all have the same keys. Missing is null.',
    anyOf: [
      { type: 'object', additionalProperties: { type: 'array', items: cell } },
      { type: 'array', items: { type: 'object', additionalProperties: cell } },
    ],
  });

/** What every request about a table has beside its own keys. */
const about = { data: InlineData, unit: z.string().min(1).optional().describe('The column that names each row.') };

/** The schema of a JSON body: core's request, with the data and the column of units. */
export const withData = <S extends z.ZodRawShape>(request: z.ZodObject<S>) => request.extend(about);

export interface TableRequest<R> {
  readonly table: Table;
  readonly request: R;
}

type Taken<S extends z.ZodRawShape> = {
  in: { json: z.input<ReturnType<typeof withData<S>>> };
  out: { json: TableRequest<z.input<z.ZodObject<S>>> };
};

/** Reads the body, whatever its form, to a table and a checked request: `c.req.valid('json')`. */
export function tableBody<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
): MiddlewareHandler<Environment, string, Taken<S>> {
  const whole = withData(schema) as z.ZodObject;
  const options = schema.extend({ unit: about.unit, sheet: z.string().optional() }) as z.ZodObject;
  return async (c, next) => {
    const limits = c.get('limits');
    const kind = bodyKind(c.req.header('content-type') ?? null, TABLE_KINDS);
    const bytes = await readBytes(c.req.raw, limits.bytes);
    c.get('timing').mark('body');
    let taken: TableRequest<unknown>;
    if (kind === 'json') {
      taken = fromJson(parseJson(bytes, limits.jsonDepth), whole, limits);
    } else {
      const query = new URL(c.req.url).searchParams;
      const form = kind === 'form' ? await readForm(bytes, c.req.header('content-type')!) : null;
      const asked = (await form?.text('request')) ?? null;
      const given =
        asked === null ? fromQuery(query, options.shape) : parseJson(new TextEncoder().encode(asked), limits.jsonDepth);
      const { unit, sheet, ...request } = check(options, given) as { unit?: string; sheet?: string };
      const file = form?.file ?? { bytes, kind: kind as 'csv' | 'xlsx' };
      taken = { table: await tableOf(file, limits, { unit, ...(file.kind === 'xlsx' && { sheet }) }), request };
    }
    requestWithin(taken.request as object, limits);
    c.get('timing').mark('table');
    c.req.addValidatedData('json', taken);
    await next();
  };
}

function fromJson(value: unknown, whole: z.ZodObject, limits: ApiLimits): TableRequest<unknown> {
  refuseReferences(value);
  const { data, unit, ...request } = check(whole, value) as { data: unknown; unit?: string };
  return { table: valueFrom(readJson(data, { unit, limits, path: '/data' })), request };
}

/** Data that is the name of a file or an address. */
export function refuseReferences(body: unknown): void {
  const data = typeof body === 'object' && body !== null ? (body as { data?: unknown }).data : undefined;
  if (typeof data === 'string') throw refused('request', 'request/data_not_inline', '/data');
}

/** The table in a file of a request. Problems: `data`, `too-large`, `json`. */
export async function tableOf(
  { bytes, kind }: FormFile,
  limits: ApiLimits,
  options: Omit<ReadDataOptions, 'format' | 'limits'>,
): Promise<Table> {
  if (kind === 'json') return valueFrom(readJson(parseJson(bytes, limits.jsonDepth), { ...options, limits }));
  return valueFrom(await readData(bytes, { ...options, format: kind, limits }));
}
