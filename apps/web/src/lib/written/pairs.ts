/** Two studies side by side: what both have. */
import type { Mixture, Report } from '@cedu/core';
import { compareRanks, contextOf, fixed, groupedFit, type Language, labelIn, type Table } from '@cedu/report';
import { type BundledStudy, bundledStudies } from './studies.ts';

export interface Pair {
  readonly id: string;
  readonly from: BundledStudy;
  readonly to: BundledStudy;
}

/** Fewer shared units than this are no comparison. */
const LEAST_SHARED = 3;

const sharedUnits = (a: Report, b: Report): string[] => {
  const other = new Set(b.data.units);
  return a.data.units.filter((unit) => other.has(unit));
};

/** Pairs of studies of the same units; the fuller study comes second. */
export async function studyPairs(): Promise<readonly Pair[]> {
  const studies = await bundledStudies();
  return studies.flatMap((to, i) =>
    studies
      .slice(i + 1)
      .filter((from) => sharedUnits(from.report, to.report).length >= LEAST_SHARED)
      .map((from) => ({ id: `${from.id}..${to.id}`, from, to })),
  );
}

export const titleOf = ({ id, report }: BundledStudy, lang: Language): string =>
  labelIn(report.study.title, lang) ?? id;

/** The second study, with the ranks of the first beside its own, as the figure of rank slopes takes them. */
export function comparedRanks({ from, to }: Pair, names: readonly [string, string]): Report | null {
  if (!from.report.index || !to.report.index) return null;
  const trust = 'trust' in to.report && typeof to.report.trust === 'object' ? to.report.trust : {};
  return { ...to.report, trust: { ...trust, comparison: compareRanks(from.report, to.report, names) } } as Report;
}

const words = (text: string) => ({ kind: 'text' as const, text });

/** Coefficients of the last regression of each, by term; null where one of them has none. */
export function comparedCoefficients(
  { from, to }: Pair,
  lang: Language,
  heads: readonly [string, string],
): Table | null {
  const [a, b] = [from.report.regressions?.at(-1), to.report.regressions?.at(-1)];
  if (!a || !b) return null;
  const { names } = contextOf(to.report, lang);
  const terms = [...new Set([...a.terms, ...b.terms].map((t) => t.term))];
  const cell = (regression: typeof a, term: string) => {
    const found = regression.terms.find((t) => t.term === term);
    return found ? words(`${fixed(found.estimate, 3)} (${fixed(found.standardError, 3)})`) : { kind: 'empty' as const };
  };
  return {
    id: 'compared-coefficients',
    title: '',
    columns: [
      { id: 'term', label: '', align: 'left' },
      { id: 'from', label: heads[0], align: 'right' },
      { id: 'to', label: heads[1], align: 'right' },
    ],
    rows: terms.map((term) => ({ kind: 'body', cells: [words(names.short(term)), cell(a, term), cell(b, term)] })),
    notes: [],
  };
}

/** The component of each unit: 1-based, of the fit whose groups a study shows. */
function groupOf(mixture: Mixture): Map<string, number> {
  const fit = groupedFit(mixture);
  return new Map((fit?.groups ?? []).flatMap((g) => g.units.map((unit): [string, number] => [unit, g.component])));
}

export interface GroupMove {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

/** Units that change group between the studies; null where one of them has no groups. */
export function groupMoves({ from, to }: Pair): GroupMove[] | null {
  if (!from.report.mixture || !to.report.mixture) return null;
  const [a, b] = [groupOf(from.report.mixture), groupOf(to.report.mixture)];
  return [...a].flatMap(([unit, group]) => {
    const other = b.get(unit);
    return other === undefined || other === group ? [] : [{ unit, from: group, to: other }];
  });
}

export const sharedCount = ({ from, to }: Pair): number => sharedUnits(from.report, to.report).length;
