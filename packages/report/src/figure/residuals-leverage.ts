/** Which units the regression leans on: standardised residual against leverage, with Cook's distance as contours. */
import type { Report } from '@cedu/core';
import { range } from 'd3-array';
import { fixed } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { padded } from './axis.ts';
import { needed } from './figure.ts';
import { plane, pointNames } from './plane.ts';
import { fullRegression, type Residual, residualsOf } from './regression-parts.ts';
import { type Composed, composed, drawn, type FigureOptions, sheetOf, unitMark, widthOf, write } from './sheet.ts';
import { sourceOf } from './source.ts';
import { circle, line, path, through } from './svg.ts';
import { nameOf, unitNames } from './unit-names.ts';
import { figureWords } from './words/index.ts';

const regressionOf = (report: Report) => needed(fullRegression(report), 'residualsLeverage');
type Placed = Residual & { readonly standardised: number; readonly cook: number };
const placedOf = (report: Report): Placed[] =>
  residualsOf(regressionOf(report)).filter((r): r is Placed => r.standardised !== null && r.cook !== null);

export const available = (report: Report): boolean => fullRegression(report) !== null && placedOf(report).length > 0;

const mostCook = (rows: readonly Placed[]): Placed =>
  rows.reduce((a, b) => (b.cook > a.cook ? b : a), needed(rows[0], 'residualsLeverage'));
/** A common mark above which a unit deserves a look. */
const LARGE_COOK = 1;

export function title(report: Report, lang: Language): string {
  const most = mostCook(placedOf(report));
  const t = figureWords(lang).residualsLeverage;
  const unit = nameOf(unitNames(report, lang), most.unit);
  return most.cook >= LARGE_COOK
    ? t.leans(unit, fixed(most.cook, 1), fixed(most.leverage, 2))
    : t.even(unit, fixed(most.cook, 2));
}

export function alt(report: Report, lang: Language): string {
  const names = unitNames(report, lang);
  const most = placedOf(report).sort((a, b) => b.cook - a.cook);
  const rows = most.slice(0, 5).map((r) => `${nameOf(names, r.unit)} ${fixed(r.cook, 2)}`);
  return figureWords(lang).residualsLeverage.alt(title(report, lang), rows);
}

export function table(report: Report, lang: Language): Table {
  const names = unitNames(report, lang);
  const { columns } = figureWords(lang);
  return {
    id: 'figure-residuals-leverage',
    title: title(report, lang),
    columns: [
      { id: 'unit', label: columns.unit, align: 'left' },
      { id: 'leverage', label: columns.leverage, align: 'decimal' },
      { id: 'residual', label: columns.standardisedResidual, align: 'decimal' },
      { id: 'cook', label: columns.cook, align: 'decimal' },
    ],
    rows: residualsOf(regressionOf(report)).map((r) => ({
      ...body(words(nameOf(names, r.unit)), number(r.leverage, 3), number(r.standardised, 2), number(r.cook, 3)),
      unit: r.unit,
    })),
    notes: [],
  };
}

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const regression = regressionOf(report);
  const sheet = sheetOf('residuals-leverage', options);
  const names = unitNames(report, lang);
  const context = contextOf(report, lang);
  const t = figureWords(lang).residualsLeverage;
  const rows = placedOf(report);
  const q = regression.n - regression.dfResidual;
  const mean = q / regression.n;
  const height = sheet.size === 's' ? 340 : 400;
  const most = Math.min(1, Math.max(...rows.map((r) => r.leverage), 2.4 * mean) * 1.08);
  const [low, high] = padded([...rows.map((r) => r.standardised), -2.2, 2.2], 0.08);
  const { x, y, frame, marks } = plane(
    { left: 0, top: 0, right: sheet.width, bottom: height },
    { x: { domain: [0, most], name: t.leverage }, y: { domain: [low, high], name: t.residual } },
  );
  // |r| at which Cook's distance is d: r² = d q (1 − h) / h
  const contour = (d: number, sign: 1 | -1): [number, number][] =>
    range(1, 121)
      .map((i) => (most * i) / 120)
      .map((h): [number, number] => [h, sign * Math.sqrt(Math.max(0, (d * q * (1 - h)) / h))])
      .filter(([, r]) => r > low && r < high)
      .map(([h, r]) => [x(h), y(r)]);
  const contours = [0.5, 1].flatMap((d) =>
    ([1, -1] as const).map((sign) => ({ d, sign, points: contour(d, sign) })).filter((c) => c.points.length > 1),
  );
  const labels = contours
    .filter((c) => c.sign === 1)
    .map(({ d, points }) => ({ text: fixed(d, 1), x: points.at(-1)![0], y: points.at(-1)![1] }))
    .filter((l, i, all) => i === 0 || Math.abs(l.y - all[i - 1]!.y) > 16);
  const threshold = x(Math.min(most, 2 * mean));
  const mark = t.twice;
  const markLeft = threshold + widthOf(mark, 'axis') + 8 > frame.right;
  const taken = [
    ...labels.map((l) => ({ left: l.x - 28, right: l.x, top: l.y - 16, bottom: l.y + 2 })),
    {
      left: markLeft ? threshold - widthOf(mark, 'axis') - 8 : threshold,
      right: markLeft ? threshold : threshold + widthOf(mark, 'axis') + 8,
      top: frame.bottom - 22,
      bottom: frame.bottom,
    },
  ];
  const named = rows.map((r) => ({
    id: r.unit,
    name: nameOf(names, r.unit),
    x: x(r.leverage),
    y: y(r.standardised),
    weight: r.cook,
  }));
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(context.names.outcome(regression.outcome), (report.regressions?.length ?? 0) > 1),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height,
    marks: [
      ...marks,
      line(frame.left, y(0), frame.right, y(0), 'base'),
      line(threshold, frame.top, threshold, frame.bottom, 'cut'),
      ...contours.map((c) => path(through(c.points), 'dash')),
      ...rows.map((r) =>
        unitMark(
          r.unit,
          `${nameOf(names, r.unit)}: ${fixed(r.leverage, 3)}, ${fixed(r.standardised, 2)}, D ${fixed(r.cook, 2)}`,
          circle(x(r.leverage), y(r.standardised), 4.5, 'ring mark'),
        ),
      ),
      ...pointNames(named, frame, 8, taken, 5.5),
      ...labels.map((l) => write(l.x - 3, l.y - 5, l.text, 'axis halo', 'end')),
      write(markLeft ? threshold - 6 : threshold + 6, frame.bottom - 8, mark, 'axis halo', markLeft ? 'end' : 'start'),
    ],
  });
}

export const { draw, caption } = drawn(compose);
