/** Normal quantile plots of the outcome and of the transformed outcome: band first, then line, then units. */
import type { Normality, Report } from '@cedu/core';
import { quantileSorted } from 'd3-array';
import { fixed, pEquals } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { padded } from './axis.ts';
import { needed } from './figure.ts';
import { normalDensity, normalQuantile } from './normal-quantile.ts';
import { type OutcomeScale, outcomeScales } from './outcome-parts.ts';
import type { Box } from './place-labels.ts';
import { plane, pointNames } from './plane.ts';
import { type Composed, composed, drawn, type FigureOptions, sheetOf, unitMark, widthOf, write } from './sheet.ts';
import { sourceOf } from './source.ts';
import { circle, line, path, through } from './svg.ts';
import { nameOf, type UnitName, unitNames } from './unit-names.ts';
import { figureWords } from './words/index.ts';

const scalesOf = (report: Report, lang: Language): OutcomeScale[] =>
  outcomeScales(report, contextOf(report, lang)).filter((s) => s.values.length >= 3);

export const available = (report: Report): boolean => scalesOf(report, 'en').length > 0;

const SIGNIFICANT = 0.05;
const rejected = (n: Normality | null): boolean | null => (n === null ? null : n.p < SIGNIFICANT);

export function title(report: Report, lang: Language): string {
  const t = figureWords(lang).outcomeQuantiles;
  const [plain, logged] = scalesOf(report, lang);
  const { name, normality } = needed(plain, 'outcomeQuantiles');
  const before = rejected(normality);
  const after = logged === undefined ? null : rejected(logged.normality);
  if (before === null) return t.untested(name);
  if (after === null) return before ? t.not(name) : t.fits(name);
  if (before) return after ? t.neither(name) : t.onlyLog(name);
  return after ? t.onlyPlain(name) : t.both(name);
}

const tested = (n: Normality | null): string => (n === null ? '' : `W = ${fixed(n.w, 3)}, ${pEquals(n.p)}`);

export function alt(report: Report, lang: Language): string {
  const parts = scalesOf(report, lang).map((s) =>
    figureWords(lang).outcomeQuantiles.alt(s.measured, tested(s.normality)),
  );
  return [title(report, lang), ...parts].join(' ');
}

interface Point {
  readonly unit: string;
  readonly value: number;
  /** Of the standard normal at (i − 3/8) / (n + 1/4), after Blom. */
  readonly z: number;
}

function pointsOf(scale: OutcomeScale): Point[] {
  const n = scale.values.length;
  return scale.values
    .map((value, i) => ({ unit: scale.units[i]!, value }))
    .sort((a, b) => a.value - b.value)
    .map((p, i) => ({ ...p, z: normalQuantile((i + 1 - 0.375) / (n + 0.25)) }));
}

export function table(report: Report, lang: Language): Table {
  const names = unitNames(report, lang);
  const { columns } = figureWords(lang);
  return {
    id: 'figure-outcome-quantiles',
    title: title(report, lang),
    columns: [
      { id: 'scale', label: columns.variable, align: 'left' },
      { id: 'unit', label: columns.unit, align: 'left' },
      { id: 'value', label: columns.value, align: 'decimal' },
      { id: 'z', label: columns.normalQuantile, align: 'decimal' },
    ],
    rows: scalesOf(report, lang).flatMap((s) =>
      pointsOf(s).map((p) => ({
        ...body(words(s.measured), words(nameOf(names, p.unit)), number(p.value, 4), number(p.z, 3)),
        unit: p.unit,
      })),
    ),
    notes: [],
  };
}

const HEIGHT = 300;

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const sheet = sheetOf('outcome-quantiles', options);
  const names = unitNames(report, lang);
  const scales = scalesOf(report, lang);
  const across = sheet.size === 's' ? 1 : Math.max(scales.length, 1);
  const gap = 28;
  const width = (sheet.width - gap * (across - 1)) / across;
  const t = figureWords(lang).outcomeQuantiles;
  const marks = scales.flatMap((scale, i) => {
    const left = across === 1 ? 0 : i * (width + gap);
    const top = across === 1 ? i * (HEIGHT + 12) : 0;
    return panel(scale, { left, top, right: left + width, bottom: top + HEIGHT }, names, t.z);
  });
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle,
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height: across === 1 ? scales.length * (HEIGHT + 12) - 12 : HEIGHT,
    marks,
  });
}

export const { draw, caption } = drawn(compose);

function panel(scale: OutcomeScale, box: Box, names: ReadonlyMap<string, UnitName>, axis: string): string[] {
  const points = pointsOf(scale);
  const band = bandOf(points);
  const values = [...points.map((p) => p.value)];
  const { x, y, frame, marks } = plane(box, {
    x: { domain: padded(points.map((p) => p.z)), name: axis },
    y: { domain: padded(values, 0.12), name: scale.measured },
  });
  const clamp = (v: number) => Math.min(Math.max(y(v), frame.top), frame.bottom);
  const test = tested(scale.normality);
  const label = {
    left: frame.left + 6,
    top: frame.top,
    right: frame.left + 12 + widthOf(test, 'axis strong'),
    bottom: frame.top + 20,
  };
  const middle = values.length / 2;
  const named = points.map((p, i) => ({
    id: p.unit,
    name: nameOf(names, p.unit),
    x: x(p.z),
    y: y(p.value),
    weight: Math.abs(i + 0.5 - middle),
  }));
  return [
    ...(band === null
      ? []
      : [
          path(
            through(
              [
                ...band.map((b): [number, number] => [x(b.z), clamp(b.high)]),
                ...[...band].reverse().map((b): [number, number] => [x(b.z), clamp(b.low)]),
              ],
              true,
            ),
            'pale',
          ),
        ]),
    ...marks,
    ...(band === null
      ? []
      : [line(x(band[0]!.z), clamp(band[0]!.line), x(band.at(-1)!.z), clamp(band.at(-1)!.line), 'line')]),
    ...points.map((p) =>
      unitMark(p.unit, `${nameOf(names, p.unit)}: ${fixed(p.value, 3)}`, circle(x(p.z), y(p.value), 4, 'ring mark')),
    ),
    ...pointNames(named, frame, 4, [label]),
    test === '' ? '' : write(frame.left + 8, frame.top + 13, test, 'axis strong halo'),
  ];
}

/** The line through the quartiles and two standard errors of an order statistic on each side of it. */
function bandOf(points: readonly Point[]): { z: number; line: number; low: number; high: number }[] | null {
  const values = points.map((p) => p.value);
  const [q1, q3] = [quantileSorted(values, 0.25)!, quantileSorted(values, 0.75)!];
  const slope = (q3 - q1) / (normalQuantile(0.75) - normalQuantile(0.25));
  if (!(slope > 0)) return null;
  const centre = (q1 + q3) / 2;
  const n = points.length;
  return points.map(({ z }, i) => {
    const p = (i + 1 - 0.375) / (n + 0.25);
    const se = (slope / normalDensity(z)) * Math.sqrt((p * (1 - p)) / n);
    const fitted = centre + slope * z;
    return { z, line: fitted, low: fitted - 2 * se, high: fitted + 2 * se };
  });
}
