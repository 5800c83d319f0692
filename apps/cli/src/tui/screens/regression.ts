/** Regression: the table without and with controls, diagnostics in words, coefficients and residuals drawn. */
import { atStart, percent, regressionsReading } from '@cedu/report';
import { bold, dim, indented, type Line } from '../paint/line.ts';
import { beside, finding, heading, isTight, type Pane } from '../paint/panes.ts';
import { covarianceOf } from '../study/covariance.ts';
import type { Screen } from '../view.ts';
import { emptyScreen } from './empty.ts';
import { diagnosticsPane } from './regression-diagnostics.ts';
import { coefficientPlot, residualPlot } from './regression-plot.ts';
import { regressionTable } from './regression-table.ts';

const ROOMY = 104;
/** From so many columns on table, words and plots stand side by side; below, `v` puts the plots in place of the words. */
const PLOTS = 170;
const [TABLE, NARROW_TABLE, WORDS] = [62, 55, 50];
/** Rows of the residuals, at least and at most; rows from which coefficients are parted by blank ones. */
const [LEAST_ROWS, MOST_ROWS, ROOMY_ROWS] = [9, 20, 28];

export const regressionScreen: Screen = (view, columns, rows) => {
  const { report, context, words, state, place } = view;
  if (!report.regressions || report.regressions.length === 0) return emptyScreen(words.notAsked('explain'), columns);
  const regressions = covarianceOf(report, state.settings);
  const shown = { ...report, regressions: [...regressions] };
  const reading = regressionsReading(shown, context);
  const level = percent(regressions[0]!.level, 0);
  const scale = context.words.terms.scale[report.study.explain?.scale ?? 'none'];
  const measured = words.regression.measured(context.names.outcome(regressions[0]!.outcome), scale, level);
  const head = finding(
    isTight(rows) ? atStart(reading.heading) : (reading.sentences[0] ?? ''),
    measured,
    columns,
    rows,
  );
  if (isTight(rows)) head.pop();
  const room = rows - head.length;
  const last = regressions.at(-1)!;
  const coefficients = (cells: number, roomy: boolean): Line[] => [
    ...heading([bold(words.regression.plot(level))], cells, rows),
    ...coefficientPlot(view, last, cells, roomy),
  ];
  const residuals = (cells: number, free: number): Line[] => {
    const above = heading([bold(words.regression.residuals), dim(`  ${words.regression.with}`)], cells, rows);
    return [...above, ...residualPlot(view, last, cells, Math.min(MOST_ROWS, free - above.length))];
  };
  /** Both plots, one above the other, as far as there are rows for them. */
  const plots = (cells: number): Line[] => {
    const upper = coefficients(cells, room >= ROOMY_ROWS);
    const free = room - upper.length - 1;
    return free >= LEAST_ROWS ? [...upper, [], ...residuals(cells, free)] : upper;
  };
  const asked = place.view === 1;
  if (columns < ROOMY && asked) {
    const left = Math.floor((columns - 5) / 2);
    const right = columns - 5 - left;
    const panes = [
      { cells: left, lines: coefficients(left, true) },
      { cells: right, lines: residuals(right, room) },
    ];
    return [...head, ...indented(beside(panes, room))];
  }
  const table = columns >= ROOMY ? TABLE : NARROW_TABLE;
  const gap = columns >= ROOMY ? 3 : 1;
  const beyond = columns - 2 - table - gap;
  const panes: Pane[] = [{ cells: table, lines: regressionTable(view, regressions, table, room) }];
  if (columns >= PLOTS) {
    panes.push({ cells: WORDS, lines: diagnosticsPane(view, regressions, WORDS, room) });
    panes.push({ cells: beyond - WORDS - gap, lines: plots(beyond - WORDS - gap) });
  } else if (asked) panes.push({ cells: beyond, lines: plots(beyond) });
  else {
    const lines = diagnosticsPane(view, regressions, beyond, room);
    const below = columns >= ROOMY ? coefficients(beyond, false) : [];
    panes.push({ cells: beyond, lines: lines.length + below.length < room ? [...lines, [], ...below] : lines });
  }
  return [...head, ...indented(beside(panes, room, gap))];
};
