/** Outcome: histogram and normal quantile plot, as measured and transformed; the summary with Shapiro-Wilk. */
import { normalScores, type Report } from '@cedu/core';
import { atStart, plain as figure, fixed, outcomeReading, pValue, significantDecimals } from '@cedu/report';
import { bold, dim, indented, type Line, left, plain, right, rule, type Segment } from '../paint/line.ts';
import { beside, finding, heading, isTight, type Pane } from '../paint/panes.ts';
import { padEnd, padStart, width } from '../paint/text.ts';
import { AXIS_ROWS, axisCells, framed, rangeOf } from '../plot/axes.ts';
import { standing } from '../plot/bars.ts';
import { blob, canvas, curve, label } from '../plot/canvas.ts';
import { outcomeValues, valuesOf } from '../study/columns.ts';
import { outcomeOrder } from '../study/rows.ts';
import type { Screen, View } from '../view.ts';
import { emptyScreen } from './empty.ts';

type Described = NonNullable<NonNullable<Report['outcome']>['transformed']>;
const MOST_ROWS = 20;
/** From so many columns on four plots stand side by side; from fewer, two by two where there are rows for it. */
const FOUR_PANES = 150;
const ROOMY = 104;
const LEAST_ROWS = 11;

/** Columns with their counts above and edges below. */
function histogram({ histogram: bins }: Described, cells: number, rows: number): Line[] {
  if (!bins) return [];
  const { counts, edges } = bins;
  const margin = 4;
  const each = Math.max(1, Math.floor((cells - margin) / counts.length));
  const gap = each > 3 ? 1 : 0;
  const drawn = standing(counts, Math.max(1, rows - 3), each - gap, gap);
  const above = counts.map((c) => padEnd(padStart(c > 0 ? fixed(c, 0) : '', (each - gap + 1) >> 1), each)).join('');
  let axis = '';
  for (let k = 0; k < edges.length; k++) {
    const at = margin + k * each;
    const text = figure(edges[k]!, 3);
    const first = Math.max(0, at - (k === 0 ? 0 : width(text) >> 1));
    if (first >= width(axis) + (axis === '' ? 0 : 1) && first + width(text) <= cells) axis = padEnd(axis, first) + text;
  }
  return [
    [dim(' '.repeat(margin) + above)],
    ...drawn.map((text): Line => [plain(' '.repeat(margin)), [text, 'bar']]),
    [plain(' '.repeat(margin)), rule(each * counts.length)],
    [dim(axis)],
  ];
}

/** Sorted values against normal scores, with the line of a normal distribution of their mean and sd. */
function quantiles(
  values: readonly number[],
  { summary }: Described,
  names: readonly string[],
  cells: number,
  rows: number,
): Line[] {
  const points = normalScores(values);
  const [mean, sd] = [summary.mean ?? 0, summary.sd ?? 0];
  const ys = rangeOf([...points.values, mean - 2 * sd, mean + 2 * sd]);
  const on = canvas(cells - axisCells(ys, rows), rows - AXIS_ROWS, rangeOf(points.scores, 0.08), ys);
  curve(on, (x) => mean + sd * x, 'dim');
  points.values.forEach((v, i) => {
    blob(on, points.scores[i]!, v, 'accent');
  });
  const last = points.values.length - 1;
  for (const i of [last, 0, last - 1]) {
    if (i >= 0) label(on, points.scores[i]!, points.values[i]!, names[points.rows[i]!] ?? '', 'dim');
  }
  return framed(on);
}

/** Each unit's value as a bar, in order; the other view of this screen. */
function byUnit(view: View, cells: number, rows: number): Line[] {
  const { report, context, words, place } = view;
  const values = valuesOf(report, report.outcome!.variable);
  if (!values) return [[dim(words.tooManyRows)]];
  const most = Math.max(...values, 1e-300);
  const order = outcomeOrder(report);
  const cursor = Math.min(place.cursor, order.length - 1);
  const from = Math.min(Math.max(0, cursor - (rows >> 1)), Math.max(0, order.length - rows));
  const bars = cells - 24;
  return order.slice(from, from + rows).map((i, q): Line => {
    const on = from + q === cursor;
    const drawn = '█'.repeat(Math.max(0, Math.round((Math.max(0, values[i]!) / most) * bars)));
    return [
      [on ? '▌' : ' ', 'accent'],
      left(context.names.unit(report.data.units[i]!), 14, on ? 'bold' : ''),
      [padEnd(drawn, bars), on ? 'accent' : 'bar'],
      right(fixed(values[i]!, 2), 8, on ? 'bold' : ''),
    ];
  });
}

