/** From the text of a study file, or from JSON, to a checked study with every default filled in. */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { done, type Fault, failed, fault, type Outcome } from '../diagnostics/index.ts';
import { LIMITS } from '../limits.ts';
import { faultsOfIssues } from './faults.ts';
import { Report } from './report.ts';
import { Study } from './study.ts';

/**
 * Reads a study file (YAML 1.2, of which JSON is a part). Nothing of the text is executed; aliases are limited,
 * so that a file of a few lines cannot unfold to gigabytes; keys that name a prototype are refused.
 *
 * Faults: `study/too_large`, `study/syntax` with line and column, and those of `checkStudy`.
 *
 * @example
 * const study = parseStudy('cedu: 1\ndata: data.csv\nunit: province\n');
 * study.ok && study.value.seed; // => 20221123
 */
export function parseStudy(text: string): Outcome<Study> {
  const parsed = parseYaml(text);
  return parsed.ok ? checkStudy(parsed.value) : parsed;
}

/** Text to plain data: YAML's core schema, no tags of one's own, no merge keys. The faults are those of `parseStudy`. */
export function parseYaml(text: string): Outcome<unknown> {
  if (text.length > LIMITS.studyBytes) {
    const message = `longer than ${LIMITS.studyBytes} characters: ${text.length}`;
    return failed(fault('study/too_large', '', message, { limit: LIMITS.studyBytes, found: text.length }));
  }
  const lines = new LineCounter();
  const start = { line: 1, col: 1 };
  try {
    const document = parseDocument(text, { schema: 'core', lineCounter: lines, uniqueKeys: true, prettyErrors: false });
    const [error] = [...document.errors, ...document.warnings];
    if (error) return failed(syntax(error.message, lines.linePos(error.pos[0])));
    const value: unknown = document.toJS({ maxAliasCount: LIMITS.studyAliases, mapAsMap: false });
    return holdsItself(value, new Set()) ? failed(syntax('an alias inside what it stands for', start)) : done(value);
  } catch (reason) {
    const deep = reason instanceof RangeError;
    const words = deep ? 'levels too deep' : reason instanceof Error ? reason.message : String(reason);
    return failed(syntax(words, start));
  }
}

/** Whether a value lies below itself, as `a: &a [*a]` does. */
function holdsItself(value: unknown, above: Set<object>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (above.has(value)) return true;
  above.add(value);
  const found = Object.values(value).some((inner) => holdsItself(inner, above));
  above.delete(value);
  return found;
}

function syntax(reason: string, at: { line: number; col: number }): Fault {
  const message = `cannot be read at line ${at.line}, column ${at.col}: ${reason}`;
  return fault('study/syntax', '', message, { line: at.line, column: at.col, reason });
}

/**
 * Checks plain data against the study schema.
 *
 * Faults: `study/not_a_mapping`, `study/unknown_key` (with the nearest known key), `study/missing_key`,
 * `study/invalid_value`, `study/reserved_name`; each `path` is a JSON pointer into `data`.
 */
export function checkStudy(data: unknown): Outcome<Study> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const found = data === null || data === undefined ? 'nothing' : Array.isArray(data) ? 'a list' : typeof data;
    return failed(fault('study/not_a_mapping', '', `not a mapping of keys to values: ${found}`, { found }));
  }
  const reserved = reservedKeys(data, '');
  if (reserved.length > 0) return failed(...reserved);
  const parsed = Study.safeParse(data);
  if (parsed.success) return done(parsed.data);
  return failed(...faultsOfIssues(parsed.error.issues, data, studyJsonSchema()));
}

const RESERVED = new Set(['__proto__', 'prototype', 'constructor']);

function reservedKeys(data: object, path: string): Fault[] {
  return Object.entries(data).flatMap(([key, value]): Fault[] => {
    const here = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (RESERVED.has(key)) return [fault('study/reserved_name', here, `a reserved name: ${key}`, { name: key })];
    return typeof value === 'object' && value !== null ? reservedKeys(value as object, here) : [];
  });
}

let schema: JsonSchema | undefined;
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema (2020-12) of a study file, for editors and for the API's document. */
export function studyJsonSchema(): JsonSchema {
  schema ??= z.toJSONSchema(Study, { io: 'input' });
  return schema;
}

let reportSchema: JsonSchema | undefined;

/** The JSON Schema (2020-12) of a Report. */
export function reportJsonSchema(): JsonSchema {
  reportSchema ??= z.toJSONSchema(Report, { io: 'output' });
  return reportSchema;
}
