/** The outcome on the index and on each dimension, with the exponential curve of each: band, curve, units. */
import type { Association, Report } from '@cedu/core';
import { range } from 'd3-array';
import { fixed, significantDecimals } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { type Context, contextOf, type Language } from '../words/index.ts';
import { padded } from './axis.ts';
import { exponentialBand, heightAt } from './exponential-band.ts';
import type { Box } from './place-labels.ts';
import { plane, pointNames } from './plane.ts';
import { type Composed, composed, drawn, type FigureOptions, sheetOf, unitMark, widthOf, write } from './sheet.ts';
import { sourceOf } from './source.ts';
import { circle, path, through } from './svg.ts';
import { nameOf, type UnitName, unitNames } from './unit-names.ts';
import { valuesOf } from './variable-values.ts';
import { figureWords } from './words/index.ts';

interface Fit {
  readonly association: Association;
  readonly points: readonly { readonly unit: string; readonly x: number; readonly y: number }[];
}

function fitsOf(report: Report): Fit[] {
  const outcome = report.outcome === undefined ? null : valuesOf(report, report.outcome.variable);
  if (outcome === null) return [];
  return (report.associations ?? []).flatMap((association) => {
    const xs = valuesOf(report, association.x);
    if (xs === null) return [];
    const points = report.data.units.flatMap((unit, i) => {
      const [x, y] = [xs[i] ?? null, outcome[i] ?? null];
      return x === null || y === null ? [] : [{ unit, x, y }];
    });
    return points.length > 0 ? [{ association, points }] : [];
  });
}

export const available = (report: Report): boolean => fitsOf(report).length > 0;

/** Below this R² a curve says nothing worth a direction. */
const LITTLE = 0.1;

export function title(report: Report, lang: Language): string {
  const fits = fitsOf(report).map((f) => f.association);
  const { names, words: w } = contextOf(report, lang);
  const t = figureWords(lang).exponentialFits;
  const outcome = names.short(report.outcome!.variable);
  const most = fits.reduce((a, b) => (b.r2 > a.r2 ? b : a));
  const closest = [names.label(most.x), fixed(most.r2, 2)] as const;
  if (fits.every((f) => f.b === 0)) return t.flat(outcome);
  if (most.r2 < LITTLE) return t.little(outcome, fits.length, closest[1]);
  if (fits.length === 1) return t.one(outcome, closest[0], most.b > 0, closest[1]);
  if (fits.every((f) => f.b <= 0)) return t.falls(outcome, fits.length, ...closest);
  if (fits.every((f) => f.b >= 0)) return t.rises(outcome, fits.length, ...closest);
  const rising = w.terms.and(fits.filter((f) => f.b > 0).map((f) => names.label(f.x)));
  return t.mixed(outcome, rising, ...closest);
}

/** `2.13·exp(−4.11x)`. */
const three = (value: number): string => fixed(value, significantDecimals([value], 3));
const equation = ({ a, b }: Association): string => `${three(a)}·exp(${three(b)}x)`;

export function alt(report: Report, lang: Language): string {
  const { names } = contextOf(report, lang);
  const parts = fitsOf(report).map(
    ({ association: f }) => `${names.label(f.x)}: y = ${equation(f)}, R² = ${fixed(f.r2, 2)}.`,
  );
  return [title(report, lang), ...parts].join(' ');
}

export function table(report: Report, lang: Language): Table {
  const { names } = contextOf(report, lang);
  const units = unitNames(report, lang);
  const { columns } = figureWords(lang);
  const outcome = report.outcome!.variable;
  return {
    id: 'figure-exponential-fits',
    title: title(report, lang),
    columns: [
      { id: 'variable', label: columns.variable, align: 'left' },
      { id: 'unit', label: columns.unit, align: 'left' },
      { id: 'x', label: 'x', align: 'decimal' },
      { id: 'y', label: names.label(outcome), align: 'decimal' },
      { id: 'fitted', label: columns.fitted, align: 'decimal' },
    ],
    rows: fitsOf(report).flatMap(({ association: f, points }) =>
      points.map((p) => ({
        ...body(
          words(names.label(f.x)),
          words(nameOf(units, p.unit)),
          number(p.x, 4),
          number(p.y, 4),
          number(heightAt(f, p.x), 4),
        ),
        unit: p.unit,
      })),
    ),
    notes: [],
  };
}

