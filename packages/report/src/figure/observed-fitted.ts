/** Observed against fitted values of the regression with all controls. */
import type { Report } from '@cedu/core';
import { fixed, percent } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { padded } from './axis.ts';
import { needed } from './figure.ts';
import { plane, pointNames } from './plane.ts';
import { fullRegression, residualsOf } from './regression-parts.ts';
import { type Composed, composed, drawn, type FigureOptions, sheetOf, unitMark, write } from './sheet.ts';
import { sourceOf } from './source.ts';
import { circle, line, path, through } from './svg.ts';
import { nameOf, unitNames } from './unit-names.ts';
import { figureWords } from './words/index.ts';

export const available = (report: Report): boolean => (fullRegression(report)?.units.length ?? 0) > 0;

const regressionOf = (report: Report) => needed(fullRegression(report), 'observedFitted');

export function title(report: Report, lang: Language): string {
  const regression = regressionOf(report);
  const { names } = contextOf(report, lang);
  const furthest = residualsOf(regression).reduce((a, b) => (Math.abs(b.residual) > Math.abs(a.residual) ? b : a));
  const t = figureWords(lang).observedFitted;
  const unit = nameOf(unitNames(report, lang), furthest.unit);
  const outcome = names.outcome(regression.outcome);
  if (regression.r2 === null) return t.plain(unit, furthest.residual > 0, outcome);
  return t.title(percent(regression.r2, 0), outcome, unit, furthest.residual > 0);
}

export function alt(report: Report, lang: Language): string {
  const names = unitNames(report, lang);
  const far = [...residualsOf(regressionOf(report))].sort((a, b) => Math.abs(b.residual) - Math.abs(a.residual));
  const rows = far.slice(0, 5).map((r) => `${nameOf(names, r.unit)} ${fixed(r.observed, 2)} (${fixed(r.fitted, 2)})`);
  return figureWords(lang).observedFitted.alt(title(report, lang), rows);
}

export function table(report: Report, lang: Language): Table {
  const names = unitNames(report, lang);
  const { columns } = figureWords(lang);
  return {
    id: 'figure-observed-fitted',
    title: title(report, lang),
    columns: [
      { id: 'unit', label: columns.unit, align: 'left' },
      { id: 'observed', label: columns.observed, align: 'decimal' },
      { id: 'fitted', label: columns.fitted, align: 'decimal' },
      { id: 'residual', label: columns.residual, align: 'decimal' },
    ],
    rows: residualsOf(regressionOf(report)).map((r) => ({
      ...body(words(nameOf(names, r.unit)), number(r.observed, 3), number(r.fitted, 3), number(r.residual, 3)),
      unit: r.unit,
    })),
    notes: [],
  };
}

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const regression = regressionOf(report);
  const sheet = sheetOf('observed-fitted', options);
  const names = unitNames(report, lang);
  const context = contextOf(report, lang);
  const t = figureWords(lang).observedFitted;
  const rows = residualsOf(regression);
  const outcome = context.names.outcome(regression.outcome);
  const domain = padded(rows.flatMap((r) => [r.fitted, r.observed]));
  const height = sheet.size === 's' ? 360 : 440;
  const { x, y, frame, marks } = plane(
    { left: 0, top: 0, right: sheet.width, bottom: height },
    { x: { domain, name: t.fitted(outcome) }, y: { domain, name: t.observed(outcome) } },
  );
  const [low, high] = domain;
  const clamp = (v: number) => Math.min(Math.max(y(v), frame.top), frame.bottom);
  const s = regression.residualSd;
  const ends = [...Array(41).keys()].map((i) => low + ((high - low) * i) / 40);
  const band = (off: number) => ends.map((v): [number, number] => [x(v), clamp(v + off)]);
  const named = rows.map((r) => ({
    id: r.unit,
    name: nameOf(names, r.unit),
    x: x(r.fitted),
    y: y(r.observed),
    weight: Math.abs(r.residual),
  }));
  const label = {
    left: frame.left,
    top: frame.top,
    right: frame.left + 200,
    bottom: frame.top + 38,
  };
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(outcome, s !== null),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height,
    marks: [
      s === null ? '' : path(through([...band(2 * s), ...band(-2 * s).reverse()], true), 'pale'),
      ...marks,
      line(x(low), y(low), x(high), y(high), 'line'),
      ...rows.map((r) =>
        unitMark(
          r.unit,
          `${nameOf(names, r.unit)}: ${fixed(r.observed, 3)}, ${fixed(r.fitted, 3)}`,
          circle(x(r.fitted), y(r.observed), 4.5, 'ring mark'),
        ),
      ),
      ...pointNames(named, frame, sheet.size === 's' ? 8 : 14, [label], 5.5),
      write(frame.left + 8, frame.top + 14, t.above, 'axis halo'),
    ],
  });
}

export const { draw, caption } = drawn(compose);
