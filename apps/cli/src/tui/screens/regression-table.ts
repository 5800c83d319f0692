/** The regressions side by side: estimates with stars in cells of their own, standard errors below. */
import type { Regression } from '@cedu/core';
import { coefficientDecimals, fixed, INTERCEPT, pValue, stars } from '@cedu/report';
import { blank, dim, type Line, left, right, rule, type Segment, type Style } from '../paint/line.ts';
import type { View } from '../view.ts';

const STAR_CELLS = 4;
const VIF_CELLS = 8;
/** A VIF that is called out. */
const INFLATED = 10;

/** Terms in order of appearance, the intercept last. */
export function termsOf(regressions: readonly Regression[]): string[] {
  const terms = new Set(regressions.flatMap((r) => r.terms.map((t) => t.term)));
  const intercept = terms.delete(INTERCEPT);
  return intercept ? [...terms, INTERCEPT] : [...terms];
}

export const termName = (view: View, term: string): string =>
  term === INTERCEPT ? view.words.regression.constant : view.context.names.short(term);

/** A number whose point stands where the others' stand, its stars behind it. */
const starred = (text: string, mark: string, cells: number, style: Style): Segment[] => [
  right(text, cells - STAR_CELLS, style),
  left(mark, STAR_CELLS, style === 'bold' ? 'bold' : 'accent'),
];

export function regressionTable(view: View, regressions: readonly Regression[], cells: number, rows: number): Line[] {
  const { words, report } = view;
  const say = words.regression;
  const many = regressions.length;
  const terms = termsOf(regressions);
  const names = Math.max(10, Math.min(20, cells - VIF_CELLS - many * 13));
  const each = Math.max(12, Math.min(16, Math.floor((cells - names - VIF_CELLS) / many)));
  const total = names + each * many + VIF_CELLS;
  const roomy = rows >= 3 * terms.length + 12;
  const focus = report.study.explain?.focus;
  const label = (r: Regression): string => (r.id === 'focus' ? say.without : r.id === 'controls' ? say.with : r.id);
  const lines: Line[] = [
    [rule(total, '━')],
    [
      left('', names),
      ...regressions.flatMap((r): Segment[] => [right(label(r), each - STAR_CELLS + 1, 'bold'), blank(STAR_CELLS - 1)]),
      right('VIF', VIF_CELLS - 1, 'dim'),
    ],
    [rule(total)],
  ];
  terms.forEach((term, q) => {
    const found = regressions.map((r) => r.terms.find((t) => t.term === term));
    const decimals = found.map((t) => coefficientDecimals(t?.standardError));
    const on = view.place.cursor === q;
    const style: Style = on || term === focus ? 'bold' : '';
    const vif = found.at(-1)?.vif ?? null;
    lines.push([
      [on ? '▌' : ' ', 'accent'],
      left(termName(view, term), names - 1, style),
      ...found.flatMap((t, k): Segment[] =>
        t ? starred(fixed(t.estimate, decimals[k]!), stars(t.p), each, style) : [blank(each)],
      ),
      right(vif === null ? '' : fixed(vif, 1), VIF_CELLS - 1, vif !== null && vif >= INFLATED ? 'bad' : 'dim'),
    ]);
    lines.push([
      blank(names),
      ...found.flatMap((t, k): Segment[] => [
        right(
          t?.standardError == null ? '' : `(${fixed(t.standardError, decimals[k]!)})`,
          each - STAR_CELLS + 1,
          'dim',
        ),
        blank(STAR_CELLS - 1),
      ]),
    ]);
    if (roomy) lines.push([]);
  });
  lines.push([rule(total)]);
  const total1 = (name: string, of: (r: Regression) => string): Line => [
    left(` ${name}`, names),
    ...regressions.flatMap((r): Segment[] => [right(of(r), each - STAR_CELLS), blank(STAR_CELLS)]),
  ];
  const spare = rows - lines.length - 2;
  const totals: Line[] = [
    total1('R²', (r) => fixed(r.r2, 3)),
    total1(say.adjusted, (r) => fixed(r.adjustedR2, 3)),
    total1('n', (r) => fixed(r.n, 0)),
    total1('logL', (r) => fixed(r.logLikelihood, 2)),
    total1('BIC', (r) => fixed(r.bic, 1)),
    total1('p (F)', (r) => pValue(r.f?.p ?? null)),
  ];
  lines.push(...totals.slice(0, Math.max(1, Math.min(totals.length, spare))), [rule(total, '━')]);
  const { covariance } = view.context.words.terms;
  lines.push([dim(say.note(covariance[regressions[0]!.covariance]))]);
  return lines;
}
