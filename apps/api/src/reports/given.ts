/** What a caller sent to have a Report made: JSON, or a form with the study and its data as files. */
import { parsePrinted, parseYaml } from '@cedu/core';
import type { Context } from 'hono';
import { type BodyKind, bodyKind, type FormFile, parseJson, readBytes, readForm } from '../body/index.ts';
import type { Environment } from '../environment.ts';
import type { ApiLimits } from '../limits.ts';
import { refused, valueFrom } from '../problem/index.ts';
import type { RawBody } from './asked.ts';

export const REPORT_KINDS: readonly BodyKind[] = ['json', 'form'];

/** The parts of a form. */
export const REPORT_FORM = {
  data: 'A CSV, JSON or XLSX file',
  study: 'The study, as YAML or JSON',
  printed: 'Its printed tables, as YAML or JSON',
  set: 'Changes to the study, as JSON',
};

export interface Given extends RawBody {
  /** The JSON, or the parts of the form: `study`, `printed`, `set`. */
  readonly value: unknown;
  /** The data of a form. */
  readonly file: FormFile | null;
}

/** Problems: `media-type`, `too-large`, and those of `givenIn`. */
export async function receive(c: Context<Environment>): Promise<Given> {
  const limits = c.get('limits');
  const type = c.req.header('content-type') ?? '';
  bodyKind(type, REPORT_KINDS);
  const bytes = await readBytes(c.req.raw, limits.bytes);
  const given = await givenIn({ bytes, type }, limits);
  c.get('timing').mark('body');
  return given;
}

/** Problems: `json`, `request`, `study`, `printed`. */
export async function givenIn({ bytes, type }: RawBody, limits: ApiLimits): Promise<Given> {
  if (bodyKind(type, REPORT_KINDS) === 'json') {
    return { bytes, type, value: parseJson(bytes, limits.jsonDepth), file: null };
  }
  const form = await readForm(bytes, type);
  const [study, printed, set] = await Promise.all(['study', 'printed', 'set'].map((name) => form.text(name)));
  if (study === null || study === undefined) throw refused('request', 'request/missing_key', '/study');
  const value = {
    // YAML holds JSON: either is read, with the limits that study files have.
    study: unreserved(valueFrom(parseYaml(study))),
    ...(printed != null && { printed: valueFrom(parsePrinted(printed)) }),
    ...(set != null && { set: parseJson(new TextEncoder().encode(set), limits.jsonDepth) }),
  };
  return { bytes, type, value, file: form.file };
}

const RESERVED = ['__proto__', 'prototype', 'constructor'];

/** A mapping without keys that name a prototype; those further down are core's to find. */
function unreserved(value: unknown): unknown {
  const found = typeof value === 'object' && value !== null && RESERVED.find((key) => Object.hasOwn(value, key));
  if (found) throw refused('request', 'request/reserved_name', `/study/${found}`);
  return value;
}
