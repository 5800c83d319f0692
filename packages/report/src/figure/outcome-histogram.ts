/** How the outcome is distributed, and beside it the transformed outcome: bars, a density, mean and median. */
import type { Report } from '@cedu/core';
import { range, ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { fixed } from '../number/index.ts';
import { body, number, type Table, words } from '../table/table.ts';
import { contextOf, type Language } from '../words/index.ts';
import { axisTicks } from './axis.ts';
import { density } from './density.ts';
import { needed } from './figure.ts';
import { type OutcomeScale, outcomeScales } from './outcome-parts.ts';
import type { Box } from './place-labels.ts';
import {
  type Composed,
  composed,
  drawn,
  type FigureOptions,
  fitted,
  sheetOf,
  unitMark,
  widthOf,
  write,
} from './sheet.ts';
import { sourceOf } from './source.ts';
import { line, path, rect, through } from './svg.ts';
import { nameOf, type UnitName, unitNames } from './unit-names.ts';
import { figureWords } from './words/index.ts';

const scalesOf = (report: Report, lang: Language): OutcomeScale[] =>
  outcomeScales(report, contextOf(report, lang)).filter((s) => s.histogram !== null && s.values.length > 0);

export const available = (report: Report): boolean => scalesOf(report, 'en').length > 0;

export function title(report: Report, lang: Language): string {
  const { noun } = contextOf(report, lang);
  const t = figureWords(lang).outcomeHistogram;
  const [scale] = scalesOf(report, lang);
  const { name, summary } = needed(scale, 'outcomeHistogram');
  const { mean, median, sd } = summary;
  if (mean === null || median === null || sd === null || sd === 0) return t.constant(name);
  const written = [fixed(mean, 2), fixed(median, 2)] as const;
  const skew = (mean - median) / sd;
  if (skew > 0.1) return t.right(name, noun[1], ...written);
  if (skew < -0.1) return t.left(name, noun[1], ...written);
  return t.even(name, ...written);
}

export function alt(report: Report, lang: Language): string {
  const t = figureWords(lang).outcomeHistogram;
  const parts = scalesOf(report, lang).map((s) =>
    t.alt(s.measured, s.values.length, fixed(s.summary.min, 2), fixed(s.summary.max, 2), fixed(s.summary.median, 2)),
  );
  return [title(report, lang), ...parts].join(' ');
}

export function table(report: Report, lang: Language): Table {
  const { columns } = figureWords(lang);
  return {
    id: 'figure-outcome-histogram',
    title: title(report, lang),
    columns: [
      { id: 'scale', label: columns.variable, align: 'left' },
      { id: 'from', label: columns.from, align: 'decimal' },
      { id: 'to', label: columns.to, align: 'decimal' },
      { id: 'count', label: columns.count, align: 'right' },
    ],
    rows: scalesOf(report, lang).flatMap((s) =>
      s.histogram!.counts.map((count, i) =>
        body(
          words(s.measured),
          number(s.histogram!.edges[i]!, 3),
          number(s.histogram!.edges[i + 1]!, 3),
          number(count, 0),
        ),
      ),
    ),
    notes: [],
  };
}

const HEIGHT = 270;

function compose(report: Report, options: FigureOptions): Composed {
  const { lang } = options;
  const sheet = sheetOf('outcome-histogram', options);
  const context = contextOf(report, lang);
  const names = unitNames(report, lang);
  const scales = scalesOf(report, lang);
  const across = sheet.size === 's' ? 1 : scales.length;
  const gap = 36;
  const width = (sheet.width - gap * (across - 1)) / across;
  const t = figureWords(lang).outcomeHistogram;
  const marks = scales.flatMap((scale, i) => {
    const left = across === 1 ? 0 : i * (width + gap);
    const top = across === 1 ? i * (HEIGHT + 20) : 0;
    return panel(scale, { left, top, right: left + width, bottom: top + HEIGHT }, names, t);
  });
  return composed(sheet, {
    title: title(report, lang),
    subtitle: t.subtitle(context.noun[1], scales[0]!.measured, scales.length > 1),
    alt: alt(report, lang),
    source: sourceOf(report, lang),
    height: across === 1 ? scales.length * (HEIGHT + 20) - 20 : HEIGHT,
    marks,
  });
}

export const { draw, caption } = drawn(compose);

/** Name, marks of mean and median, bars with the density, the units as a rug, ticks. */
function panel(
  scale: OutcomeScale,
  box: Box,
  names: ReadonlyMap<string, UnitName>,
  t: { readonly mean: string; readonly median: string },
): string[] {
  const { edges, counts } = scale.histogram!;
  const [low, high] = [edges[0]!, edges.at(-1)!];
  const open = high > low ? 0 : 1;
  const frame = { left: box.left + 22, top: box.top + 62, right: box.right, bottom: box.bottom - 34 };
  const x = scaleLinear([low - open, high + open], [frame.left, frame.right]);
  const width = edges.length > 1 ? edges[1]! - edges[0]! : 1;
  const at = range(81).map((i) => x.domain()[0]! + (i / 80) * (x.domain()[1]! - x.domain()[0]!));
  const curve = density(scale.values, at).map((d) => d * scale.values.length * width);
  const y = scaleLinear([0, Math.max(...counts, ...curve, 1)], [frame.bottom - 9, frame.top]);
  const levels = ticks(0, y.domain()[1]!, 3).filter((v) => Number.isInteger(v) && v > 0);
  const curved = curve.map((d, i): [number, number] => [x(at[i]!), y(d)]);
  const area = [[x(at[0]!), y(0)] as const, ...curved, [x(at.at(-1)!), y(0)] as const];
  return [
    write(box.left, box.top + 13, fitted(scale.measured, box.right - box.left, 'label strong'), 'label strong'),
    path(through(area, true), 'pale'),
    ...levels.flatMap((v) => [
      line(frame.left, y(v), frame.right, y(v), 'grid'),
      write(frame.left - 6, y(v) + 4, String(v), 'axis', 'end'),
    ]),
    ...counts.map((count, i) => {
      const [from, to] = [x(edges[i]!) + 0.75, x(edges[i + 1]!) - 0.75];
      return count === 0 ? '' : rect(from, y(count), Math.max(1, to - from), y(0) - y(count), 'soft');
    }),
    path(through(curved), 'curve'),
    line(frame.left, y(0), frame.right, y(0), 'base'),
    ...scale.units.map((unit, i) => {
      const place = x(scale.values[i]!);
      return unitMark(
        unit,
        `${nameOf(names, unit)}: ${fixed(scale.values[i]!, 3)}`,
        line(place, frame.bottom - 7, place, frame.bottom, 'line mark'),
      );
    }),
    ...centres(scale, x, y(0), frame, t),
    ...axisTicks(x.domain() as [number, number], frame.right - frame.left).map((tick) => {
      const half = widthOf(tick.label, 'axis') / 2;
      const place = Math.min(Math.max(x(tick.value), box.left + half), box.right - half);
      return write(place, frame.bottom + 18, tick.label, 'axis', 'middle');
    }),
  ];
}

/**
 * Mean and median as lines. The smaller is named at its left and the larger at its right; where the left has no
 * room, both are named at the right, the smaller one above, so that no line crosses a name.
 */
function centres(
  scale: OutcomeScale,
  x: (value: number) => number,
  base: number,
  frame: Box,
  t: { readonly mean: string; readonly median: string },
): string[] {
  const { mean, median } = scale.summary;
  const found = [
    { value: mean, name: t.mean, kind: 'marker' },
    { value: median, name: t.median, kind: 'tick' },
  ]
    .filter((c): c is { value: number; name: string; kind: string } => c.value !== null)
    .sort((a, b) => a.value - b.value)
    .map((c) => ({ ...c, label: `${c.name} ${fixed(c.value, 2)}` }));
  const [smaller, larger] = found;
  const room = (c: (typeof found)[number]) => widthOf(c.label) + 5;
  const leftFits = smaller !== undefined && x(smaller.value) - room(smaller) >= frame.left - 22;
  const rightFits = larger !== undefined && x(larger.value) + room(larger) <= frame.right;
  return found.flatMap((c, i) => {
    const oneRow = leftFits && rightFits;
    // where they stand above each other, the name that lies across the other's line stands higher
    const upper = !oneRow && i === (rightFits ? 0 : 1);
    const y = frame.top - (upper ? 30 : 13);
    const toLeft = oneRow ? i === 0 : x(c.value) + room(c) > frame.right;
    return [
      line(x(c.value), y - 10, x(c.value), base, c.kind),
      write(
        x(c.value) + (toLeft ? -5 : 5),
        y,
        c.label,
        c.kind === 'marker' ? 'label halo accent' : 'label halo',
        toLeft ? 'end' : 'start',
      ),
    ];
  });
}
