/** The printed tables as the form sees them: what stands where, what is wrong with it, how to change it. */
import type { Audit, Fault, Verdict } from '@cedu/core';
import { type Path, renamed, type Tree, textAt, withValue } from './tree.ts';

export interface Sheet {
  readonly tree: Tree;
  text(path: Path): string;
  /** Words of a fault at the path; empty where there is none. */
  fault(path: Path): string;
  /** Where the figure at the path does not agree with others. */
  verdict(path: Path): Verdict | null;
  set(path: Path, value: Tree | undefined): void;
  rename(path: Path, from: string, to: string): void;
}

const pointer = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The verdict that stands beside each figure: the gravest. */
function verdictsOf(audit: Audit | null): ReadonlyMap<string, Verdict> {
  const found = new Map<string, Verdict>();
  for (const { verdict, printed } of audit?.findings ?? []) {
    if (verdict !== 'decision-changing' && verdict !== 'inconsistent') continue;
    for (const { path } of printed) if (!found.has(path)) found.set(path, verdict);
  }
  return found;
}

export function sheetOf(
  tree: Tree,
  audit: Audit | null,
  faults: readonly Fault[],
  say: (fault: Fault) => string,
  change: (tree: Tree) => void,
): Sheet {
  const verdicts = verdictsOf(audit);
  return {
    tree,
    text: (path) => textAt(tree, path),
    fault(path) {
      const here = pointer(path);
      const found = faults.find((f) => f.path === here || f.path === `/printed${here}`);
      return found ? say(found) : '';
    },
    verdict: (path) => verdicts.get(pointer(path)) ?? verdicts.get(pointer(path.slice(0, -1))) ?? null,
    set: (path, value) => change(withValue(tree, path, value)),
    rename: (path, from, to) => change(renamed(tree, path, from, to)),
  };
}
