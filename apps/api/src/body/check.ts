/** A value against a schema: what is wrong, where, and never what was there. */
import { nearest } from '@cedu/core';
import type { z } from 'zod';
import { Refused, type RequestFault } from '../problem/index.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
const MOST_FAULTS = 50;
const MOST_OF_A_KEY = 100;

/** JSON pointer (RFC 6901), each step cut to a hundred characters. */
const pointer = (path: Path): string =>
  path.map((key) => `/${String(key).slice(0, MOST_OF_A_KEY).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The value as the schema makes it, defaults filled in. Problem: `request`, its first fifty faults with pointers. */
export function check<S extends z.ZodType>(schema: S, value: unknown, at: Path = []): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, [...at, ...issue.path], schema));
  throw new Refused('request', { faults: faults.slice(0, MOST_FAULTS) });
}

function faultsOf(issue: Issue, path: Path, schema: z.ZodType): RequestFault[] {
  if (issue.code === 'unrecognized_keys') {
    const known = 'shape' in schema ? Object.keys(schema.shape as object) : [];
    return issue.keys.slice(0, MOST_FAULTS).map((key) => ({
      code: 'request/unknown_key',
      path: pointer([...path, key]),
      values: { nearest: path.length === 0 ? nearest(key.slice(0, MOST_OF_A_KEY), known) : null },
    }));
  }
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.find((branch) => branch.some((i) => i.path.length > 0));
    if (inner) return inner.flatMap((i) => faultsOf(i, [...path, ...i.path], schema));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined && /received undefined/.test(issue.message)) {
    return [{ code: 'request/missing_key', path: pointer(path), values: {} }];
  }
  return [{ code: 'request/invalid_value', path: pointer(path), values: { expected: expectation(issue) } }];
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'too_small':
      return `${issue.inclusive ? '≥' : '>'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive ? '≤' : '<'} ${issue.maximum}`;
    case 'invalid_union':
      return [...new Set(issue.errors.flat().map(expectation))].join(' | ');
    case 'invalid_format':
      return 'pattern' in issue ? String(issue.pattern) : issue.format;
    default:
      return issue.code;
  }
}
