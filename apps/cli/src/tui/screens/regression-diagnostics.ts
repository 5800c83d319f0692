/** The diagnostics of the last regression in words; the switch of standard errors. */
import { type CovarianceKind, type Regression, shapiroWilk } from '@cedu/core';
import { fixed, pEquals, sharedSentences } from '@cedu/report';
import { bold, dim, type Line, plain, type Segment, type Style } from '../paint/line.ts';
import { heading } from '../paint/panes.ts';
import { wrap } from '../paint/text.ts';
import type { View } from '../view.ts';

export const COVARIANCES: readonly CovarianceKind[] = ['classical', 'hc0', 'hc1', 'hc2', 'hc3', 'hc4'];
const LEVEL = 0.05;
const INFLATED = 5;

interface Verdict {
  readonly kind: 'form' | 'normal' | 'spread' | 'collinear';
  readonly bad: boolean;
  readonly figures: string;
  /** For narrow panes. */
  readonly short: string;
}

function verdictsOf(view: View, last: Regression): Verdict[] {
  const { diagnostics } = last;
  const verdicts: Verdict[] = [];
  const add = (kind: Verdict['kind'], name: string, brief: string, statistic: string, p: number): void => {
    verdicts.push({
      kind,
      bad: p < LEVEL,
      figures: `${name} ${statistic}, ${pEquals(p)}`,
      short: `${brief} ${fixed(p, 3)}`,
    });
  };
  if (diagnostics?.reset)
    add('form', 'RESET', 'RESET', `F = ${fixed(diagnostics.reset.value, 2)}`, diagnostics.reset.p);
  const normality = shapiroWilk(Float64Array.from(last.residuals));
  if (normality.ok && normality.value)
    add('normal', 'Shapiro-Wilk', 'S-W', `W = ${fixed(normality.value.w, 3)}`, normality.value.p);
  const bp = diagnostics?.breuschPagan;
  if (bp) add('spread', 'Breusch-Pagan', 'B-P', `χ² = ${fixed(bp.statistic, 2)}`, bp.p);
  const vifs = last.terms.flatMap((t) => (t.vif === null ? [] : [{ term: t.term, vif: t.vif }]));
  if (vifs.length > 1) {
    const high = vifs.filter((v) => v.vif >= INFLATED);
    const most = Math.max(...vifs.map((v) => v.vif));
    const named = high.map((v) => `${view.context.names.short(v.term)} ${fixed(v.vif, 1)}`).join(', ');
    verdicts.push({
      kind: 'collinear',
      bad: high.length > 0,
      figures: high.length > 0 ? `VIF: ${named}` : `VIF ≤ ${fixed(most, 1)}`,
      short: `VIF ${fixed(most, 1)}`,
    });
  }
  return verdicts;
}

/** A word in bold, then its figures, wrapped together. */
function worded(word: string, rest: string, style: Style, cells: number): Line[] {
  return wrap(`${word} ${rest}`, cells).map((line, i): Line => {
    const first = i === 0 && line.startsWith(word);
    return first ? [[word, style], plain(line.slice(word.length))] : [plain(line)];
  });
}

function switchOfErrors(view: View, kind: CovarianceKind, cells: number): Line[] {
  const lines: Line[] = [];
  let line: Segment[] = [];
  let used = 0;
  for (const k of COVARIANCES) {
    const text = k === kind ? `‹${k}›` : ` ${k} `;
    if (used + text.length > cells && line.length > 0) {
      lines.push(line);
      [line, used] = [[], 0];
    }
    line.push([text, k === kind ? 'bold accent' : 'dim']);
    used += text.length;
  }
  return [[bold(view.words.regression.errors), dim('  c')], ...lines, line];
}

/** Most influential rows by Cook's distance. */
function influential(view: View, last: Regression): string {
  const rows = [...(last.diagnostics?.influence ?? [])]
    .filter((r) => r.cook !== null)
    .sort((a, b) => b.cook! - a.cook!)
    .slice(0, 3)
    .map((r) => view.words.regression.drawnWith(view.context.names.unit(r.unit), fixed(r.cook, 2)));
  return view.context.words.terms.list(rows);
}

export function diagnosticsPane(view: View, regressions: readonly Regression[], cells: number, rows: number): Line[] {
  const { words, context, report } = view;
  const say = words.regression;
  const last = regressions.at(-1)!;
  const verdicts = verdictsOf(view, last);
  const lines: Line[] = heading([bold(say.diagnostics)], cells, rows);
  const shared = sharedSentences(report, context);
  if (cells < 30) {
    for (const { kind, bad, short } of verdicts) {
      lines.push([[short, bad ? 'bold' : 'dim']], [plain(`  ${say.short[kind][bad ? 'bad' : 'good']}`)]);
    }
    for (const s of report.sharedColumns ?? []) {
      const places = [
        s.outcome,
        ...s.regressors,
        ...(s.indicators.length > 0 && report.index ? [report.index.name] : []),
      ];
      lines.push(
        [bold(s.column)],
        ...wrap(`  ${say.short.shared(places.join(', '))}`, cells).map((l): Line => [plain(l)]),
      );
    }
    const errors = switchOfErrors(view, last.covariance, cells);
    return [...lines.slice(0, rows - errors.length - 1), [], ...errors];
  }
  for (const { kind, bad, figures } of verdicts) {
    lines.push(...worded(say[kind][bad ? 'bad' : 'good'], figures, bad ? 'bold' : '', cells), []);
  }
  for (const text of shared) lines.push(...wrap(text, cells).map((l): Line => [plain(l)]), []);
  const influence = influential(view, last);
  if (influence !== '') lines.push(...worded(say.influence, influence, '', cells), []);
  const errors = switchOfErrors(view, last.covariance, cells);
  return [...lines.slice(0, rows - errors.length), ...errors];
}
