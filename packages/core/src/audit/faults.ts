/** What is wrong with typed-off tables: zod's issues and broken references, as our faults. */
import { z } from 'zod';
import { type Fault, fault } from '../diagnostics/index.ts';
import { nearest, pointer, shown } from '../table/index.ts';
import { PrintedTables } from './printed.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const at = (path: Path): string => pointer('', ...path.map(String));

/** Every issue as a fault whose path points into `data`. */
export function faultsOfIssues(issues: readonly Issue[], data: unknown): Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, issue.path, data));
}

function faultsOf(issue: Issue, path: Path, data: unknown): Fault[] {
  const found = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearest(
        key,
        knownKeys().filter((other) => other !== key),
      );
      const hint = near === null ? '' : `; did you mean \`${near}\``;
      return fault('audit/unknown_key', at([...path, key]), `unknown key${hint}: ${key}`, { key, nearest: near });
    });
  }
  if (issue.code === 'invalid_key') {
    const name = String(path.at(-1));
    return [fault('audit/reserved_name', at(path), `not a name: ${name}`, { name })];
  }
  if (path.length === 0 && issue.code === 'invalid_type') {
    const kind = data === null || data === undefined ? 'nothing' : Array.isArray(data) ? 'a list' : typeof data;
    return [fault('audit/not_a_mapping', '', `not a mapping of keys to values: ${kind}`, { found: kind })];
  }
  if (found === undefined) {
    const key = String(path.at(-1));
    return [fault('audit/missing_key', at(path), `this key is needed: ${key}`, { key })];
  }
  if (issue.code === 'invalid_union') {
    const branch = likeliest(issue.errors, typeof found === 'object');
    if (branch) return branch.flatMap((inner) => faultsOf(inner, [...path, ...inner.path], data));
  }
  const text = shown(typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found)));
  if (issue.code === 'custom' && issue.message === 'a figure') {
    return [fault('audit/not_a_figure', at(path), `not a printed figure: ${text}`, { found: text })];
  }
  const expected = expectation(issue);
  return [fault('audit/invalid_value', at(path), `not ${expected}: ${text}`, { expected, found: text })];
}

/** Of a union's branches, the one that fits what stands there: a wrong figure says more than "not a mapping". */
function likeliest(branches: readonly (readonly Issue[])[], isObject: boolean): readonly Issue[] | undefined {
  const inside = (issues: readonly Issue[]) =>
    isObject
      ? issues.some((i) => i.path.length > 0 || i.code === 'unrecognized_keys')
      : issues.some((i) => i.code === 'custom' || i.code === 'invalid_union');
  return branches.find(inside);
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `a ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return issue.discriminator === undefined
        ? [...new Set(issue.errors.flat().map(expectation))].join(' or ')
        : `a known ${issue.discriminator}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

let known: string[] | undefined;

/** Every key that the schema has anywhere. */
export function knownKeys(): string[] {
  if (known) return known;
  const keys = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'properties') for (const name of Object.keys(inner as object)) keys.add(name);
      collect(inner);
    }
  };
  collect(z.toJSONSchema(PrintedTables, { io: 'input' }));
  known = [...keys];
  return known;
}
