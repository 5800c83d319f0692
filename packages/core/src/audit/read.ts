/** Checks typed-off tables and gives every figure in them its place. */
import { z } from 'zod';
import { done, failed, note, type Outcome } from '../diagnostics/index.ts';
import { pointer } from '../table/index.ts';
import { faultsOfIssues } from './faults.ts';
import type { Figure } from './figure.ts';
import { PrintedTables } from './printed.ts';
import { faultsOfShape } from './references.ts';

/**
 * The tables, checked, with the JSON pointer of each figure.
 *
 * Faults: `audit/not_a_mapping`, `audit/unknown_key` (with the nearest known key), `audit/missing_key`,
 * `audit/not_a_figure`, `audit/invalid_value`, `audit/row_length`, `audit/unknown_reference`; each `path` points
 * into `data`. Note: `audit/number_not_text` where figures were given as numbers, which have lost their trailing
 * zeros.
 *
 * @example
 * const tables = readPrinted({ printed: 1, descriptives: { CE: { mean: '1.564', sd: '1.45' } } });
 * tables.ok && tables.value.descriptives.CE.sd.path; // => '/descriptives/CE/sd'
 */
export function readPrinted(data: unknown): Outcome<PrintedTables> {
  const parsed = PrintedTables.safeParse(data);
  if (!parsed.success) return failed(...faultsOfIssues(parsed.error.issues, data));
  const faults = faultsOfShape(parsed.data);
  if (faults.length > 0) return failed(...faults);
  const numbers: string[] = [];
  const tables = located(parsed.data, data, '', numbers) as PrintedTables;
  if (numbers.length === 0) return done(tables);
  const message = `figures given as numbers, whose trailing zeros are lost: ${numbers.length}`;
  return done(tables, [note('audit/number_not_text', numbers[0]!, message, { count: numbers.length })]);
}

const isFigure = (value: object): value is Figure => 'sense' in value && 'unit' in value;

/** A copy whose figures know their paths. Where the text was a scalar and became a mapping, its path is the scalar's. */
function located(value: unknown, raw: unknown, path: string, numbers: string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isFigure(value)) {
    if (typeof raw === 'number' && !Number.isInteger(raw)) numbers.push(path);
    return { ...value, path };
  }
  const below = (key: string | number, inner: unknown) => {
    const nested = typeof raw === 'object' && raw !== null;
    const rawInner = nested ? (raw as Record<string | number, unknown>)[key] : raw;
    return located(inner, rawInner, nested ? pointer(path, key) : path, numbers);
  };
  if (Array.isArray(value)) return value.map((inner, i) => below(i, inner));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, below(key, inner)]));
}

let schema: z.core.JSONSchema.BaseSchema | undefined;

/** The JSON Schema (2020-12) of printed tables, for editors and for documentation. */
export function printedJsonSchema(): z.core.JSONSchema.BaseSchema {
  schema ??= z.toJSONSchema(PrintedTables, { io: 'input' });
  return schema;
}
