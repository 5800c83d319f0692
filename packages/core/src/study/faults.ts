/** From zod's issues to our faults: which key, what was expected, what stands there. */
import type { z } from 'zod';
import { type Fault, fault } from '../diagnostics/index.ts';
import { nearest } from '../table/index.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Record<string, Schema>;
  readonly properties?: Record<string, Schema>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** JSON pointer (RFC 6901). */
export const pointer = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Every issue as a fault whose path points into `data`; `schema` is the JSON Schema that names the known keys. */
export function faultsOfIssues(issues: readonly Issue[], data: unknown, schema: object): Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, issue.path, data, schema as Schema));
}

function faultsOf(issue: Issue, path: Path, data: unknown, schema: Schema): Fault[] {
  const at = pointer(path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const hint = near === null ? '' : `; did you mean \`${near}\``;
      return fault('study/unknown_key', `${at}${pointer([key])}`, `unknown key${hint}: ${key}`, { key, nearest: near });
    });
  }
  if (issue.code === 'invalid_union') {
    const branch = likeliest(issue.errors);
    if (branch) return branch.flatMap((inner) => faultsOf(inner, [...path, ...inner.path], data, schema));
  }
  if (issue.code === 'invalid_key') {
    const name = String(path.at(-1));
    return [fault('study/invalid_value', at, `not a name: ${name}`, { expected: 'a name', found: name })];
  }
  const found = valueAt(data, path);
  if (found === undefined) {
    const key = String(path.at(-1));
    return [fault('study/missing_key', at, `this key is needed: ${key}`, { key })];
  }
  const expected = expectation(issue);
  const shown = show(found);
  return [fault('study/invalid_value', at, `not ${expected}: ${shown}`, { expected, found: shown })];
}

/** Of a union's branches, the one that got furthest: a wrong key deep inside says more than "not a string". */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const inner = (issues: readonly Issue[]) => issues.some((i) => i.path.length > 0 || i.code === 'unrecognized_keys');
  return branches.find(inner);
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? 'a whole number'
        : `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`;
    case 'invalid_union':
      return `one of ${[...new Set(issue.errors.flat().map(expectation))].join(' or ').replaceAll('one of ', '')}`;
    case 'invalid_format':
      return `of the form ${'pattern' in issue ? String(issue.pattern) : issue.format}`;
    default:
      return issue.message;
  }
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** The keys that the schema knows at a path. */
function keysAt(root: Schema, path: Path): string[] {
  let here: Schema[] = [root];
  for (const key of path) {
    here = here
      .flatMap((s) => variants(root, s))
      .flatMap((s): Schema[] => {
        if (typeof key === 'number') return s.items ? [s.items] : [];
        const property = s.properties?.[String(key)];
        if (property) return [property];
        return typeof s.additionalProperties === 'object' ? [s.additionalProperties] : [];
      });
  }
  return here.flatMap((s) => variants(root, s)).flatMap((s) => Object.keys(s.properties ?? {}));
}

function variants(root: Schema, schema: Schema): Schema[] {
  if (schema.$ref !== undefined) {
    const target = schema.$ref === '#' ? root : root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target ? variants(root, target) : [];
  }
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return branches.length > 0 ? branches.flatMap((s) => variants(root, s)) : [schema];
}
