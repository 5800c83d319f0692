/** Regressions and mixtures seen alike: likelihood, criteria, and the number of parameters each may have. */
import { pointer } from '../table/index.ts';
import type { Figure } from './figure.ts';
import { common } from './interval.ts';
import type { MixtureTable, PrintedTables, RegressionTable } from './printed.ts';
import { valuesOf } from './rounding.ts';
import { titleOf } from './rule.ts';

export interface Model {
  readonly id: string;
  readonly label: string;
  /** JSON pointer of its table. */
  readonly path: string;
  readonly n: number | null;
  /** Regressors of one component, without the intercept; null where not all are known. */
  readonly slopes: number | null;
  readonly components: number;
  /** Every number of parameters that a convention gives it; the first counts all of them. Empty where unknown. */
  readonly counts: readonly ParameterCount[];
  readonly outcome: string | null;
  /** Names of its regressors. */
  readonly terms: readonly string[];
  readonly logLikelihood: Figure | undefined;
  readonly aic: Figure | undefined;
  readonly bic: Figure | undefined;
}

export interface ParameterCount {
  readonly k: number;
  readonly convention: 'with the variance' | 'without the variance' | 'common variance' | 'without a common variance';
}

/** All models of the tables, regressions first. */
export function modelsOf(tables: PrintedTables): Model[] {
  const regressions = Object.entries(tables.regressions).map(([id, table]) => ofRegression(id, table, tables));
  const mixtures = Object.entries(tables.mixtures).map(([id, table]) => ofMixture(id, table, tables));
  return [...regressions, ...mixtures];
}

/** The number of observations of a table, else the publication's. */
export function observationsOf(table: { readonly n?: Figure | undefined }, tables: PrintedTables): number | null {
  return (table.n ?? tables.n)?.value ?? null;
}

/** Slopes that are printed and those that are said to be there; null where the text does not tell. */
export function slopesOf(table: RegressionTable): number | null {
  if (table.unprinted === 'unknown') return null;
  return Object.keys(table.terms).length + (table.unprinted?.value ?? 0);
}

function ofRegression(id: string, table: RegressionTable, tables: PrintedTables): Model {
  const slopes = slopesOf(table);
  const q = slopes === null ? null : slopes + (table.intercept ? 1 : 0);
  return {
    id,
    label: titleOf(table, id),
    path: pointer('/regressions', id),
    n: observationsOf(table, tables),
    slopes,
    components: 1,
    counts:
      q === null
        ? []
        : [
            { k: q + 1, convention: 'with the variance' },
            { k: q, convention: 'without the variance' },
          ],
    outcome: table.outcome ?? null,
    terms: Object.keys(table.terms),
    logLikelihood: table.logLikelihood,
    aic: table.aic,
    bic: table.bic,
  };
}

function ofMixture(id: string, table: MixtureTable, tables: PrintedTables): Model {
  const listed = Array.isArray(table.components) ? table.components : null;
  const components = Array.isArray(table.components) ? table.components.length : table.components.value;
  const terms = Object.keys(listed?.[0]?.terms ?? {});
  const printed = terms.length > 0 ? terms.length : (table.slopes?.value ?? null);
  const more = table.unprinted === 'unknown' ? null : (table.unprinted?.value ?? 0);
  const slopes = printed === null || more === null ? null : printed + more;
  return {
    id,
    label: titleOf(table, id),
    path: pointer('/mixtures', id),
    n: observationsOf(table, tables),
    slopes,
    components,
    counts: slopes === null ? [] : mixtureCounts(components, slopes, isCommon(table)),
    outcome: table.outcome ?? null,
    terms,
    logLikelihood: table.logLikelihood,
    aic: table.aic,
    bic: table.bic,
  };
}

/** Variances that differ beyond any rounding are not one variance. */
function isCommon(table: MixtureTable): boolean | 'unknown' {
  if (table.commonVariance !== 'unknown' || !Array.isArray(table.components)) return table.commonVariance;
  const printed = table.components.flatMap(({ variance, sd }) => variance ?? sd ?? []);
  return common(printed.map((figure) => valuesOf(figure, 'one unit'))) === null ? false : 'unknown';
}

/**
 * k = K(p + 2) + K − 1 with a variance for each component, K(p + 1) + 1 + K − 1 with one for all; programs that do
 * not count variances have K(p + 1) + K − 1.
 */
export function mixtureCounts(components: number, slopes: number, oneVariance: boolean | 'unknown'): ParameterCount[] {
  const coefficients = components * (slopes + 1) + components - 1;
  const counts: ParameterCount[] = [];
  if (oneVariance !== true) counts.push({ k: coefficients + components, convention: 'with the variance' });
  if (oneVariance !== false && components > 1) counts.push({ k: coefficients + 1, convention: 'common variance' });
  if (oneVariance === true && components === 1) counts.push({ k: coefficients + 1, convention: 'with the variance' });
  counts.push({
    k: coefficients,
    convention: oneVariance === true ? 'without a common variance' : 'without the variance',
  });
  return counts;
}
