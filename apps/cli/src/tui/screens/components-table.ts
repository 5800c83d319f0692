/** K by criterion, with the bootstrap's ratio and p beside each; the coefficients of each component. */
import type { Mixture, MixtureFit } from '@cedu/core';
import { fixed, groupMark, INTERCEPT, pValue } from '@cedu/report';
import { dim, type Line, left, right, rule, type Segment, type Style } from '../paint/line.ts';
import { likelihoodRatio } from '../study/trust.ts';
import type { View } from '../view.ts';

export const groupStyle = (k: number): Style => (['g1', 'g2', 'g3', 'g4'] as const)[k % 4]!;

/** A row for each K. */
export function criteriaLines(view: View, mixture: Mixture, columns: number): Line[] {
  const { words, report, context } = view;
  const say = words.components;
  const steps = likelihoodRatio(report);
  const names = 8;
  const { criteria } = context.words.terms;
  const wide = columns >= 150;
  const heads = ['k', say.few, 'logL', criteria.aic, criteria.bic, criteria.aicc, criteria.icl, say.lr, say.p];
  const each = wide ? 9 : columns >= 104 ? 7 : 7;
  const total = names + heads.length * each + 3;
  const lines: Line[] = [
    [rule(total, '━')],
    [left('  K', names, 'dim'), ...heads.map((h) => right(h, each, 'dim'))],
    [rule(total)],
  ];
  for (const c of mixture.candidates) {
    const chosen = c.components === mixture.chosen.components;
    const step = steps.find((s) => s.alternative === c.components);
    const fitted = c.logLikelihood !== null;
    const style: Style = chosen ? 'bold' : '';
    const vote: Style = c.binds ? 'dim' : style;
    const cells: Segment[] = [
      right(fixed(c.k, 0), each, style),
      right(fixed(mixture.n / c.k, 1), each, mixture.n / c.k < 5 ? 'bad' : 'dim'),
      right(fixed(c.logLikelihood, 2), each, style),
      ...([c.aic, c.bic, c.aicc, c.icl] as const).map((v) => right(fixed(v, 1), each, vote)),
      right(step ? fixed(step.lr, 1) : '', each),
      right(step ? pValue(step.p) : '', each, 'bold'),
    ];
    const marks = `${c.binds ? '†' : ''}${fitted && !c.replicated ? '‡' : ''}${fitted && !c.converged ? '§' : ''}`;
    lines.push([
      [chosen ? '▌' : ' ', 'accent'],
      left(` ${c.components}`, names - 1, style),
      ...cells,
      left(marks, 3, 'accent'),
    ]);
  }
  return [...lines, [rule(total, '━')]];
}

/** What the marks beside K mean, as far as they occur. */
export function markNotes(view: View, mixture: Mixture): string {
  const say = view.context.words.tables.criteria;
  const shown = mixture.candidates.filter((c) => c.logLikelihood !== null);
  return [
    ...(shown.some((c) => c.binds) ? [say.binds] : []),
    ...(shown.some((c) => !c.replicated) ? [say.unreplicated] : []),
    ...(shown.some((c) => !c.converged) ? [say.unconverged] : []),
  ].join(' ');
}

/** Coefficients by component, then shares and variances. */
export function coefficientLines(view: View, fit: MixtureFit, cells: number): Line[] {
  const { words, context, report } = view;
  const say = words.components;
  const many = fit.components.length;
  const each = Math.max(7, Math.min(9, Math.floor((cells - 13) / many)));
  const names = Math.max(4, cells - each * many);
  const all = fit.components[0]?.terms.map((t) => t.term) ?? [];
  const terms = [...all.filter((t) => t !== INTERCEPT), ...all.filter((t) => t === INTERCEPT)];
  const focus = report.study.explain?.focus;
  const row = (name: string, texts: readonly string[], style: Style = ''): Line => [
    left(name, names, style),
    ...texts.map((text) => right(text, each, style)),
  ];
  const lines: Line[] = [
    [
      left('', names),
      ...fit.components.map((_, k) =>
        right(many === 1 ? '1' : `${groupMark(k + 1)} ${k + 1}`, each, many === 1 ? '' : groupStyle(k)),
      ),
    ],
    [rule(cells)],
  ];
  for (const term of terms) {
    const name = term === INTERCEPT ? say.constant : context.names.short(term);
    const texts = fit.components.map((c) => fixed(c.terms.find((t) => t.term === term)?.estimate ?? null, 2));
    lines.push(row(name, texts, term === focus ? 'bold' : ''));
  }
  lines.push(
    [rule(cells)],
    row(
      say.share,
      fit.components.map((c) => fixed(c.proportion, 2)),
    ),
    row(
      say.variance,
      fit.components.map((c) => `${fixed(c.variance, 4)}${c.atBound ? '†' : ''}`),
    ),
    row(
      say.size,
      fit.components.map((c) => fixed(c.effectiveSize, 1)),
    ),
  );
  return lines;
}

/** Each criterion's choice on one line. */
export function choicesLine(view: View, mixture: Mixture): Line {
  const { criteria } = view.context.words.terms;
  const parts = mixture.choices.map((c) => `${criteria[c.criterion]} ${c.components ?? '–'}`);
  return [dim(`${view.words.components.criteria}   ${parts.join('  ')}`)];
}
