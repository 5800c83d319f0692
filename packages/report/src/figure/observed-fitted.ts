/** Observed against fitted values of the regression with all controls. */
import type { Report } from '@cedu/core';
import { range } from 'd3-array';
import { fixed, percent } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { padded } from './axis.ts';
import { needed } from './figure.ts';
import { around, type Box, meet } from './place-labels.ts';
import { plane, pointNames } from './plane.ts';
import { fullRegression, residualsOf } from './regression-parts.ts';
import { type Composed, composed, drawn, type FigureOptions, sheetOf, unitMark, widthOf, write } from './sheet.ts';
import { sourceOf } from './source.ts';
import { circle, path, through } from './svg.ts';
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
  const height = sheet.size === 's' ? 360 : 440;
  const fittedDomain = padded(rows.map((r) => r.fitted));
  const { x, y, frame, marks } = plane(
    { left: 0, top: 0, right: sheet.width, bottom: height },
    {
      x: { domain: fittedDomain, name: t.fitted(outcome) },
      y: { domain: padded(rows.map((r) => r.observed)), name: t.observed(outcome) },
    },
  );
  const [low, high] = fittedDomain;
  const clamp = (v: number) => Math.min(Math.max(y(v), frame.top), frame.bottom);
  const s = regression.residualSd;
  const ends = range(41).map((i) => low + ((high - low) * i) / 40);
  const along = (off: number) => ends.map((v): [number, number] => [x(v), clamp(v + off)]);
  const inside = ends.filter((v) => y(v) >= frame.top && y(v) <= frame.bottom);
  const named = rows.map((r) => ({
    id: r.unit,
    name: nameOf(names, r.unit),
    x: x(r.fitted),
    y: y(r.observed),
    weight: Math.abs(r.residual),
  }));
  const side = sideName([t.above, t.below], frame, named);
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(outcome, (report.regressions?.length ?? 0) > 1, s !== null),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height,
    marks: [
      s === null ? '' : path(through([...along(2 * s), ...along(-2 * s).reverse()], true), 'pale'),
      ...marks,
      inside.length > 1 ? path(through(inside.map((v) => [x(v), y(v)] as const)), 'line') : '',
      ...rows.map((r) =>
        unitMark(
          r.unit,
          `${nameOf(names, r.unit)}: ${fixed(r.observed, 3)}, ${fixed(r.fitted, 3)}`,
          circle(x(r.fitted), y(r.observed), 4.5, 'ring mark'),
        ),
      ),
      ...pointNames(named, frame, sheet.size === 's' ? 8 : 14, side === null ? [] : [side.box], 5.5),
      side === null ? '' : side.mark,
    ],
  });
}

export const { draw, caption } = drawn(compose);

/** What lies above the line, said in its corner; below the line where a mark is in the way; else nowhere. */
function sideName(
  [above, below]: readonly [string, string],
  frame: Box,
  marks: readonly { readonly x: number; readonly y: number }[],
): { readonly box: Box; readonly mark: string } | null {
  const free = (box: Box) => !marks.some((m) => meet(box, around(m.x, m.y, 8)));
  const [wide, narrow] = [widthOf(above, 'axis') + 12, widthOf(below, 'axis') + 12];
  const top = { left: frame.left + 4, right: frame.left + wide, top: frame.top, bottom: frame.top + 20 };
  if (free(top)) return { box: top, mark: write(frame.left + 8, frame.top + 14, above, 'axis halo') };
  const foot = { left: frame.right - narrow, right: frame.right - 4, top: frame.bottom - 20, bottom: frame.bottom };
  if (free(foot)) return { box: foot, mark: write(frame.right - 8, frame.bottom - 8, below, 'axis halo', 'end') };
  return null;
}
