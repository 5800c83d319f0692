/** Regression: the table without and with controls, diagnostics in words, and where there is room the coefficients drawn. */
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
const PLOTS = 170;

export const regressionScreen: Screen = (view, columns, rows) => {
  const { report, context, words, state } = view;
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
  const drawn = columns >= PLOTS;
  const table = columns >= ROOMY ? 68 : 55;
  const beyond = columns - 2 - table - 3;
  const side = columns >= ROOMY ? (drawn ? 50 : beyond) : columns - 2 - table - 1;
  const panes: Pane[] = [
    { cells: table, lines: regressionTable(view, regressions, table, room) },
    { cells: side, lines: diagnosticsPane(view, regressions, side, room) },
  ];
  if (drawn) {
    const cells = columns - table - side - 8;
    const last = regressions.at(-1)!;
    const lines: Line[] = [
      ...heading([bold(words.regression.plot(level))], cells, rows),
      ...coefficientPlot(view, last, cells),
    ];
    const free = room - lines.length - 4;
    if (free >= 10) {
      lines.push([], ...heading([bold(words.regression.residuals), dim(`  ${words.regression.with}`)], cells, rows));
      lines.push(...residualPlot(view, last, cells, Math.min(20, free)));
    }
    panes.push({ cells, lines });
  }
  return [...head, ...indented(beside(panes, room, columns >= ROOMY ? 3 : 1))];
};
