/** Sizes that a request names itself, against the limits of this server, which are tighter than core's. */
import type { Study } from '@cedu/core';
import type { ApiLimits } from '../limits.ts';
import { Refused, type RequestFault } from '../problem/index.ts';

type Sized = readonly [path: string, found: number | null | undefined, most: number];

/** Problem: `request`, a fault for each that is too large. */
function within(sizes: readonly Sized[]): void {
  const faults = sizes
    .filter(([, found, most]) => (found ?? 0) > most)
    .map(
      ([path, , most]): RequestFault => ({ code: 'request/invalid_value', path, values: { expected: `≤ ${most}` } }),
    );
  if (faults.length > 0) throw new Refused('request', { faults });
}

interface OneOff {
  readonly formula?: string;
  readonly tests?: readonly string[];
  readonly starts?: number;
}

/** Of an estimator's request: characters of formulas, starts. */
export function requestWithin({ formula, tests = [], starts }: OneOff, limits: ApiLimits): void {
  const most = limits.formulaLength;
  within([
    ['/formula', formula?.length, most],
    ...tests.map((test, i): Sized => [`/tests/${i}`, test.length, most]),
    ['/starts', starts, limits.starts],
  ]);
}

/** Of a study: characters of expressions, starts, replicates, draws. Paths point below `at`. */
export function studyWithin({ variables, segment, trust }: Study, limits: ApiLimits, at: string): void {
  const parts = typeof trust === 'string' ? { level: trust } : trust;
  const sizeOf = (part: unknown): number => (typeof part === 'object' ? Number(Object.values(part as object)[0]) : 0);
  const step = (name: string): string => name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
  within([
    ...Object.entries(variables).map(
      ([name, { value }]): Sized => [`${at}/variables/${step(name)}/value`, value?.length, limits.formulaLength],
    ),
    [`${at}/segment/starts`, segment?.starts, limits.starts],
    [`${at}/trust/likelihoodRatio/replicates`, sizeOf(parts.likelihoodRatio), limits.replicates],
    [`${at}/trust/bootstrap/replicates`, sizeOf(parts.bootstrap), limits.replicates],
    [`${at}/trust/ranks/draws`, sizeOf(parts.ranks), limits.draws],
  ]);
}
