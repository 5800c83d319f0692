/** Components: how many the data support, said honestly; then what they would look like. */
import type { Mixture, MixtureFit } from '@cedu/core';
import { fixed, mixtureReading, pValue } from '@cedu/report';
import { bold, dim, indented, type Line, lineWidth, plain, rule } from '../paint/line.ts';
import { beside, heading, isTight, paragraph } from '../paint/panes.ts';
import { padEnd, width, wrap } from '../paint/text.ts';
import { standing } from '../plot/bars.ts';
import { componentsVerdict, likelihoodRatio } from '../study/trust.ts';
import type { Screen, View } from '../view.ts';
import { choicesLine, coefficientLines, criteriaLines, markNotes } from './components-table.ts';
import { emptyScreen } from './empty.ts';
import { mixtureScatter } from './mixture-scatter.ts';

const ROOMY = 104;
const WIDE = 150;

/** The K that is drawn: the view steps through the fits, from two components where there are two. */
export function shownFit(view: View, mixture: Mixture): MixtureFit {
  const order = [...mixture.fits].sort((a, b) => a.components.length - b.components.length);
  const two = Math.max(
    0,
    order.findIndex((f) => f.components.length === Math.max(2, mixture.chosen.components)),
  );
  return order[(two + view.place.view) % Math.max(1, order.length)] ?? mixture.fit;
}

/** The replicates' ratios as columns, the observed one as a line through them. */
export function nullLines(view: View, cells: number, rows: number): Line[] {
  const { words, report } = view;
  const [step] = likelihoodRatio(report);
  if (!step || step.ratios.length === 0) return [[dim(words.components.untested)]];
  const most = Math.max(...step.ratios, step.lr) * 1.04;
  const bins = new Array<number>(cells).fill(0);
  for (const ratio of step.ratios) {
    const at = Math.max(0, Math.min(cells - 1, Math.round((ratio / most) * (cells - 1))));
    bins[at] = bins[at]! + 1;
  }
  const smooth = bins.map((_, i) =>
    [-3, -2, -1, 0, 1, 2, 3].reduce((sum, k) => sum + (bins[i + k] ?? 0) * (4 - Math.abs(k)), 0),
  );
  const at = Math.max(0, Math.min(cells - 1, Math.round((step.lr / most) * (cells - 1))));
  const lines = standing(smooth, Math.max(1, rows - 2), 1, 0).map(
    (text): Line => [
      [text.slice(0, at), 'bar'],
      ['│', 'bold accent'],
      [text.slice(at + 1), 'bar'],
    ],
  );
  const observed = `${words.components.observed} ${fixed(step.lr, 1)}   p ${step.p < 0.001 ? '' : '= '}${pValue(step.p)}`;
  const left = Math.max(2, Math.min(at - (width(observed) >> 1), cells - width(observed)));
  return [...lines, [rule(at), ['┴', 'bold accent'], rule(cells - at - 1)], [dim(padEnd('0', left)), bold(observed)]];
}

export const componentsScreen: Screen = (view, columns, rows) => {
  const { report, context, words } = view;
  const { mixture } = report;
  if (!mixture) return emptyScreen(report.study.segment ? words.notComputed : words.notAsked('segment'), columns);
  const reading = mixtureReading(mixture, context, componentsVerdict(report) ?? undefined);
  const cells = Math.min(columns - 2, 118);
  const few = reading.sentences[0]!;
  const honest = reading.sentences.at(-1)!;
  const [step] = likelihoodRatio(report);
  const head: Line[] = [
    ...paragraph(honest, cells, bold).map((line): Line => [plain(' '), ...line]),
    ...wrap(few, cells).map((text): Line => [dim(` ${text}`)]),
  ];
  const table = criteriaLines(view, mixture, columns);
  const fit = shownFit(view, mixture);
  const y = context.names.outcome(mixture.outcome);
  const x = context.names.short(report.study.explain?.focus ?? '');
  const scatterTitle: Line = [bold(words.components.scatter(y, x)), dim(`   K = ${fit.components.length}`)];
  if (columns < ROOMY) {
    const out: Line[] = [...head, ...indented(table)];
    const room = rows - out.length;
    const side = 27;
    const drawn = columns - side - 5;
    const coefficients = coefficientLines(view, fit, side);
    const panes = [
      { cells: drawn, lines: mixtureScatter(view, fit, drawn, room) },
      { cells: side, lines: room < coefficients.length ? coefficients.filter((_, i) => i !== 1) : coefficients },
    ];
    return [...out, ...indented(beside(panes, room))];
  }
  const left = lineWidth(table[0]!);
  const right = Math.min(70, columns - left - 5);
  const notes = wrap(markNotes(view, mixture), left).map((text): Line => [dim(text)]);
  const test: Line[] = [
    [
      bold(step ? words.components.bootstrap(step.null, step.alternative) : words.components.bootstrap(1, 2)),
      dim(step ? `   B = ${fixed(step.replicates, 0)}` : ''),
    ],
    ...nullLines(view, right, table.length - 1),
  ];
  const upper = beside([
    { cells: left, lines: [...table, ...notes, choicesLine(view, mixture)] },
    { cells: right, lines: test },
  ]);
  const out: Line[] = [...head, [], ...indented(upper), []];
  const room = rows - out.length;
  const side = Math.max(columns >= WIDE ? 44 : 38, 12 + 10 * fit.components.length);
  const drawn = columns - side - 5;
  const panes = [
    {
      cells: drawn,
      lines: [
        ...heading(scatterTitle, drawn, rows),
        ...mixtureScatter(view, fit, drawn, room - (isTight(rows) ? 1 : 2)),
      ],
    },
    {
      cells: side,
      lines: [[bold(words.components.coefficients(fit.components.length))], ...coefficientLines(view, fit, side)],
    },
  ];
  return [...out, ...indented(beside(panes, room))];
};