/** The table of moments: a row for the outcome, one for its logarithm. */
function summaryTable(view: View, columns: number): Line[] {
  const { words, context, report } = view;
  const { outcome: say } = words;
  const outcome = report.outcome!;
  const name = context.lang === 'zh' ? 11 : 12;
  const head = [say.n, say.median, say.mean, say.sd, say.skewness, say.kurtosis, say.w, say.p];
  const cells = Math.min(12, Math.floor((columns - 2 - name) / head.length));
  const row = (text: string, { summary: s, normality }: Described): Line => {
    const decimals = significantDecimals([s.sd], 2);
    return [
      left(text, name, 'bold'),
      ...[
        fixed(s.n, 0),
        fixed(s.median, decimals),
        fixed(s.mean, decimals),
        fixed(s.sd, decimals),
        fixed(s.skewness.G1, 2),
        fixed(s.kurtosis.G2, 2),
        fixed(normality?.w ?? null, 3),
        pValue(normality?.p ?? null),
      ].map((text): Segment => right(text, cells)),
    ];
  };
  const total = name + cells * head.length;
  const lines: Line[] = [
    [rule(total, '━')],
    [left('', name), ...head.map((h) => right(h, cells, 'dim'))],
    [rule(total)],
    row(context.names.short(outcome.variable), outcome),
  ];
  if (outcome.transformed) lines.push(row(context.names.outcome(`log(${outcome.variable})`), outcome.transformed));
  return [...lines, [rule(total, '━')], [dim(say.note)]];
}

export const outcomeScreen: Screen = (view, columns, rows) => {
  const { report, context, words, place } = view;
  const { outcome } = report;
  if (!outcome) return emptyScreen(words.notAsked('outcome'), columns);
  const { terms } = context.words;
  const reading = outcomeReading(outcome, context);
  const variable = context.names.label(outcome.variable);
  const measure = terms.measured(terms.aside(variable, outcome.variable), context.names.measure(outcome.variable));
  const head = finding(
    reading.sentences[0]!,
    terms.list([measure, terms.count(report.data.n, context.noun)]),
    columns,
    rows,
    atStart(reading.heading),
  );
  const table = summaryTable(view, columns);
  const free = rows - head.length - table.length - (isTight(rows) ? 0 : 1);
  const names = report.data.units.map((unit) => context.names.unit(unit));
  const short = context.names.short(outcome.variable);
  const log = context.names.outcome(`log(${outcome.variable})`);
  const room = free >= 2 * LEAST_ROWS + 1 && columns >= ROOMY;
  const four = (columns >= FOUR_PANES || room) && outcome.transformed !== null;
  const shown: [Described, string, readonly number[] | null][] = [[outcome, short, valuesOf(report, outcome.variable)]];
  if (outcome.transformed && (four || place.view === 1)) shown.push([outcome.transformed, log, outcomeValues(report)]);
  const pair = four ? shown : shown.slice(-1);
  if (place.view === 2) {
    const lines = byUnit(view, columns - 2, free - 2);
    return [
      ...head,
      ...indented([...heading([bold(words.outcome.byUnit)], columns - 2, rows), ...lines.slice(0, free - 2)]),
      ...(isTight(rows) ? [] : [[]]),
      ...indented(table),
    ];
  }
  const bands = four && columns < FOUR_PANES ? 2 : 1;
  const count = (pair.length * 2) / bands;
  const cells = Math.floor((columns - 2 - 3 * (count - 1)) / count);
  const height = Math.min(Math.floor((free - (bands - 1)) / bands), MOST_ROWS);
  const inner = height - (isTight(rows) ? 1 : 2);
  const panes = pair.flatMap(([described, name, values]): Pane[] => [
    {
      cells,
      lines: [
        ...heading([bold(words.outcome.histogram), dim(`  ${name}`)], cells, rows),
        ...histogram(described, cells, inner),
      ],
    },
    {
      cells,
      lines: [
        ...heading([bold(words.outcome.quantiles), dim(`  ${name}`)], cells, rows),
        ...(values ? quantiles(values, described, names, cells, inner) : [[dim(words.tooManyRows)]]),
      ],
    },
  ]);
  const drawn = Array.from({ length: bands }, (_, band): Line[] => [
    ...(band > 0 ? [[]] : []),
    ...beside(panes.slice(band * count, (band + 1) * count), height),
  ]).flat();
  return [...head, ...indented(drawn), ...(isTight(rows) ? [] : [[]]), ...indented(table)];
};
