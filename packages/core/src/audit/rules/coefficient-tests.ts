/** Estimate, standard error, t, p-value and marks of each coefficient. */
import { pointer } from '../../table/index.ts';
import { meet, over, size } from '../interval.ts';
import { sizeOf } from '../least-squares.ts';
import { modelsOf } from '../models.ts';
import type { Coefficient, PrintedTables } from '../printed.ts';
import type { Reader } from '../rounding.ts';
import { attempt, type Convention, finding, type Rule, shownAs, titleOf, verdictOf } from '../rule.ts';
import type { Finding, PrintedValue } from '../schema.ts';
import {
  asProbability,
  type Levels,
  marksOf,
  pOfMarks,
  pOfT,
  T_CONVENTIONS,
  type TConvention,
} from '../significance.ts';

/**
 * What is printed of one coefficient must belong together, by one convention for the whole table:
 *
 *     t = estimate/se,   p = P(|T| > |t|),   marks = the smallest declared level that p does not pass
 *
 * The covariance may be of any kind, since the standard error is what is printed. Student's t has n − p − 1 degrees
 * of freedom; with clusters programs take one less than their number, which is rarely printed, so that every number
 * of degrees of freedom is tried.
 *
 * Source: Greene (2018), Econometric Analysis, §5.4; Cameron and Miller (2015), J. Human Resources 50:317.
 */
export const coefficientTests: Rule = {
  id: 'coefficient-tests',
  kind: 'identity',
  title: 'Estimate, standard error, t, p and marks',
  identity: 't = b/se; p = P(|T| > |t|); marks follow from p',
  conventions: T_CONVENTIONS,
  sources: ['Greene (2018), §5.4', 'Cameron and Miller (2015)'],
  check: ({ printed }) => tablesOf(printed).flatMap((table) => checkTable(table, printed.stars)),
};

const WITHOUT_CLUSTERS = T_CONVENTIONS.filter((name) => name !== 'Student, few clusters');

interface Table {
  readonly label: string;
  readonly path: string;
  readonly df: number | null;
  readonly conventions: readonly TConvention[];
  readonly coefficients: readonly { readonly name: string; readonly coefficient: Coefficient }[];
}

function tablesOf(printed: PrintedTables): Table[] {
  const regressions = Object.entries(printed.regressions).map(([id, table]): Table => {
    const fit = sizeOf(table, printed);
    const terms = Object.entries(table.terms).map(([name, coefficient]) => ({ name, coefficient }));
    const constant = table.constant ? [{ name: 'constant', coefficient: table.constant }] : [];
    return {
      label: titleOf(table, id),
      path: pointer('/regressions', id),
      df: typeof fit === 'string' ? null : fit.df,
      conventions: table.covariance === 'cluster' ? T_CONVENTIONS : WITHOUT_CLUSTERS,
      coefficients: [...terms, ...constant],
    };
  });
  const models = new Map(modelsOf(printed).map((model) => [model.path, model]));
  const mixtures = Object.entries(printed.mixtures).map(([id, table]): Table => {
    const path = pointer('/mixtures', id);
    const model = models.get(path)!;
    const k = model.counts[0]?.k;
    const components = Array.isArray(table.components) ? table.components : [];
    const coefficients = components.flatMap((component, i) =>
      [
        ...Object.entries(component.terms),
        ...(component.constant ? [['constant', component.constant] as const] : []),
      ].map(([name, coefficient]) => ({ name: `${name} of component ${i + 1}`, coefficient })),
    );
    return {
      label: model.label,
      path,
      df: model.n === null || k === undefined ? null : model.n - k,
      conventions: WITHOUT_CLUSTERS,
      coefficients,
    };
  });
  return [...regressions, ...mixtures];
}

function checkTable({ label, path, df, conventions: names, coefficients }: Table, levels: Levels): Finding[] {
  // No mark tells something only where marks are in use.
  const marked = coefficients.some(({ coefficient }) => marksOf(coefficient) !== '');
  const checkable = coefficients.filter(({ coefficient: c }) => {
    const ways = [c.se && c.estimate, c.t, c.p, marked && Object.keys(levels).length > 0].filter(Boolean).length;
    return ways >= 2;
  });
  if (checkable.length === 0) return [];
  const holds = (coefficient: Coefficient, convention: TConvention, read: Reader) =>
    fits(coefficient, convention, df, marked ? levels : {}, read);
  const conventions = names.map(
    (name): Convention => ({
      name,
      holds: (read) => checkable.every(({ coefficient }) => holds(coefficient, name, read)),
    }),
  );
  const tried = attempt(conventions);
  const failing = checkable
    .filter(({ coefficient }) =>
      names.every((name) => !attempt([{ name, holds: (read) => holds(coefficient, name, read) }])[0]!.fits),
    )
    .map(({ name }) => name);
  const inconsistent = verdictOf(tried) === 'inconsistent';
  const shown = checkable.filter(({ name }) => !inconsistent || failing.length === 0 || failing.includes(name));
  return [
    finding(coefficientTests, {
      verdict: verdictOf(tried),
      where: [{ path, label }],
      printed: shown.flatMap(({ name, coefficient }) => printedOf(coefficient, `${label}: ${name}`)),
      conventions: tried,
      values: { model: label, df, checked: checkable.map(({ name }) => name), failing },
      message: inconsistent
        ? `${label}: estimate, standard error, t, p and marks do not belong together: ${failing.join(', ') || 'under one convention for all'}`
        : `${label}: estimate, standard error, t, p and marks belong together: ${checkable.length}`,
    }),
  ];
}

function fits(c: Coefficient, convention: TConvention, df: number | null, levels: Levels, read: Reader): boolean {
  const ratio = c.estimate && c.se ? size(over(read(c.estimate), read(c.se))) : null;
  const printed = c.t ? size(read(c.t)) : null;
  if (ratio && printed && !meet(ratio, printed)) return false;
  const level = pOfMarks(marksOf(c), levels);
  const probability = c.p ? asProbability(read(c.p)) : null;
  if (level && probability && !meet(level, probability)) return false;
  return [ratio, printed].every((t) => {
    const fromT = t && pOfT(t, df, convention);
    if (t && !fromT) return false;
    return !fromT || ((!probability || meet(fromT, probability)) && (!level || meet(fromT, level)));
  });
}

function printedOf({ estimate, se, t, p, stars }: Coefficient, label: string): PrintedValue[] {
  return [
    ...(estimate ? [shownAs(stars ? { ...estimate, stars } : estimate, label)] : []),
    ...(se ? [shownAs(se, `${label}, standard error`)] : []),
    ...(t ? [shownAs(t, `${label}, t`)] : []),
    ...(p ? [shownAs(p, `${label}, p`)] : []),
  ];
}
