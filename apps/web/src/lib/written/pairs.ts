/** Two studies side by side: what both have. */
import type { Report } from '@cedu/core';
import {
  compareRanks,
  contextOf,
  fixed,
  groupedFit,
  INTERCEPT,
  type Language,
  labelIn,
  MINUS,
  type Table,
} from '@cedu/report';
import { siteWords } from '#lib/words/index.ts';
import { supportsGroups } from './sheet.ts';
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

const comparable = (from: BundledStudy, to: BundledStudy): boolean =>
  sharedUnits(from.report, to.report).length >= LEAST_SHARED &&
  ((from.report.index !== undefined && to.report.index !== undefined) ||
    (coefficientsOf(from) !== null && coefficientsOf(to) !== null) ||
    (groupsOf(from) !== null && groupsOf(to) !== null));

/** Pairs of studies of the same units that share a step; the fuller study comes second. */
export async function studyPairs(): Promise<readonly Pair[]> {
  const studies = await bundledStudies();
  return studies.flatMap((to, i) =>
    studies
      .slice(i + 1)
      .filter((from) => comparable(from, to))
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

interface Term {
  readonly term: string;
  /** As it is shown. */
  readonly text: string;
}

/** A study's own coefficients, else those that its publication prints; of the fullest regression. */
export interface Coefficients {
  readonly terms: readonly Term[];
  readonly printed: boolean;
}

function coefficientsOf({ report, printed }: BundledStudy): Coefficients | null {
  const own = report.regressions?.at(-1);
  if (own) {
    const terms = own.terms.map((t) => ({
      term: t.term,
      text: `${fixed(t.estimate, 3)} (${fixed(t.standardError, 3)})`,
    }));
    return { terms, printed: false };
  }
  const table = Object.values(printed?.regressions ?? {}).at(-1);
  if (!table) return null;
  const rows = [...Object.entries(table.terms), ...(table.constant ? [[INTERCEPT, table.constant] as const] : [])];
  const terms = rows.flatMap(([term, { estimate }]) =>
    estimate ? [{ term, text: `${estimate.text.replace(/^-/, MINUS)}${estimate.stars}` }] : [],
  );
  return { terms, printed: true };
}

/** The coefficients of both by term; null where one of them has none. */
export function comparedCoefficients(pair: Pair, lang: Language, heads: readonly [string, string]): Table | null {
  const [a, b] = [coefficientsOf(pair.from), coefficientsOf(pair.to)];
  if (!a || !b) return null;
  const { names, words: say } = contextOf(pair.to.report, lang);
  const slopes = [...b.terms, ...a.terms].map((t) => t.term).filter((term) => term !== INTERCEPT);
  const terms = [...new Set([...slopes, INTERCEPT])];
  const cell = ({ terms }: Coefficients, term: string) => {
    const found = terms.find((t) => t.term === term);
    return found ? words(found.text) : { kind: 'empty' as const };
  };
  return {
    id: 'compared-coefficients',
    title: '',
    columns: [
      { id: 'term', label: siteWords(lang).sheet.variable, align: 'left' },
      { id: 'from', label: heads[0], align: 'right' },
      { id: 'to', label: heads[1], align: 'right' },
    ],
    rows: terms.map((term) => ({
      kind: 'body',
      cells: [words(term === INTERCEPT ? say.terms.constant : names.label(term)), cell(a, term), cell(b, term)],
    })),
    notes: [siteWords(lang).compare.coefficientsNote(a.printed, b.printed)],
  };
}

/** The group of each unit, 1-based: of the fit whose groups a study shows, else as its publication prints them. */
function groupsOf({ report, printed }: BundledStudy): ReadonlyMap<string, number> | null {
  const fit = report.mixture ? groupedFit(report.mixture) : null;
  if (fit) return new Map(fit.groups.flatMap((g) => g.units.map((unit): [string, number] => [unit, g.component])));
  const table = Object.values(printed?.groups ?? {})[0];
  if (!table) return null;
  return new Map(
    Object.values(table.members).flatMap((units, k) => units.map((unit): [string, number] => [unit, k + 1])),
  );
}

/** Units that go from one group to another. */
export interface GroupMove {
  readonly from: number;
  readonly to: number;
  readonly units: readonly string[];
}

export interface ComparedGroups {
  readonly shared: number;
  readonly moved: number;
  readonly moves: readonly GroupMove[];
  /** Whether the data of the second support more than one kind. */
  readonly supported: boolean;
}

/** Who changes group between the studies; null where one of them has no groups. */
export function comparedGroups({ from, to }: Pair): ComparedGroups | null {
  const [a, b] = [groupsOf(from), groupsOf(to)];
  if (!a || !b) return null;
  const moves = new Map<string, { from: number; to: number; units: string[] }>();
  let shared = 0;
  for (const unit of to.report.data.units) {
    const [before, after] = [a.get(unit), b.get(unit)];
    if (before === undefined || after === undefined) continue;
    shared++;
    if (before === after) continue;
    const key = `${before} ${after}`;
    const move = moves.get(key) ?? { from: before, to: after, units: [] };
    move.units.push(unit);
    moves.set(key, move);
  }
  const all = [...moves.values()].sort((x, y) => x.from - y.from || x.to - y.to);
  const moved = all.reduce((sum, m) => sum + m.units.length, 0);
  return { shared, moved, moves: all, supported: supportsGroups(to.report) };
}

export const sharedCount = ({ from, to }: Pair): number => sharedUnits(from.report, to.report).length;
