/** What a script must hold to reproduce a Report's fits: columns, formulas, and the figures to compare with. */
import type { Mixture, Regression, Report } from '@cedu/core';

export interface ScriptColumn {
  /** A name that R, Stata and Python all take. */
  readonly name: string;
  /** As the Report calls it. */
  readonly id: string;
  readonly values: readonly (number | null)[];
}

export interface ScriptModel {
  readonly report: Report;
  readonly units: readonly string[];
  readonly outcome: ScriptColumn;
  readonly logged: boolean;
  readonly scale: 'none' | 'minmax' | 'zscore';
  /** In the order of the larger regression. */
  readonly regressors: readonly ScriptColumn[];
  readonly regressions: readonly Regression[];
  /** The fit to reproduce: that of the Report where it has two components or more, else that of K = 2. */
  readonly mixture: Mixture['fit'] | null;
}

/** Letters, digits and underscores, not a digit first, at most 32 of them, no two alike. */
function plainName(id: string, taken: Set<string>): string {
  const letters = id.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d)/, 'v');
  const stem = (/[A-Za-z]/.test(letters) ? letters : 'v').slice(0, 28);
  let name = stem;
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${stem}_${i}`;
  taken.add(name.toLowerCase());
  return name;
}

/** Null where the Report holds no regression, or not the columns to make one from. */
export function scriptModel(report: Report): ScriptModel | null {
  const { outcome, explain } = report.study;
  if (!outcome || !explain || !report.regressions) return null;
  const taken = new Set(['y', 'unit', 'data']);
  const column = (id: string): ScriptColumn | null => {
    const found = report.data.columns.find((c) => c.id === id);
    return found ? { name: plainName(id, taken), id, values: found.values } : null;
  };
  const y = column(outcome.variable);
  const x = [explain.focus, ...explain.controls].map(column);
  if (y === null || x.some((c) => c === null)) return null;
  const fits = report.mixture ? [report.mixture.fit, ...report.mixture.fits] : [];
  return {
    report,
    units: report.data.units,
    outcome: y,
    logged: outcome.transform === 'log',
    scale: explain.scale,
    regressors: x as ScriptColumn[],
    regressions: report.regressions,
    mixture: fits.find((fit) => fit.components.length >= 2) ?? null,
  };
}

/** The terms of a regression by the script's names, the intercept not among them. */
export const termsOf = (model: ScriptModel, regression: Regression): string[] =>
  regression.terms
    .filter((term) => term.term !== '(Intercept)')
    .map((term) => model.regressors.find((x) => x.id === term.term)?.name ?? term.term);

/** A comment line; line breaks in titles cannot end it. */
export const comment = (mark: string, text: string): string => `${mark} ${text.replace(/[\r\n\u2028\u2029]+/g, ' ')}`;

/** Numbers in their shortest form that reads back the same. */
export const list = (values: readonly (number | null)[], missing: string): string =>
  values.map((v) => (v === null ? missing : String(v))).join(', ');