const HEIGHT = 290;

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const sheet = sheetOf('exponential-fits', options);
  const context = contextOf(report, lang);
  const names = unitNames(report, lang);
  const fits = fitsOf(report);
  const across = sheet.size === 's' || fits.length === 1 ? 1 : 2;
  const gap = 28;
  const width = (sheet.width - gap * (across - 1)) / across;
  const top = Math.max(...fits.flatMap((f) => f.points.map((p) => p.y)));
  const marks = fits.flatMap((fit, i) => {
    const left = (i % across) * (width + gap);
    const y = Math.floor(i / across) * (HEIGHT + 14);
    return panel(fit, { left, top: y, right: left + width, bottom: y + HEIGHT }, context, names, report, top);
  });
  const t = figureWords(lang).exponentialFits;
  const { variable } = report.outcome!;
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(context.words.terms.measured(context.names.label(variable), context.names.measure(variable))),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height: Math.ceil(fits.length / across) * (HEIGHT + 14) - 14,
    marks,
  });
}

export const { draw, caption } = drawn(compose);

/** Half a hundred steps make a smooth curve. */
const STEPS = 50;

function panel(
  { association: f, points }: Fit,
  box: Box,
  { names }: Context,
  units: ReadonlyMap<string, UnitName>,
  report: Report,
  highest: number,
): string[] {
  const xs = points.map((p) => p.x);
  const lowest = Math.min(0, ...points.map((p) => p.y));
  const { x, y, frame, marks } = plane(box, {
    x: { domain: padded(xs, 0.06), name: names.label(f.x) },
    y: { domain: [lowest, highest + (highest - lowest) * 0.08 || 1], name: names.short(report.outcome!.variable) },
  });
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  const at = range(STEPS + 1).map((i) => low + ((high - low) * i) / STEPS);
  const curve = at.map((v) => heightAt(f, v));
  const halves = at.map((v) => exponentialBand(f, v));
  const band = halves.every((v) => v !== null) ? halves : null;
  const clamp = (v: number) => Math.min(Math.max(y(v), frame.top), frame.bottom);
  const edge = (sign: 1 | -1) => at.map((v, i): [number, number] => [x(v), clamp(curve[i]! + sign * band![i]!)]);
  const label = `R² = ${fixed(f.r2, 2)}`;
  const formula = `y = ${equation(f)}`;
  const wide = Math.max(widthOf(label, 'label strong'), widthOf(formula, 'axis')) + 8;
  // a falling curve leaves the right-hand top free, a rising one the left
  const [text, anchor] = f.b > 0 ? ([frame.left + 8, 'start'] as const) : ([frame.right - 4, 'end'] as const);
  const words = {
    left: anchor === 'start' ? text - 4 : text - wide,
    right: anchor === 'start' ? text + wide : text + 4,
    top: frame.top - 4,
    bottom: frame.top + 38,
  };
  const middle = (low + high) / 2;
  const named = points.map((p) => ({
    id: p.unit,
    name: nameOf(units, p.unit),
    x: x(p.x),
    y: y(p.y),
    weight: Math.abs(y(p.y) - y(heightAt(f, p.x))) + Math.max(0, x(p.x) - x(middle)) / 2,
  }));
  return [
    ...(band === null ? [] : [path(through([...edge(1), ...edge(-1).reverse()], true), 'pale')]),
    ...marks,
    path(through(at.map((v, i) => [x(v), clamp(curve[i]!)] as const)), 'curve'),
    ...points.map((p) =>
      unitMark(
        p.unit,
        `${nameOf(units, p.unit)}: ${fixed(p.x, 3)}, ${fixed(p.y, 3)}`,
        circle(x(p.x), y(p.y), 4, 'ring mark'),
      ),
    ),
    ...pointNames(named, frame, 6, [words]),
    write(text, frame.top + 14, label, 'label strong halo', anchor),
    write(text, frame.top + 31, formula, 'axis halo', anchor),
  ];
}
